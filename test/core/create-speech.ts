import type { Role, Story } from '../../src/core/story/story.js';
import type { TreeElement } from '../../src/core/story/tree.js';
import type { Speech, Utterance, Word } from '../../src/core/speech/speech.js';
import { wordBounds } from '../../src/core/speech/word-bounds.js';

export interface SpeechOptions {
  /** One role for all blocks, or one for each block. */
  readonly role?: Role | readonly Role[];
  readonly language?: string;
}

/** A speech without a page: each paragraph is an array of sentences; the spoken words are the shown words. */
export function createSpeech(paragraphs: readonly (readonly string[])[], options: SpeechOptions = {}): Speech {
  const { role = 'paragraph', language = 'en' } = options;
  const roleOf = (block: number): Role => (typeof role === 'string' ? role : (role[block] ?? 'paragraph'));
  const utterances: Utterance[] = [];
  const words: Word[] = [];
  const blocks = paragraphs.map((sentences, block) => {
    let offset = 0;
    for (const sentence of sentences) {
      const firstWord = words.length;
      for (const { start, end } of wordBounds(sentence)) {
        const say = sentence.slice(start, end);
        words.push({
          utterance: utterances.length,
          start: offset + start,
          end: offset + end,
          spoken: /[\p{L}\p{N}]/u.test(say) ? say : '',
        });
      }
      utterances.push({ role: roleOf(block), block, language, firstWord, endWord: words.length });
      offset += sentence.length + 1;
    }
    return {
      role: roleOf(block),
      element: {} as TreeElement,
      language,
      direction: 'ltr',
      text: sentences.join(' '),
      runs: [],
    } as const;
  });
  const story: Story = { language, direction: 'ltr', blocks };
  return { story, utterances, words };
}
