import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { StoryJob } from '../../../src/node/newsroom/queue/job-queue.js';
import { SqliteQueue } from '../../../src/node/newsroom/queue/sqlite-queue.js';
import { openDatabase } from '../../../src/node/newsroom/state/newsroom-database.js';
import { createScratchFolder } from '../run-aloud.js';

const HOUR = 60 * 60 * 1000;

const job = (id: string, priority = 5): StoryJob => ({
  id,
  location: `https://example.org/${id}`,
  kind: 'address',
  source: 'https://example.org/feed',
  action: 'narrate',
  priority,
});

describe('the queue of stories', () => {
  const folder = createScratchFolder();
  let [count, now] = [0, 1_000_000_000];
  const open = (name = `${count++}`, attempts = 3): SqliteQueue =>
    new SqliteQueue(openDatabase(join(folder, name)), attempts, () => now);
  const takenIds = (queue: SqliteQueue): string[] => {
    const ids: string[] = [];
    for (let taken = queue.take(); taken; taken = queue.take()) ids.push(taken.id);
    return ids;
  };

  it('gives jobs by priority, then in their order, each once', () => {
    const queue = open();
    queue.add([job('a'), job('b'), job('breaking', 0), job('old', 9)]);
    assert.deepEqual(takenIds(queue), ['breaking', 'a', 'b', 'old']);
    assert.deepEqual(queue.counts(), { waiting: 0, running: 4, failed: 0 });
  });

  it('has one job for a story, with the higher of two priorities', () => {
    const queue = open();
    queue.add([job('a', 0), job('b', 5)]);
    queue.add([job('a', 9), job('b', 0)]);
    assert.deepEqual(
      queue.list('waiting').map(({ id, priority }) => [id, priority]),
      [
        ['a', 0],
        ['b', 0],
      ],
    );
  });

  it('makes a story once more that was added while it was made', () => {
    const queue = open();
    queue.add([job('a')]);
    const first = queue.take()!;
    queue.add([job('a')]);
    assert.equal(queue.take(), undefined, 'never twice at the same time');
    queue.complete(first);
    const second = queue.take()!;
    assert.equal(second.id, 'a');
    queue.complete(second);
    assert.deepEqual(queue.counts(), { waiting: 0, running: 0, failed: 0 });
  });

  it('waits twice as long after each failure, and gives up after the last attempt', () => {
    const queue = open();
    queue.add([job('a')]);
    assert.equal(queue.fail(queue.take()!, 'no network', false), 10_000);
    assert.equal(queue.take(), undefined);
    now += 10_001;
    const second = queue.take()!;
    assert.deepEqual([second.attempt, second.reason], [2, 'no network']);
    assert.equal(queue.fail(second, 'no network', false), 20_000);
    now += 20_001;
    assert.equal(queue.fail(queue.take()!, 'still no network', false), undefined);
    now += HOUR;
    assert.equal(queue.take(), undefined);
    assert.deepEqual(
      queue.list('failed').map(({ id, attempts, reason }) => [id, attempts, reason]),
      [['a', 3, 'still no network']],
    );
  });

  it('gives up at once where another attempt could not succeed', () => {
    const queue = open();
    queue.add([job('a')]);
    assert.equal(queue.fail(queue.take()!, 'no article', true), undefined);
    assert.deepEqual(queue.counts(), { waiting: 0, running: 0, failed: 1 });
  });

  it('tries a failed story again when it is asked to, or when the story is added again', () => {
    const queue = open();
    for (const again of [() => queue.retry('a'), () => queue.add([job('a')])]) {
      queue.add([job('a')]);
      queue.fail(queue.take()!, 'no article', true);
      again();
      const taken = queue.take()!;
      assert.deepEqual([taken.id, taken.attempt], ['a', 1]);
      queue.complete(taken);
    }
    assert.equal(queue.retry('unknown'), false);
  });

  it('does not wait for days after the clock was set back', () => {
    const queue = open();
    queue.add([job('a')]);
    queue.fail(queue.take()!, 'no network', false);
    now -= 24 * HOUR;
    assert.equal(queue.take()?.id, 'a');
  });

  it('gives the jobs of a process that is gone again, and gives up one that ends its process each time', () => {
    const name = `${count++}`;
    open(name).add([job('poison', 0), job('a')]);
    for (let attempt = 1; attempt <= 3; attempt++) {
      const queue = open(name);
      queue.recover();
      assert.equal(queue.take()?.attempt, attempt, 'the process is killed here');
    }
    const queue = open(name);
    queue.recover();
    assert.deepEqual(takenIds(queue), ['a']);
    assert.match(queue.list('failed')[0]!.reason, /the process ended at each of 3 attempts/);
  });

  it('does not count the attempts of a clean end', () => {
    const queue = open();
    queue.add([job('a')]);
    queue.take();
    queue.release();
    assert.equal(queue.take()?.attempt, 1);
  });
});
