/** Two times that differ by less are the same, in seconds. */
export const SAME_TIME_SECONDS = 0.3;

/**
 * Browsers answer a seek to another position with a jump to the nearest one: to the start, while a recording loads from a
 * server without HTTP Range. Without any range they ignore a seek.
 */
export function isSeekable({ seekable }: HTMLMediaElement, time: number): boolean {
  for (let index = 0; index < seekable.length; index++)
    if (time >= seekable.start(index) - SAME_TIME_SECONDS && time <= seekable.end(index) + SAME_TIME_SECONDS)
      return true;
  return !seekable.length;
}
