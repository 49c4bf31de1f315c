/** What must not be in any file that is kept: traces of somebody's machine, and tests that silence the others. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from './project.js';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
})
  .split('\n')
  .filter((file) => file && existsSync(new URL(file, root)))
  .map((file) => ({ file, text: readFileSync(new URL(file, root)) }))
  .filter(({ text }) => !text.includes(0)) // no text
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

  it('lock packages by their digest, not by where one machine found them', () => {
    assert.deepEqual(linesWith(new RegExp('"resolved":'), /^package-lock\.json$/), []);
  });

  it('hold no test that runs alone', () => {
    assert.deepEqual(linesWith(/\b(it|describe|test|suite)\.only\(/, /^test\/.*\.test\.ts$/), []);
  });
});

function linesWith(pattern: RegExp, where = /./): string[] {
  return files
    .filter(({ file }) => where.test(file))
    .flatMap(({ file, lines }) =>
      lines.flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim().slice(0, 120)}`] : [])),
    );
}
