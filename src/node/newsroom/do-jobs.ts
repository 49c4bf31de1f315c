import type { ProcessOptions, TakenJob } from './queue/job-queue.js';
import { isFinalError, reasonOf, runJob, type JobContext } from './run-job.js';
import type { NewsroomState } from './state/newsroom-state.js';

/**
 * Does the jobs of the queue, and logs what fails.
 *
 * @returns how many attempts failed
 */
export async function doJobs(state: NewsroomState, context: JobContext, options: ProcessOptions): Promise<number> {
  let failures = 0;
  const run = async (job: TakenJob): ReturnType<Parameters<typeof state.queue.process>[0]['run']> => {
    try {
      await runJob(job, context);
      return undefined;
    } catch (error) {
      if (state.isBroken(error)) throw error;
      return { reason: reasonOf(error, job), isFinal: isFinalError(error) };
    }
  };
  const failed = (job: TakenJob, reason: string, delay: number | undefined): void => {
    failures++;
    if (delay === undefined) context.log(`failed ${reason}; given up, “aloud watch --retry ${job.id}” tries it again`);
    else if (reason !== job.reason) context.log(`failed ${reason}; tried again in ${delay / 1000} s`);
  };
  await state.queue.process({ run, failed }, options);
  return failures;
}
