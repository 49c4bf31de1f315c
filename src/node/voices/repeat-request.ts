import { setTimeout } from 'node:timers/promises';

/** How often a request is repeated. */
export const MAX_RETRIES = 4;
const RETRY_MS = 500;

/**
 * Repeats a request, after longer and longer waits. The packages of services repeat what was not answered, but not a connection
 * that ends within the answer.
 *
 * @param isCut whether the error is such an end.
 */
export async function repeatRequest<Answer>(
  request: () => Promise<Answer>,
  isCut: (error: unknown) => boolean,
): Promise<Answer> {
  for (let retry = 0; ; retry++)
    try {
      return await request();
    } catch (error) {
      if (retry === MAX_RETRIES || !isCut(error)) throw error;
      await setTimeout(RETRY_MS * 2 ** retry);
    }
}
