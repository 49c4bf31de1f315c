/** No tag without an example, the tests of its four groups, and a word in the README. (The fourth, *passes axe*, runs over the examples.) */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root, tags } from './project.js';

const REQUIRED_TEST_FILES = ['accessibility-tree', 'keyboard', 'events'];

describe('the catalogue', () => {
  it('knows some tags', () => assert.ok(tags.length > 0));

  for (const tag of tags) {
    describe(tag, () => {
      const named = tag.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());

      it('has a folder, a file and a class of its name', () => {
        assert.match(read(`src/elements/${tag}/${tag}.ts`), new RegExp(`export class ${named}\\b`));
      });

      it('is defined under its name, alone and with all', () => {
        assert.match(read(`src/define/${tag}.ts`), new RegExp(`defineElement\\('${tag}', ${named}\\)`));
        assert.match(read('src/define/all.ts'), new RegExp(`import './${tag}\\.js'`));
      });

      it('gives its class away at the front door', () => {
        assert.match(read('src/index.ts'), new RegExp(`\\b${named}\\b`));
      });

      it('has an example', () => {
        const folder = new URL(`demo/elements/${tag}/`, root);
        assert.ok(existsSync(folder), `demo/elements/${tag}/ is missing`);
        const examples = readdirSync(folder).filter((file) => file.endsWith('.html'));
        assert.ok(examples.length > 0, `demo/elements/${tag}/ holds no example`);
        for (const example of examples) {
          assert.match(
            read(`demo/elements/${tag}/${example}`),
            new RegExp(`<${tag}\\b`),
            `${example} does not show it`,
          );
        }
      });

      for (const group of REQUIRED_TEST_FILES) {
        it(`has a test of its ${group.replace('-', ' ')}`, () => {
          const file = `test/elements/${tag}/${group}.test.ts`;
          assert.match(read(file), /\bit\(/, `${file} tests nothing`);
        });
      }

      it('is in the README', () =>
        assert.ok(read('README.md').includes(`<${tag}`), `README.md does not show <${tag}>`));
    });
  }
});

function read(path: string): string {
  const file = new URL(path, root);
  assert.ok(existsSync(file), `${path} is missing`);
  return readFileSync(file, 'utf8');
}
