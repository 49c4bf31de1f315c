import type { Speech } from '../../core/speech/speech.js';
import type { Story } from '../../core/story/story.js';
import { runInSlices } from '../../browser/dom/run-in-slices.js';
import { alignTextInSteps } from '../../core/timeline/alignment/align-text.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import type { Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { buildSpeech } from '../speech/build-speech.js';

/**
 * Aligns a recording to a page with a different text, sentence by sentence, so that no other sentence is highlighted
 * with it.
 */
export async function alignSentences(
  story: Story,
  cues: readonly Cue[],
): Promise<{ alignment: TimelineData; speech: Speech }> {
  const speech = await buildSpeech(story);
  return { alignment: await runInSlices(alignTextInSteps(cues, speech)), speech };
}
