import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { AttemptOptions } from '../../../src/node/newsroom/queue/attempts.js';
import type { JobFailure, JobQueue, StoryJob, TakenJob } from '../../../src/node/newsroom/queue/job-queue.js';

export const storyJob = (id: string, priority = 5, action: StoryJob['action'] = 'narrate'): StoryJob => ({
  id,
  location: `https://example.org/${id}`,
  kind: 'address',
  source: 'https://example.org/feed',
  action,
  priority,
});

/** What a run of a queue did. */
export interface Run {
  readonly jobs: TakenJob[];
  /** Each as `id reason delay`. */
  readonly failures: string[];
}

/** Does the jobs that are due. */
export async function runDue(
  queue: JobQueue,
  work: (job: TakenJob) => Promise<JobFailure | undefined | void> | JobFailure | void = () => undefined,
  atOnce = 1,
): Promise<Run> {
  const run: Run = { jobs: [], failures: [] };
  await queue.process(
    {
      async run(job) {
        run.jobs.push(job);
        return (await work(job)) ?? undefined;
      },
      failed: (job, reason, delay) => void run.failures.push(`${job.id} ${reason} ${delay}`),
    },
    { atOnce, isOnce: true, signal: new AbortController().signal },
  );
  return run;
}

const idsOf = ({ jobs }: Run): string[] => jobs.map(({ id }) => id);

