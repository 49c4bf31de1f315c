import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from '../../../src/node/voices/worker-pool.js';
import { createScratchFolder } from '../run-aloud.js';

/** A worker whose sentences are orders. It answers with its thread number as the sample rate. */
const WORKER = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ words: [order] }) => {
  if (order === 'fail') parentPort.postMessage({ failure: 'its own message' });
  else if (order === 'throw') setTimeout(() => { throw new Error('a defect'); });
  else if (order === 'exit') process.exit(3);
  else if (order !== 'hang') parentPort.postMessage({ spoken: { samples: new Int16Array(1), sampleRate: threadId, words: [] } });
});
`;

describe('a pool of worker threads', () => {
  const script = join(createScratchFolder(), 'worker.mjs');
  writeFileSync(script, WORKER);

  /** Runs one sentence for each order. Gives the message of each failure, '' for a success. */
  async function run(pool: WorkerPool, ...orders: string[]): Promise<string[]> {
    const sentences = orders.map((order) => pool.run({ voice: 'any', words: [order], language: 'en' }));
    const results = await Promise.allSettled(sentences);
    return results.map((result) => (result.status === 'fulfilled' ? '' : (result.reason as Error).message));
  }
  const open = (size: number): WorkerPool => new WorkerPool(size, pathToFileURL(script));

  for (const size of [1, 2]) {
    it(`rejects only the sentence that fails, with its own message (threads: ${size})`, async () => {
      const pool = open(size);
      assert.deepEqual(await run(pool, 'fail', 'say', 'say', 'say'), ['its own message', '', '', '']);
      await pool.close();
    });

    it(`loses only the sentence of a thread that ends (threads: ${size})`, async () => {
      const pool = open(size);
      assert.deepEqual(await run(pool, 'throw', 'say', 'say', 'say'), ['a defect', '', '', '']);
      assert.deepEqual(await run(pool, 'exit', 'say', 'say', 'say'), ['its thread ended', '', '', '']);
      await pool.close();
    });
  }

  it('starts a thread for each sentence up to its size, and uses it again', async () => {
    const pool = open(2);
    const say = async (): Promise<number> =>
      (await pool.run({ voice: 'any', words: ['say'], language: 'en' })).sampleRate;
    const first = await Promise.all([say(), say()]);
    assert.equal(new Set(first).size, 2);
    const later = await Promise.all([say(), say(), say(), say()]);
    assert.deepEqual(new Set(later), new Set(first));
    await pool.close();
  });

  it('ends its threads on close, with a sentence that never ends', async () => {
    const pool = open(2);
    const results = run(pool, 'hang', 'hang');
    await pool.close();
    assert.deepEqual(await results, ['its thread ended', 'its thread ended']);
  });
});
