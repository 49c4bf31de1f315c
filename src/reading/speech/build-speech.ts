import { LexiconIndex } from '../../core/speech/pronunciation-lexicon.js';
import { SpeechBuilder } from '../../core/speech/speak.js';
import type { Speech } from '../../core/speech/speech.js';
import type { Story } from '../../core/story/story.js';
import { yieldToMain } from '../yield-to-main.js';

/** The work runs at most so long without a yield, in milliseconds: less than one and a half frames. */
const SLICE_MS = 12;

/**
 * Builds the speech of a story in slices, so that the page stays responsive, however long the story is.
 *
 * @param now milliseconds of a clock.
 * @param pause lets other tasks run.
 */
export async function buildSpeech(
  story: Story,
  now: () => number = () => performance.now(),
  pause: () => Promise<unknown> = yieldToMain,
): Promise<Speech> {
  const builder = new SpeechBuilder(new LexiconIndex());
  let since = now();
  for (const [index, block] of story.blocks.entries()) {
    builder.addBlock(block, index);
    if (now() - since < SLICE_MS) continue;
    await pause();
    since = now();
  }
  return { story, utterances: builder.utterances, words: builder.words };
}
