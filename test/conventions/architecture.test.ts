/** A folder is a promise about what its code may touch. The compiler keeps half of it (each layer's `lib`); this keeps the other half. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { cliManifest, root } from './project.js';

interface Layer {
  imports: string[];
  packages: string[] | 'declared';
}

const LAYERS: Record<string, Layer> = {
  core: { imports: [], packages: [] },
  locales: { imports: ['core'], packages: [] },
  browser: { imports: ['core'], packages: ['howler'] },
  reading: { imports: ['core', 'browser', 'locales'], packages: ['@lit/reactive-element'] },
  elements: { imports: ['core', 'browser', 'reading'], packages: ['@lit/reactive-element'] },
  define: { imports: ['elements', 'browser'], packages: [] },
  server: { imports: ['core', 'locales', 'elements'], packages: [] },
  node: { imports: ['core', 'locales'], packages: 'declared' },
};

/** An entry file only exports names of the layers below it. */
const ENTRY_FILES = { 'index.ts': ['core', 'browser', 'reading', 'elements'] };

interface Import {
  from: string;
  /** A file below src, or a package's name. */
  to: string;
}

const files = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);
const inside = imports.filter(({ to }) => files.includes(to));
const outside = imports.filter(({ to }) => !files.includes(to));

describe('every layer keeps its promise', () => {
  it('every file is in a layer', () => {
    const strays = files.filter((file) => !(layerOf(file) in LAYERS) && !(file in ENTRY_FILES));
    assert.deepEqual(strays, []);
  });

  for (const [layer, { imports: allowed, packages }] of Object.entries(LAYERS)) {
    it(`${layer} imports ${allowed.join(', ') || 'no other layer'}`, () => {
      const upward = inside.filter(
        ({ from, to }) => layerOf(from) === layer && ![layer, ...allowed].includes(layerOf(to)),
      );
      assert.deepEqual(upward.map(formatImport), []);
    });

    it(`${layer} needs ${packages === 'declared' ? 'what its package.json declares' : packages.join(', ') || 'no package'}`, () => {
      const declared = Object.keys({ ...cliManifest.dependencies, ...cliManifest.peerDependencies });
      const allowedPackages = packages === 'declared' ? declared : packages;
      const undeclared = outside.filter(
        ({ from, to }) =>
          layerOf(from) === layer && !allowedPackages.includes(to) && !(packages === 'declared' && isBuiltin(to)),
      );
      assert.deepEqual(undeclared.map(formatImport), []);
    });
  }

  it('an entry file imports only the layers that it may', () => {
    const wrong = inside.filter(
      ({ from, to }) => from in ENTRY_FILES && !ENTRY_FILES[from as keyof typeof ENTRY_FILES].includes(layerOf(to)),
    );
    assert.deepEqual(wrong.map(formatImport), []);
  });
});

describe('folders', () => {
  it('do not go round in circles', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of inside) {
      const [a, b] = [folderOf(from), folderOf(to)];
      if (posix.dirname(from) !== posix.dirname(to)) edges.set(a, (edges.get(a) ?? new Set()).add(b));
    }
    assert.deepEqual(findCycles(edges), []);
  });

  it('bear no name without an idea', () => {
    const nameless = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|shared|types|constants|misc)(\/|\.ts$)/.test(file),
    );
    assert.deepEqual(nameless, []);
  });
});

function importsOf(file: string): Import[] {
  const code = readFileSync(new URL(`src/${file}`, root), 'utf8');
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.')
      ? posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts')
      : fileName.startsWith('node:')
        ? fileName
        : fileName.split('/', fileName.startsWith('@') ? 2 : 1).join('/'),
  }));
}

function layerOf(file: string): string {
  return file.split('/', 1).join('');
}

/** A file directly in its layer's folder stands for itself: the command line's entry is not the complaint that its parts use. */
function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return folder.includes('/') ? folder : file;
}

function formatImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** Each circle once, as `a → b → a`. */
function findCycles(edges: Map<string, Set<string>>): string[] {
  const found = new Map<string, string>();
  const walk = (path: string[]): void => {
    for (const next of edges.get(path.at(-1)!) ?? []) {
      const at = path.indexOf(next);
      if (at < 0) walk([...path, next]);
      else found.set([...path.slice(at)].sort().join(), [...path.slice(at), next].join(' → '));
    }
  };
  for (const start of edges.keys()) walk([start]);
  return [...found.values()];
}
