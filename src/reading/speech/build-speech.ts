import { LexiconIndex } from '../../core/speech/pronunciation-lexicon.js';
import { SpeechBuilder } from '../../core/speech/speak.js';
import type { Speech } from '../../core/speech/speech.js';
import type { Story } from '../../core/story/story.js';
import { yieldToMain } from '../yield-to-main.js';

/** How long a stretch of work may hold the page, in milliseconds: well under a frame and a half. */
const SLICE_MS = 12;

/** Speaks a story in slices: the page stays usable, however long it is. */
export async function buildSpeech(story: Story): Promise<Speech> {
  const speaker = new SpeechBuilder(new LexiconIndex());
  let since = performance.now();
  for (const [index, block] of story.blocks.entries()) {
    speaker.addBlock(block, index);
    if (performance.now() - since < SLICE_MS) continue;
    await yieldToMain();
    since = performance.now();
  }
  return { story, utterances: speaker.utterances, words: speaker.words };
}
