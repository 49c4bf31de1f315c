import type { Story } from '../story/story.js';
import { isSilent } from './silent-blocks.js';
import type { Speech, Utterance, Word } from './speech.js';
import { wordBounds } from './word-bounds.js';

/**
 * A speech that somebody has spoken already: the words of a story as they are shown, with nothing made ready for a voice.
 * A block is one utterance, since the recording's cues are its sentences. The words are those of `speak`, in their order.
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
