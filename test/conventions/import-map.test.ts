/** The import map of the documentation, for pages without a bundler. Looks at `dist`, so build first. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './project.js';

const folder = fileURLToPath(root);
const guide = readFileSync(new URL('demo/docs/guides/strict-sites.md', root), 'utf8');
const [, map] = /<script type="importmap">([^<]*)<\/script>/.exec(guide)!;
const { imports } = JSON.parse(map!) as { imports: Record<string, string> };

/** The file of a bare specifier: the longest key that fits, as in the HTML standard. */
function resolve(specifier: string): string | undefined {
  const key = Object.keys(imports)
    .filter((name) => name === specifier || (name.endsWith('/') && specifier.startsWith(name)))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return undefined;
  const address = imports[key]! + specifier.slice(key.length);
  return join(folder, address.replace('/node_modules/aloud/', '/'));
}

/** What the modules of the elements import by a name. */
function bareSpecifiers(): string[] {
  const modules = ['define', 'elements', 'reading', 'browser', 'core', 'locales'].flatMap((layer) =>
    readdirSync(new URL(`dist/modules/${layer}`, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => `dist/modules/${layer}/${name}`),
  );
  const names = modules.flatMap((path) => {
    const code = readFileSync(new URL(path, root), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    return [...code.matchAll(/\b(?:from |import |import\()['"]([^.'"\s][^'"\s]*)['"]/g)].map(([, name]) => name!);
  });
  return [...new Set(names)];
}

describe('the import map of the documentation', () => {
  it('has a file for each name that the modules import, and for all tags', () => {
    const names = [...bareSpecifiers(), 'aloud/define/all.js'];
    assert.ok(names.length >= 3, 'howler, the reactive element, and Aloud itself');
    for (const name of names) assert.ok(existsSync(resolve(name) ?? ''), `${name}: ${resolve(name)}`);
  });
});
