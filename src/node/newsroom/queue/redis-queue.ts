import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Queue, UnrecoverableError, WaitingError, Worker, type Job, type JobsOptions, type JobType } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Log } from '../log/newsroom-log.js';
import { delayAfter, lostEachTime, type AttemptOptions } from './attempts.js';
import type { JobHandler, JobQueue, JobState, ListedJob, ProcessOptions, StoryJob, TakenJob } from './job-queue.js';

export interface RedisQueueOptions extends AttemptOptions {
  /** Seconds after which the jobs of a worker that does not answer are taken over. */
  readonly takeOver: number;
  /** Takes a line about a problem of the queue. */
  readonly log: Log;
}

const PREFIX = 'aloud';
const NAME = 'stories';
/** Jobs that are sent to Redis at once. */
const BATCH = 1000;
/** After a connection that was lost. */
const RETRY_MS = 1000;

const TYPES: Readonly<Record<JobState, JobType[]>> = {
  waiting: ['wait', 'prioritized', 'delayed'],
  running: ['active'],
  failed: ['failed'],
};
const WAITING: readonly string[] = ['waiting', 'prioritized', 'delayed'];

/**
 * The queue in Redis, by BullMQ, for any number of processes. A story is a deduplication id of BullMQ: while a job of it waits
 * there is no other, and one that is added while it runs comes after it.
 */
export class RedisQueue implements JobQueue {
  private readonly connection: Redis;
  private readonly options: RedisQueueOptions;
  private readonly queue: Queue<StoryJob>;
  private worker: Worker<StoryJob> | undefined;
  private readonly releasing = new AbortController();
  private readonly released: Promise<'released'>;
  private readonly taken = new WeakMap<Job, TakenJob>();
  /** The last problem. */
  private reported = '';
  /** What is done after jobs have failed. */
  private readonly cleaning = new Set<Promise<void>>();

  constructor(connection: Redis, options: RedisQueueOptions) {
    this.connection = connection;
    this.options = options;
    this.queue = new Queue(NAME, { connection, prefix: PREFIX, streams: { events: { maxLen: 100 } } });
    this.released = once(this.releasing.signal, 'abort').then(() => 'released');
    // The connection reports it.
    this.queue.on('error', () => undefined);
  }

  async add(jobs: readonly StoryJob[]): Promise<void> {
    for (let start = 0; start < jobs.length; start += BATCH) {
      const batch = jobs.slice(start, start + BATCH).map((job) => toBullJob(job, this.options));
      const added = await this.queue.addBulk(batch);
      for (const [index, { data, opts }] of batch.entries()) {
        const { id } = added[index]!;
        if (id !== opts.jobId) await this.merge(data, id!);
      }
    }
    await this.removeFailed(new Set(jobs.map(({ id }) => id)));
  }

