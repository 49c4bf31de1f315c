import type { Speech, Utterance } from '../../core/speech/speech.js';

/** About a hundred words. The memory for a sentence grows with its length, and a text may have no end of a sentence at all. */
const MAX_CHARACTERS = 600;
/** The end of a clause, in the writing systems that have marks for it. */
const CLAUSE_END = /[,;:–—،؛、，；：।]["'”’»)\]]*$/;

/**
 * Splits a long utterance into parts of whole words, after the last clause that fits. A part ends in its second half.
 *
 * @param maxSpoken the most characters that the voice takes. Numbers in words are longer than in digits.
 */
export function splitUtterance(
  { words, story }: Speech,
  utterance: Utterance,
  maxSpoken: number = Infinity,
): Utterance[] {
  const { text } = story.blocks[utterance.block]!;
  const parts: Utterance[] = [];
  let firstWord = utterance.firstWord;
  let clauseEnd = 0;
  for (let word = firstWord; word < utterance.endWord; word++) {
    const start = words[firstWord]!.start;
    const spoken = words.slice(firstWord, word + 1).reduce((sum, part) => sum + part.spoken.length + 1, 0);
    if (word > firstWord && (words[word]!.end - start > MAX_CHARACTERS || spoken > maxSpoken)) {
      const endWord = clauseEnd > firstWord ? clauseEnd : word;
      parts.push({ ...utterance, firstWord, endWord });
      firstWord = endWord;
    }
    const { start: from, end } = words[word]!;
    const isClauseEnd = CLAUSE_END.test(text.slice(from, words[word + 1]?.start ?? end).trimEnd());
    if (isClauseEnd && end - words[firstWord]!.start > MAX_CHARACTERS / 2) clauseEnd = word + 1;
  }
  parts.push({ ...utterance, firstWord, endWord: utterance.endWord });
  return parts;
}
