import type { Reading } from '../reading.js';
import type { StoryTimes } from '../open-reading.js';
import { sentenceAtOrAfter } from './sentence-of-position.js';
import { timesKnown } from './times-known.js';

/** The time of the first sentence in an element, or after it, in seconds; undefined where no times are known. */
export async function timeOfElement(
  reading: Reading,
  story: StoryTimes,
  element: Element,
): Promise<number | undefined> {
  const timed = await timesKnown(reading, story);
  const at = new Range();
  at.setStart(element, 0);
  return timed && sentenceAtOrAfter(timed, at)?.time;
}
