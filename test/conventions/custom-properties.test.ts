/** The documented defaults of custom properties are those of the styles. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { repositoryFiles, root } from './project.js';

/** As in a style sheet: the colours of `highlight.ts` are chosen by a function that writes `light-dark()`. */
const styles = repositoryFiles()
  .filter((file) => /^src\/(?:browser|elements)\/.*\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, root), 'utf8'))
  .join('\n')
  .replace(/\$\{pick\('(.+?)', '(.+?)'\)\}/g, 'light-dark($1, $2)');

const documented = [...styles.matchAll(/@cssprop (?:\[(--[\w-]+)=(.+?)\]|(--[\w-]+)) -/g)].map(
  ([, name, value, withoutDefault]) => ({ name: name ?? withoutDefault!, value }),
);

describe('custom properties', () => {
  it('are documented, all that the styles read', () => {
    const read = new Set(Array.from(styles.matchAll(/var\((--aloud-[\w-]+)/g), ([, name]) => name));
    assert.ok(read.size > 20);
    assert.deepEqual([...read].filter((name) => !documented.some((each) => each.name === name)).sort(), []);
  });

  for (const { name, value } of documented)
    it(`${name} has the default that is documented`, () => {
      const defaults = Array.from(styles.matchAll(new RegExp(`var\\(${name}, ((?:[^()]|\\([^()]*\\))+)\\)`, 'g')));
      assert.ok(defaults.length > 0, 'the styles give it no default');
      assert.deepEqual([...new Set(defaults.map(([, found]) => found))], [value]);
    });
});
