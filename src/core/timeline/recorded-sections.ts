import type { TimedSpeech } from './timed-speech.js';

/** A part of the story that begins with a heading. */
export interface RecordedSection {
  /** Seconds. */
  readonly start: number;
  /** The words of the heading. */
  readonly name: string;
}

/** The recorded sections, in the order of the page. What comes before the first heading is in none. */
export const recordedSections = (timed: TimedSpeech): RecordedSection[] =>
  timed.speech.utterances.flatMap(({ role, firstWord, endWord }, index) => {
    const start = role === 'heading' ? timed.startOfUtterance(index) : NaN;
    return Number.isNaN(start) ? [] : { start, name: timed.textIn({ first: firstWord, end: endWord }) };
  });
