import type { Speech } from '../core/speech/speech.js';
import type { Story } from '../core/story/story.js';
import { tie } from '../core/timeline/tie.js';
import type { TimelineData } from '../core/timeline/timeline.js';
import type { Cue } from '../core/timeline/webvtt.js';
import { speechOf } from './speech-of.js';

/** Ties a recording to a page that says something else: sentence by sentence, so that no other one is highlighted with it. */
export async function tieSentences(
  story: Story,
  cues: readonly Cue[],
): Promise<{ tied: TimelineData; speech: Speech }> {
  const speech = await speechOf(story);
  return { tied: tie(cues, speech), speech };
}
