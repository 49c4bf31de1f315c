import { setTimeout as wait } from 'node:timers/promises';

/** @throws Error with the message if the work takes longer. The work itself is not stopped. */
export async function withinLimit<Result>(work: Promise<Result>, limit: number, message: string): Promise<Result> {
  const done = new AbortController();
  const late = wait(limit, undefined, { signal: done.signal }).then(() => {
    throw new Error(message);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}