/** What each engine does, whatever keeps its jobs. */
export function describeQueue(
  name: string,
  open: (options: AttemptOptions) => JobQueue | Promise<JobQueue>,
  skip: string | false = false,
): void {
  describe(name, { skip }, () => {
    const options = { attempts: 3 };
    const final = { reason: 'no article', isFinal: true };
    const passing = { reason: 'no network', isFinal: false };

    it('does jobs by priority, then in their order, each once', async () => {
      const queue = await open(options);
      await queue.add([storyJob('a'), storyJob('b'), storyJob('breaking', 0), storyJob('old', 9)]);
      assert.deepEqual(await queue.counts(), { waiting: 4, running: 0, failed: 0 });
      assert.deepEqual(idsOf(await runDue(queue)), ['breaking', 'a', 'b', 'old']);
      assert.deepEqual(await queue.counts(), { waiting: 0, running: 0, failed: 0 });
    });

    it('has one job for a story, with the newest content and the higher of two priorities', async () => {
      const queue = await open(options);
      await queue.add([storyJob('a', 0), storyJob('b', 5), storyJob('c', 5)]);
      await queue.add([storyJob('a', 9), storyJob('b', 0, 'withdraw'), storyJob('c', 5)]);
      const listed = (await queue.list('waiting')).map(({ id, priority, action }) => [id, priority, action]);
      const expected = [
        ['a', 0, 'narrate'],
        ['b', 0, 'withdraw'],
        ['c', 5, 'narrate'],
      ];
      assert.deepEqual(listed, expected);
      assert.deepEqual(
        (await queue.list('waiting', 2)).map(({ id }) => id),
        ['a', 'b'],
      );
      const { jobs } = await runDue(queue);
      assert.deepEqual(
        jobs.map(({ id, priority, action }) => [id, priority, action]),
        expected,
      );
    });

    it('makes a story once more that was added while it was made, never twice at the same time', async () => {
      const queue = await open(options);
      await queue.add([storyJob('a'), storyJob('b')]);
      let [runs, running, most] = [0, 0, 0];
      const { jobs } = await runDue(
        queue,
        async ({ id }) => {
          if (id !== 'a') return;
          most = Math.max(most, ++running);
          if (runs++ === 0) {
            await queue.add([storyJob('a')]);
            await queue.add([storyJob('a', 0, 'withdraw')]);
            await wait(20);
          }
          running--;
        },
        2,
      );
      assert.equal(most, 1);
      const ofA = jobs.filter(({ id }) => id === 'a');
      assert.deepEqual(
        ofA.map(({ action, attempt }) => [action, attempt]),
        [
          ['narrate', 1],
          ['withdraw', 1],
        ],
      );
      assert.deepEqual(await queue.counts(), { waiting: 0, running: 0, failed: 0 });
    });

    it('waits twice as long after each failure, and gives up after the last attempt', async ({ mock }) => {
      const realNow = Date.now;
      let ahead = 0;
      mock.method(Date, 'now', () => realNow() + ahead);
      const queue = await open(options);
      await queue.add([storyJob('a'), storyJob('b')]);
      const fail = ({ id }: TakenJob): JobFailure | void => (id === 'a' ? passing : undefined);
      const first = await runDue(queue, fail);
      assert.deepEqual(idsOf(first), ['a', 'b'], 'a job that fails stops no other');
      assert.deepEqual(first.failures, ['a no network 10000']);
      assert.deepEqual(await queue.counts(), { waiting: 1, running: 0, failed: 0 });
      ahead += 10_001;
      const second = await runDue(queue, fail);
      assert.deepEqual(second.failures, ['a no network 20000']);
      assert.deepEqual(
        second.jobs.map(({ attempt, reason }) => [attempt, reason]),
        [[2, 'no network']],
      );
      ahead += 20_001;
      assert.deepEqual((await runDue(queue, fail)).failures, ['a no network undefined']);
      ahead += 60 * 60 * 1000;
      assert.deepEqual(idsOf(await runDue(queue)), []);
      assert.deepEqual(
        (await queue.list('failed')).map(({ id, attempts, reason }) => [id, attempts, reason]),
        [['a', 3, 'no network']],
      );
    });

    it('gives up at once where another attempt could not succeed', async () => {
      const queue = await open(options);
      await queue.add([storyJob('a')]);
      assert.deepEqual((await runDue(queue, () => final)).failures, ['a no article undefined']);
      assert.deepEqual(await queue.counts(), { waiting: 0, running: 0, failed: 1 });
    });

    it('tries a failed story again when it is asked to, or when the story is added again', async () => {
      const queue = await open(options);
      for (const again of [() => queue.retry('a'), () => queue.add([storyJob('a')])]) {
        await queue.add([storyJob('a')]);
        await runDue(queue, () => final);
        await again();
        assert.deepEqual(await queue.counts(), { waiting: 1, running: 0, failed: 0 });
        assert.deepEqual(
          (await runDue(queue)).jobs.map(({ id, attempt }) => [id, attempt]),
          [['a', 1]],
        );
      }
      assert.equal(await queue.retry('unknown'), false);
    });

    it('tries a story at once that waits for its next attempt, when it is added again', async () => {
      const queue = await open(options);
      for (const again of [() => queue.retry('a'), () => queue.add([storyJob('a')])]) {
        await queue.add([storyJob('a')]);
        await runDue(queue, () => passing);
        await again();
        assert.deepEqual(
          (await runDue(queue)).jobs.map(({ id, attempt }) => [id, attempt]),
          [['a', 1]],
        );
      }
    });

    it('makes a story that fails and was added meanwhile', async () => {
      const queue = await open(options);
      await queue.add([storyJob('a')]);
      let runs = 0;
      const { jobs } = await runDue(queue, async () => {
        if (runs++) return;
        await queue.add([storyJob('a')]);
        return final;
      });
      assert.equal(jobs.length, 2);
      assert.deepEqual(await queue.counts(), { waiting: 0, running: 0, failed: 0 });
    });

    it('does so many jobs at once as it is asked to', async () => {
      const queue = await open(options);
      await queue.add(['a', 'b', 'c', 'd', 'e'].map((id) => storyJob(id)));
      let [running, most] = [0, 0];
      const work = async (): Promise<void> => {
        most = Math.max(most, ++running);
        await wait(20);
        running--;
      };
      assert.equal((await runDue(queue, work, 3)).jobs.length, 5);
      assert.equal(most, 3);
    });
  });
}
