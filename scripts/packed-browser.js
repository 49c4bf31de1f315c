/**
 * Unpacks the Chromium that npm brought (`@sparticuz/chromium`, Linux on x64), once, into `node_modules/.cache`.
 *
 * Not by the package's own `executablePath()`: that unpacks into a temporary folder that all users share, and adds the libraries it
 * brings (nss, nspr, expat) only on AWS Lambda.
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

/** Into a folder of its own first, then renamed: a run that was interrupted, or two at once, leave no half a browser behind. */
async function unpack(packed, folder) {
  console.log('Unpacking the browser that npm brought (once, some seconds) …');
  const part = `${folder}.${process.pid}.part`;
  await mkdir(part, { recursive: true });
  // The package's own dependency; not ours to import by name.
  const { extract } = createRequire(join(packed, '..', 'package.json'))('tar-fs');
  const open = (name) => [createReadStream(join(packed, name)), createBrotliDecompress({ chunkSize: 2 ** 21 })];
  await pipeline(...open('chromium.br'), createWriteStream(join(part, 'chromium'), { mode: 0o755 }));
  for (const name of ['al2023', 'fonts', 'swiftshader']) await pipeline(...open(`${name}.tar.br`), extract(part));
  await writeFile(join(part, 'fonts.conf'), fontconfig(folder));
  try {
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another run was first
  }
}

/** The package's own looks for fonts where Lambda keeps them, and so finds none: every text is then 0 pixels high. */
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
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return found;
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}
