import type { Speech } from '../../core/speech/speech.js';
import type { Story } from '../../core/story/story.js';
import { alignText } from '../../core/timeline/alignment/align-text.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { buildSpeech } from '../speech/build-speech.js';

/** Ties a recording to a page that says something else: sentence by sentence, so that no other one is highlighted with it. */
export async function alignSentences(
  story: Story,
  cues: readonly Cue[],
): Promise<{ tied: TimelineData; speech: Speech }> {
  const speech = await buildSpeech(story);
  return { tied: alignText(cues, speech), speech };
}
