import { NameIndex } from '../core/speech/name-book.js';
import { Speaker } from '../core/speech/speak.js';
import type { Speech } from '../core/speech/speech.js';
import type { Story } from '../core/story/story.js';
import { breath } from './breath.js';

/** How long a stretch of work may hold the page, in milliseconds: well under a frame and a half. */
const SLICE = 12;

/** Speaks a story in slices: the page stays usable, however long it is. */
export async function speechOf(story: Story): Promise<Speech> {
  const speaker = new Speaker(new NameIndex());
  let since = performance.now();
  for (const [index, block] of story.blocks.entries()) {
    speaker.say(block, index);
    if (performance.now() - since < SLICE) continue;
    await breath();
    since = performance.now();
  }
  return { story, utterances: speaker.utterances, words: speaker.words };
}
