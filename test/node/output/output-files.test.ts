import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { OutputFiles } from '../../../src/node/output/output-files.js';
import { createScratchFolder } from '../run-aloud.js';

/** Writes files for a tenth of a second. */
const WRITER = `
const { writeFileSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const end = Date.now() + 100;
for (let count = 0; Date.now() < end; count++) {
  try {
    writeFileSync(workerData + '/' + count, '');
  } catch {}
  if (!count) parentPort.postMessage('writes');
}
`;

it('removes its folders while another thread still writes a temporary file', async () => {
  const made = join(createScratchFolder(), 'made');
  const files = await OutputFiles.open(made);
  const writer = new Worker(WRITER, { eval: true, workerData: files.draftFolder });
  await new Promise((resolve) => writer.once('message', resolve));
  files.close();
  assert.equal(existsSync(made), false);
  await writer.terminate();
});
