import { problemOf } from '../errors/problem-of.js';
import type { UserError } from '../errors/user-error.js';
import { errorSourceOf } from './log/error-source.js';
import { problemFacts, type ErrorSource } from './log/newsroom-log.js';
import type { ProcessOptions, TakenJob } from './queue/job-queue.js';
import { isFinalError, runJob, type JobContext } from './run-job.js';
import type { NewsroomState } from './state/newsroom-state.js';

interface JobProblem {
  readonly problem: UserError;
  readonly source: ErrorSource;
}

/**
 * Does the jobs of the queue, and logs what fails.
 *
 * @param onFailure is called when the queue has the result of an attempt that failed.
 * @returns how many attempts failed
 */
export async function doJobs(
  state: NewsroomState,
  context: JobContext,
  options: ProcessOptions,
  onFailure: () => void,
): Promise<number> {
  let failures = 0;
  /** The queue keeps only the line. */
  const problems = new WeakMap<TakenJob, JobProblem>();
  const run = async (job: TakenJob): ReturnType<Parameters<typeof state.queue.process>[0]['run']> => {
    try {
      await runJob(job, context);
      return undefined;
    } catch (error) {
      if (state.isBroken(error)) throw error;
      const problem = problemOf(error, job.location);
      problems.set(job, { problem, source: errorSourceOf(error) });
      return { reason: String(problem), isFinal: isFinalError(error) };
    }
  };
  const failed = (job: TakenJob, reason: string, delay: number | undefined): void => {
    failures++;
    onFailure();
    // A job without a problem has ended its process each time.
    const { problem, source = 'process' } = problems.get(job) ?? ({} as Partial<JobProblem>);
    const facts = {
      ...(problem ? problemFacts(problem) : { location: job.location, cause: reason }),
      story: job.id,
      source,
    };
    if (delay === undefined)
      context.log(`failed ${reason}; given up, “aloud watch --retry ${job.id}” tries it again`, {
        ...facts,
        event: 'given-up',
      });
    else {
      const retryIn = delay / 1000;
      const isRepeated = reason === job.reason;
      context.log(`failed ${reason}; tried again in ${retryIn} s`, {
        ...facts,
        event: 'attempt-failed',
        isRepeated,
        retryIn,
      });
    }
  };
  await state.queue.process({ run, failed }, options);
  return failures;
}
