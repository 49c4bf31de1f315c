/** A page that blocks its browser is ended and named, with the browser. The other files count. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { runInBrowser } from '../../scripts/test-run/test-files.js';
import { createScratchFolder } from '../node/run-aloud.js';

describe('a test file in the browser', () => {
  it(
    'is ended with its browser, and the other files count',
    { skip: process.platform !== 'linux' && 'it looks for processes in /proc' },
    async () => {
      // The profile of the browser is in this folder, and the browser's command line names it.
      const folder = createScratchFolder();
      process.env['TMPDIR'] = folder;
      const files = ['hangs', 'passes'].map((name) => `test/test-run/fixtures/${name}-in-browser.ts`);
      const lines: string[] = [];
      const { passed, failed, failures } = await runInBrowser(files, {
        silenceLimit: 40_000,
        print: (line) => void lines.push(line),
      });
      assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 }, lines.join('\n'));
      assert.deepEqual(failures, [`${files[0]}: ended, because nothing was reported for 40 s`]);
      // A killed process needs a moment to end.
      for (let tries = 0; processesNaming(folder).length > 0 && tries < 500; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      assert.deepEqual(processesNaming(folder), []);
    },
  );
});

function processesNaming(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(text) ? [command] : [];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}
