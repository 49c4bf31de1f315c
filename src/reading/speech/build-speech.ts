import { runInSlices } from '../../browser/dom/run-in-slices.js';
import { LexiconIndex } from '../../core/speech/pronunciation-lexicon.js';
import { SpeechBuilder } from '../../core/speech/speak.js';
import type { Speech } from '../../core/speech/speech.js';
import type { Steps } from '../../core/steps.js';
import type { Story } from '../../core/story/story.js';

/**
 * Builds the speech of a story in slices, so that the page stays responsive, however long the story is.
 *
 * @param now milliseconds of a clock.
 * @param pause lets other tasks run.
 */
export const buildSpeech = (story: Story, now?: () => number, pause?: () => Promise<unknown>): Promise<Speech> =>
  runInSlices(buildInSteps(story), now, pause);

function* buildInSteps(story: Story): Steps<Speech> {
  const builder = new SpeechBuilder(new LexiconIndex());
  for (const [index, block] of story.blocks.entries()) {
    builder.addBlock(block, index);
    yield;
  }
  return { story, utterances: builder.utterances, words: builder.words };
}
