import { NameIndex } from '../core/speech/name-book.js';
import { Speaker } from '../core/speech/speak.js';
import type { Speech } from '../core/speech/speech.js';
import { readStory, type ReadOptions } from '../core/story/read-story.js';

/** How long a stretch of work may hold the page, in milliseconds: well under a frame and a half. */
const SLICE = 12;

/** Reads an article and speaks it, in slices: the page stays usable, however long the story. */
export async function speechOf(article: HTMLElement, options: ReadOptions): Promise<Speech> {
  const story = readStory(article, options);
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

/** Lets the page do what is waiting. */
const breath = (): Promise<unknown> =>
  (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler?.yield?.() ??
  new Promise((resume) => setTimeout(resume));
