/** Makes the narration of the README's page anew, after its words were changed: `node scripts/narrate-readme.js`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlOf, pageOf } from './server/readme.js';

const folder = mkdtempSync(join(tmpdir(), 'aloud-readme-'));
const page = join(folder, 'page.html');
writeFileSync(page, pageOf(htmlOf(readFileSync('README.md', 'utf8'))));
execFileSync('node', ['dist/node/aloud.js', 'narrate', page, '--out', 'audio/examples/readme'], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
