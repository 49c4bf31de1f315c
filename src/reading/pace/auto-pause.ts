import { unitEnd } from '../../core/timeline/unit-end.js';
import type { OmittedRoles } from '../../core/speech/omitted-roles.js';
import type { OpenStory } from '../open-reading.js';
import { StoryAlarm } from './story-alarm.js';

/** Pauses after each sentence or paragraph, for learners and for reading along. Play continues. @returns a function that ends it. */
export function pauseAfterEach(story: OpenStory, unit: 'sentence' | 'paragraph', omitted: OmittedRoles): () => void {
  const alarm = new StoryAlarm(
    story.playback,
    (time) => story.timed && unitEnd(story.timed, time, unit, omitted),
    () => story.playback.pause(),
  );
  return () => alarm.dispose();
}