  async process(handler: JobHandler, { atOnce, isOnce, signal }: ProcessOptions): Promise<void> {
    do {
      const worker = this.openWorker(handler, atOnce);
      try {
        await new Promise<void>((resolve) => {
          worker.on(isOnce ? 'drained' : 'closed', () => resolve());
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      } finally {
        // The jobs that are being done come to their end.
        await worker.close();
      }
      await Promise.all(this.cleaning);
    } while (isOnce && !signal.aborted && (await this.queue.getJobCountByTypes('wait', 'prioritized')) > 0);
  }

  async release(): Promise<void> {
    this.releasing.abort();
    await this.worker?.close();
  }

  async retry(id: string): Promise<boolean> {
    const failed = await this.queue.getRanges(['failed'], 0, -1);
    const jobId = failed.find((name) => storyOf(name) === id) ?? (await this.queue.getDeduplicationJobId(id));
    const job = jobId === null ? undefined : await this.queue.getJob(jobId);
    if (!job || (await job.isActive())) return false;
    await this.add([{ ...job.data, priority: job.priority }]);
    return true;
  }

  async counts(): Promise<Record<JobState, number>> {
    const count = (state: JobState): Promise<number> => this.queue.getJobCountByTypes(...TYPES[state]);
    return { waiting: await count('waiting'), running: await count('running'), failed: await count('failed') };
  }

  async list(state: JobState, limit: number = Infinity): Promise<ListedJob[]> {
    // The limit is that of each type of BullMQ, of which a state has several.
    const last = limit === Infinity ? -1 : limit - 1;
    const jobs = (await this.queue.getJobs(TYPES[state], 0, last, true)) as Job<StoryJob>[];
    // A job that ends between the two requests of BullMQ is undefined.
    const listed = jobs.filter(Boolean).map((job) => ({
      ...job.data,
      priority: job.priority,
      state,
      attempts: Math.max(job.attemptsMade, job.stalledCounter),
      reason: this.reasonOf(job.failedReason),
    }));
    return listed.sort((a, b) => a.priority - b.priority).slice(0, limit);
  }

  async close(): Promise<void> {
    await this.queue.close();
  }

  private openWorker(handler: JobHandler, concurrency: number): Worker<StoryJob> {
    const { attempts, takeOver } = this.options;
    const worker = new Worker<StoryJob>(NAME, (job, token) => this.run(job, token!, handler), {
      connection: this.connection,
      prefix: PREFIX,
      concurrency,
      lockDuration: takeOver * 1000,
      stalledInterval: (takeOver * 1000) / 2,
      maxStalledCount: attempts - 1,
      runRetryDelay: RETRY_MS,
      settings: { backoffStrategy: (attempt) => delayAfter(attempt) },
    });
    worker.on('error', ({ message }) => this.report(message));
    worker.on('failed', (job, { message }) => job && this.fail(job, message, handler));
    return (this.worker = worker);
  }

  /** @throws what makes BullMQ keep the job: for another attempt, as failed, or as given back. */
  private async run(job: Job<StoryJob>, token: string, handler: JobHandler): Promise<void> {
    const taken = { ...job.data, attempt: job.attemptsMade + 1, reason: job.failedReason ?? '' };
    this.taken.set(job, taken);
    const { signal } = this.releasing;
    const failure = signal.aborted ? 'released' : await Promise.race([handler.run(taken), this.released]);
    if (failure === 'released') {
      await job.moveToWait(token);
      throw new WaitingError();
    }
    if (failure?.isFinal) throw new UnrecoverableError(failure.reason);
    if (failure) throw new Error(failure.reason);
  }

  private fail(job: Job<StoryJob>, message: string, handler: JobHandler): void {
    const isOver = typeof job.finishedOn === 'number';
    const taken = this.taken.get(job) ?? { ...job.data, attempt: job.attemptsMade, reason: '' };
    handler.failed(taken, this.reasonOf(message), isOver ? undefined : job.delay);
    if (!isOver) return;
    const done = this.removeIfAddedAgain(job).catch(() => undefined);
    this.cleaning.add(done);
    void done.then(() => this.cleaning.delete(done));
  }

  /** The story was added again while it was made: its next job says how it ends. */
  private async removeIfAddedAgain(job: Job<StoryJob>): Promise<void> {
    if ((await this.queue.getDeduplicationJobId(job.data.id)) !== null) await job.remove();
  }

  private async removeFailed(ids: ReadonlySet<string>): Promise<void> {
    for (const jobId of await this.queue.getRanges(['failed'], 0, -1))
      if (ids.has(storyOf(jobId))) await this.queue.remove(jobId);
  }

  /**
   * Brings a story to the job of it that is there. BullMQ keeps it for later if that job runs; if it waits, its content is
   * replaced here. A worker may take it in between, so this ends only when it is certain that a later run has the content.
   */
  private async merge(job: StoryJob, jobId: string): Promise<void> {
    const there = await this.queue.getJob(jobId);
    if (there) {
      const merged = { ...job, priority: Math.min(job.priority, there.priority) };
      const isSame = contentOf(there.data) === contentOf(job) && there.priority === merged.priority;
      if (isSame) return;
      await there.updateData(merged);
      if (there.priority !== merged.priority) await there.changePriority({ priority: merged.priority });
      if (WAITING.includes(await there.getState())) return;
    }
    await this.add([job]);
  }

  private report(message: string): void {
    // Another worker has the job, or does it once more and finds it done.
    if (/^(?:Missing (?:lock|key) for job|could not renew lock for job|Lock mismatch for job)/i.test(message)) return;
    // The connection reports it.
    if (/ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|Connection is closed/.test(message)) return;
    const isRepeated = message === this.reported;
    this.options.log(`failed Redis: ${message}`, {
      event: 'queue-failed',
      cause: message,
      source: 'queue',
      isRepeated,
    });
    this.reported = message;
  }

  private reasonOf(message: string | undefined): string {
    return message?.startsWith('job stalled more than') ? lostEachTime(this.options) : (message ?? '');
  }
}

/** Each job has an id of its own: BullMQ makes the next job of a story while the one before is still there. */
function toBullJob(
  { id, location, kind, source, action, priority }: StoryJob,
  { attempts }: AttemptOptions,
): { name: string; data: StoryJob; opts: JobsOptions & { jobId: string } } {
  return {
    name: action,
    data: { id, location, kind, source, action, priority },
    opts: {
      jobId: `${id}.${randomUUID()}`,
      deduplication: { id, replace: true, keepLastIfActive: true },
      priority,
      attempts,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      stackTraceLimit: 0,
    },
  };
}

const storyOf = (jobId: string): string => jobId.split('.')[0]!;

const contentOf = ({ location, kind, source, action }: StoryJob): string =>
  JSON.stringify([location, kind, source, action]);
