/**
 * Makes all narration of this repository again, after a change of its texts: `npm run narrate`. The same texts give the
 * same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { htmlOf, pageOf } from './server/readme.js';

const folder = mkdtempSync(join(tmpdir(), 'aloud-readme-'));
const readme = join(folder, 'page.html');
writeFileSync(readme, pageOf(htmlOf(readFileSync('README.md', 'utf8'))));

/** The languages of the demo story, except English. */
const TRANSLATIONS = readdirSync('demo').flatMap((file) => /^index\.(\w+)\.html$/.exec(file)?.[1] ?? []);

for (const [page, out, ...options] of [
  ['demo/index.html', 'audio/zhanaozen/en', '--names', 'demo/names.pls'],
  ...TRANSLATIONS.map((language) => [
    `demo/index.${language}.html`,
    `audio/zhanaozen/${language}`,
    '--names',
    `demo/names.${language}.pls`,
  ]),
  ['demo/elements/aloud-player/playing.html', 'audio/examples/library'],
  [readme, 'audio/examples/readme'],
])
  execFileSync('node', ['dist/modules/node/aloud.js', 'narrate', page, '--out', out, ...options], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
// Opus alone: AAC would add 12 MB to the repository.
for (const language of TRANSLATIONS) rmSync(`audio/zhanaozen/${language}/story.m4a`);
