import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Reading } from '../reading.js';
import type { StoryTimes } from '../open-reading.js';

/** Waits for the times of a story's words. Undefined where they do not come, or the story closes before. */
export function timesKnown(reading: Reading, story: StoryTimes): Promise<TimedSpeech | undefined> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!story.timed && !story.problem && reading.phase !== 'idle') return;
      unsubscribe();
      resolve(story.timed);
    };
    const unsubscribe = reading.subscribe(check);
    check();
  });
}
