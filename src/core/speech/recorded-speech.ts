import type { Story } from '../story/story.js';
import { isSilent } from './silent-blocks.js';
import type { Speech, Utterance, Word } from './speech.js';
import { wordBounds } from './word-bounds.js';

/**
 * The speech for a recording: the words of a story as the page shows them, without spoken forms for a voice. A block is one
 * utterance, since the cues of the recording are the sentences. The words are the same as those of `speak`.
 */
export function createRecordedSpeech(story: Story): Speech {
  const utterances: Utterance[] = [];
  const words: Word[] = [];
  story.blocks.forEach((block, index) => {
    if (isSilent(block)) return;
    const { role, language, text } = block;
    const firstWord = words.length;
    for (const { start, end } of wordBounds(text)) words.push({ utterance: utterances.length, start, end, spoken: '' });
    utterances.push({ role, block: index, language, firstWord, endWord: words.length });
  });
  return { story, utterances, words };
}
