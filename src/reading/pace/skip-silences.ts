import { nextSilence, type Silence } from '../../core/timeline/next-silence.js';
import type { OpenStory } from '../open-reading.js';
import { StoryAlarm } from './story-alarm.js';

/** Skips long silences between sentences (PLY-38). @returns a function that ends it. */
export function skipSilences(story: OpenStory): () => void {
  const { playback } = story;
  let silence: Silence | undefined;
  let alarm: StoryAlarm;
  const start = (): void => {
    alarm = new StoryAlarm(
      playback,
      (time) => {
        silence = story.timed && !playback.isSeekRefused ? nextSilence(story.timed, time) : undefined;
        return silence?.from;
      },
      () => {
        if (playback.time < silence!.to) return playback.seek(silence!.to);
        // A busy page was late: the silence has passed.
        alarm.dispose();
        start();
      },
    );
  };
  start();
  return () => alarm.dispose();
}
