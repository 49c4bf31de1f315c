/** A file that reports nothing is ended and named. What it had reported counts, and no process of it is left. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNode } from '../../scripts/test-run/test-files.js';
import { createScratchFolder } from '../node/run-aloud.js';

const PASSING = 'test/test-run/fixtures/passes-in-node.ts';

const print = (): void => {};

describe('a test file in Node', () => {
  it('is ended with all that it started, and keeps its results; the next file runs', async () => {
    const pidFile = join(createScratchFolder(), 'pid');
    process.env['ALOUD_PID_FILE'] = pidFile;
    const file = 'test/test-run/fixtures/hangs-in-node.ts';
    const { passed, failed, failures } = await runInNode([file, PASSING], { silenceLimit: 10_000, print });
    assert.deepEqual({ passed, failed, failures }, { passed: 2, failed: 1, failures: [`${file}: ended, because nothing was reported for 10 s`] }); // prettier-ignore
    const pid = readFileSync(pidFile, 'utf8');
    for (let tries = 0; isRunning(pid) && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(isRunning(pid), false, 'the program that the file started is ended');
  });

  it('that ends is counted', async () => {
    const { passed, failed } = await runInNode([PASSING], { print });
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 0 });
  });
});

/** A killed process may stay in the table until its parent asks for it. */
function isRunning(pid: string): boolean {
  try {
    process.kill(Number(pid), 0);
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
