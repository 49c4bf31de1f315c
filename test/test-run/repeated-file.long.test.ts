/** A file that fails in the browser runs a second time, and the second results count. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runInBrowser } from '../../scripts/test-run/test-files.js';

it('a failed file of the browser runs again, alone', async () => {
  const files = ['passes-again', 'fails', 'passes'].map((name) => `test/test-run/fixtures/${name}-in-browser.ts`);
  const { passed, failed, failures, unstable } = await runInBrowser(files, {
    // The fixture that passes in the second run reads it from its page.
    print: (line) => void (line.includes('— again') && (process.env['ALOUD_POLL_MS'] = '19')),
  });
  assert.deepEqual({ passed, failed }, { passed: 3, failed: 1 });
  assert.deepEqual(failures, [`${files[1]}: fails`]);
  assert.deepEqual(unstable, [`${files[0]}: passes in the second run`]);
});
