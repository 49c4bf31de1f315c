/**
 * The package as a site installs it: its types in Vue, Svelte and Angular, what each import brings, and what publint and
 * attw say. The frameworks are in a package of their own, so that `npm ci` does not install them. Looks at `dist`, so build first.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'aloud-site-'));

/** Options of `test/types/usage`, without the names of the files. */
const OPTIONS =
  '--ignoreConfig --target ES2022 --lib ES2022,DOM,DOM.Iterable --module ESNext --moduleResolution bundler --strict --exactOptionalPropertyTypes --noUncheckedSideEffectImports --noEmit';

interface Outcome {
  status: number;
  output: string;
}

/** Runs a program of this project, else of the site. */
async function run(command: string): Promise<Outcome> {
  const path = [join(root, 'node_modules/.bin'), join(site, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, { cwd: site, env: { ...process.env, PATH: path }, shell: true });
  const [output, [status]] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { status, output: stripVTControlCharacters(output.join('')) };
}

async function succeed(command: string): Promise<void> {
  const { status, output } = await run(command);
  assert.equal(status, 0, output);
}

/** The lines of a file that say that they are wrong, as `file:line`. */
function markedLines(folder: string, file: string): string[] {
  const lines = readFileSync(join(site, folder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.includes('<!-- error:') ? [`${file}:${index + 1}`] : []));
}

describe('the package in a site', () => {
  const tarball = (): string => readdirSync(site).find((file) => file.endsWith('.tgz'))!;

  it('is beside the frameworks', async () => {
    cpSync(join(root, 'test/types/frameworks'), site, { recursive: true });
    cpSync(join(root, 'test/types/usage'), join(site, 'usage'), { recursive: true });
    await succeed('npm ci --ignore-scripts --loglevel=error');
  });

  it('is packed and installed', async () => {
    await succeed(`npm pack --ignore-scripts --silent "${root}"`);
    await succeed(`npm install --no-save --ignore-scripts --loglevel=error ./${tarball()}`);
    cpSync(join(site, 'node_modules/aloud/dist/types/angular.ts'), join(site, 'angular/aloud-directives.ts'));
  });

  after(() => rmSync(site, { recursive: true }));

  it('has nothing that publint reports', () => succeed('publint --strict node_modules/aloud'));

  it('has types for each address, in Node and for bundlers', async () => {
    await succeed(`attw ${tarball()} --profile esm-only --include-entrypoints define/all.js types/react types/vue`);
  });

  for (const file of readdirSync(join(root, 'test/types/frameworks/imports')))
    it(`types what it brings: ${file}`, () => succeed(`tsc ${OPTIONS} imports/${file}`));

  it('fits the DOM, React, Preact and Solid, in all its declarations', async () => {
    await succeed('tsc -p usage --skipLibCheck false');
  });

  it('fits templates of Vue', () => succeed('vue-tsc -p vue'));

  it('fits Svelte', async () => {
    const { output } = await run('svelte-check --workspace svelte --tsconfig tsconfig.json --output machine');
    const found = [...output.matchAll(/ ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    assert.deepEqual(found, markedLines('svelte', 'Errors.svelte'), output);
  });

  it('fits templates of Angular, without a schema', async () => {
    const { output } = await run('ngc -p angular/tsconfig.json');
    const found = [...output.matchAll(/^(?:angular\/)?([\w-]+\.\w+):(\d+):\d+ - error/gm)];
    assert.deepEqual(
      found.map(([, file, line]) => `${file}:${line}`).sort(),
      markedLines('angular', 'errors.html').sort(),
      output,
    );
  });
});
