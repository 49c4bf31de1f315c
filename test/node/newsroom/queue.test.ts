import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SqliteQueue } from '../../../src/node/newsroom/queue/sqlite-queue.js';
import { openDatabase } from '../../../src/node/newsroom/sqlite/newsroom-database.js';
import { createScratchFolder } from '../run-aloud.js';
import { describeQueue, runDue, storyJob } from './queue-contract.js';

const HOUR = 60 * 60 * 1000;
let count = 0;

describe('the queue of one machine', () => {
  const folder = createScratchFolder();
  describeQueue('as an engine', (options) => new SqliteQueue(openDatabase(join(folder, `${count++}`)), options));

  let now = 1_000_000_000;
  const open = (name = `${count++}`): SqliteQueue =>
    new SqliteQueue(openDatabase(join(folder, name)), { attempts: 3 }, () => now);
  /** The process is killed while it does these jobs. */
  const die = async (queue: SqliteQueue): Promise<number[]> => {
    const attempts: number[] = [];
    const ending = new AbortController();
    const never = new Promise<undefined>(() => undefined);
    void queue.process(
      { run: ({ attempt }) => (attempts.push(attempt), never), failed: () => undefined },
      { atOnce: 1, isOnce: true, signal: ending.signal },
    );
    await Promise.resolve();
    return attempts;
  };

  it('waits ten seconds at first', async () => {
    const queue = open();
    queue.add([storyJob('a')]);
    const failure = { reason: 'no network', isFinal: false };
    assert.deepEqual((await runDue(queue, () => failure)).failures, ['a no network 10000']);
    now += 9999;
    assert.equal((await runDue(queue)).jobs.length, 0);
    now += 2;
    assert.equal((await runDue(queue)).jobs.length, 1);
  });

  it('does not wait for days after the clock was set back', async () => {
    const queue = open();
    queue.add([storyJob('a')]);
    await runDue(queue, () => ({ reason: 'no network', isFinal: false }));
    now -= 24 * HOUR;
    assert.equal((await runDue(queue)).jobs.length, 1);
  });

  it('gives the jobs of a process that is gone again, and gives up one that ends its process each time', async () => {
    const name = `${count++}`;
    open(name).add([storyJob('poison', 0), storyJob('a')]);
    for (let attempt = 1; attempt <= 3; attempt++) {
      const queue = open(name);
      queue.recover();
      assert.deepEqual(await die(queue), [attempt]);
    }
    const queue = open(name);
    queue.recover();
    assert.deepEqual(
      (await runDue(queue)).jobs.map(({ id }) => id),
      ['a'],
    );
    assert.match(queue.list('failed')[0]!.reason, /the process ended at each of 3 attempts/);
  });

  it('does a story of the webhook while another one takes long', async () => {
    const queue = open();
    queue.add([storyJob('long')]);
    const order: string[] = [];
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const running = new AbortController();
    const run = async ({ id }: { readonly id: string }): Promise<undefined> => {
      order.push(id);
      if (id === 'long') queue.add([storyJob('ordinary'), storyJob('breaking', 0)]);
      if (id === 'long') await finished;
      if (id === 'breaking') finish();
      if (id === 'ordinary') running.abort();
    };
    const options = { atOnce: 1, isOnce: false, signal: running.signal };
    await queue.process({ run, failed: () => undefined }, options).catch(() => undefined);
    assert.deepEqual(order, ['long', 'breaking', 'ordinary']);
  });

  it('does not count the attempts of a clean end', async () => {
    const queue = open();
    queue.add([storyJob('a')]);
    await die(queue);
    queue.release();
    assert.equal((await runDue(queue)).jobs[0]?.attempt, 1);
  });
});
