/**
 * `npm run build:wordpress`: the plugin for WordPress with the files of `dist/browser/` beside it, as a folder and as a zip
 * file that WordPress installs: `dist/wordpress/aloud.zip`.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/wordpress');

rmSync(out, { recursive: true, force: true });
cpSync(join(root, 'dist/browser'), join(out, 'aloud'), { recursive: true });
cpSync(join(root, 'demo/cms/wordpress/aloud.php'), join(out, 'aloud/aloud.php'));
cpSync(join(root, 'LICENSE'), join(out, 'aloud/LICENSE'));

const files = readdirSync(out, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const entries = files.map((file) => [file.slice(out.length + 1).replaceAll('\\', '/'), readFileSync(file)]);
writeFileSync(join(out, 'aloud.zip'), zipSync(Object.fromEntries(entries)));
