/** What no file may contain: traces of one machine, tests that silence the others, paths to files that do not exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { repositoryFiles, root } from './project.js';

const files = repositoryFiles()
  .map((file) => ({ file, text: readFileSync(new URL(file, root)) }))
  .filter(({ text }) => !text.includes(0)) // not text
  .map(({ file, text }) => ({ file, lines: text.toString('utf8').split('\n') }));

describe('the files', () => {
  it('name no path of a machine', () => {
    const folders = ['work', 'root', 'home', 'Users', 'mnt'].join('|');
    assert.deepEqual(linesWith(new RegExp(`(^|[\\s"'\`(=:])(file:/{2})?/(${folders})/[\\w.]`)), []);
  });

  it('name no host of a registry', () => {
    assert.deepEqual(
      linesWith(new RegExp(`https?:/{2}[^/\\s"']*(registry|artifactory|nexus|verdaccio|npm-proxy)`, 'i')),
      [],
    );
  });

  it('lock packages by their digest, not by the address that one machine used', () => {
    assert.deepEqual(linesWith(/"resolved": "(?!src\/node")/, /^package-lock\.json$/), []);
  });

  it('contain no mark of a merge', () => {
    assert.deepEqual(linesWith(/^(?:<{7}|>{7}) /), []);
  });

  it('contain no test that runs alone', () => {
    assert.deepEqual(linesWith(/\b(it|describe|test|suite)\.only\(/, /^test\/.*\.test\.ts$/), []);
  });
});

describe('the map of the code', () => {
  const map = readFileSync(new URL('src/README.md', root), 'utf8');
  const paths = [...map.matchAll(/`((?:\w[\w-]*\/)+[\w.-]*)`/g)].map(([, path]) => path!);

  it('names some files', () => assert.ok(paths.length > 20));

  for (const path of new Set(paths))
    it(`is right about ${path}`, () => {
      const places = [path, `src/${path}`, `src/${path}.ts`];
      assert.ok(
        places.some((place) => existsSync(new URL(place, root))),
        `${path} does not exist`,
      );
    });
});

function linesWith(pattern: RegExp, where = /./): string[] {
  return files
    .filter(({ file }) => where.test(file))
    .flatMap(({ file, lines }) =>
      lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 120)}`] : [])),
    );
}
