/** Cues and words that no file gave, for the tests of the writers. */
import type { TimedCue, TimedWord } from '../../../src/core/formats/format/timing.js';

/** Two seconds from 0, without a text, unless the properties say something else. */
export const cue = (properties: Partial<TimedCue> = {}): TimedCue => ({
  id: '',
  start: 0,
  end: 2,
  text: '',
  words: [],
  timed: false,
  ...properties,
});

export const word = (text: string, start: number, properties: Partial<TimedWord> = {}): TimedWord => ({
  text,
  start,
  unsure: false,
  ...properties,
});
