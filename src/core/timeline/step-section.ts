import { recordedSections } from './recorded-sections.js';
import type { TimedSpeech } from './timed-speech.js';

/** In the first seconds of a section, "previous" leads to the section before it, later to its start. */
const SECTION_RESTART_SECONDS = 3;

/**
 * The time of the next (1) or previous (-1) section, in seconds; undefined after the last. What comes before the first
 * heading is a section too.
 */
export function stepSection(timed: TimedSpeech, time: number, direction: 1 | -1): number | undefined {
  const starts = recordedSections(timed).map(({ start }) => start);
  if (direction > 0) return starts.find((start) => start > time);
  return [0, ...starts].filter((start) => !start || start < time - SECTION_RESTART_SECONDS).at(-1);
}
