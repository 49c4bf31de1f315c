/** The types of the package in a site's own code: what is right compiles, what is wrong does not. Looks at `dist`, so build first. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the types', () => {
  it('fit the DOM, React, Preact and Solid', () => {
    const { status, stdout } = spawnSync('tsc', ['-p', 'test/types/usage'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}` },
      shell: process.platform === 'win32',
    });
    assert.equal(status, 0, stdout);
  });
});
