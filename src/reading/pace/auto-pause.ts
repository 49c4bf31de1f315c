import { unitEnd } from '../../core/timeline/unit-end.js';
import type { Playback } from '../../core/playback/playback.js';
import type { OmittedRoles } from '../../core/speech/omitted-roles.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import { StoryAlarm } from './story-alarm.js';

/** An open story. */
export interface PacedStory {
  readonly playback: Playback;
  readonly timed: TimedSpeech | undefined;
}

/** Pauses after each sentence or paragraph, for learners and for reading along. Play continues. @returns a function that ends it. */
export function pauseAfterEach(story: PacedStory, unit: 'sentence' | 'paragraph', omitted: OmittedRoles): () => void {
  const alarm = new StoryAlarm(
    story.playback,
    (time) => story.timed && unitEnd(story.timed, time, unit, omitted),
    () => story.playback.pause(),
  );
  return () => alarm.dispose();
}
