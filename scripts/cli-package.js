/**
 * Writes the package of the command line, `dist/cli` or the folder that is given: its manifest (`src/node/package.json`) and
 * the compiled modules that it uses. `npm pack ./dist/cli` packs it.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? `${root}/dist/cli`;
/** The layers of the command line (`src/README.md`). */
const LAYERS = ['core', 'locales', 'node'];

rmSync(out, { recursive: true, force: true });
for (const layer of LAYERS)
  cpSync(`${root}/dist/modules/${layer}`, `${out}/modules/${layer}`, {
    recursive: true,
    // Only the configuration has types for its users.
    filter: (path) => /newsroom-config\.d\.ts$/.test(path) || !/\.(?:d\.ts|map|tsbuildinfo)$/.test(path),
  });
cpSync(`${root}/src/node/package.json`, `${out}/package.json`);
cpSync(`${root}/src/node/cli-readme.md`, `${out}/README.md`);
cpSync(`${root}/LICENSE`, `${out}/LICENSE`);
const program = readFileSync(`${root}/src/node/bin.js`, 'utf8');
writeFileSync(`${out}/bin.js`, program.replace('../../dist/', './'), { mode: 0o755 });
