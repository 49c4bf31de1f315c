import { setTimeout } from 'node:timers/promises';

/** How often a request is repeated. */
export const MAX_RETRIES = 4;
const RETRY_MS = 500;
/** A service that asks for more has used up its quota. */
const MAX_WAIT_MS = 60_000;

/**
 * Repeats a request, after longer and longer waits. The packages of services repeat what was not answered, but not a connection
 * that ends within the answer.
 *
 * @param isRepeatable whether the error is such an end, or another that the package does not repeat.
 * @param minimumWait the milliseconds that the service asks for.
 */
export async function repeatRequest<Answer>(
  request: () => Promise<Answer>,
  isRepeatable: (error: unknown) => boolean,
  minimumWait: (error: unknown) => number = () => 0,
): Promise<Answer> {
  for (let retry = 0; ; retry++)
    try {
      return await request();
    } catch (error) {
      if (retry === MAX_RETRIES || !isRepeatable(error)) throw error;
      await setTimeout(Math.min(MAX_WAIT_MS, Math.max(RETRY_MS * 2 ** retry, minimumWait(error))));
    }
}
