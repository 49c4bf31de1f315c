const OPENING_QUOTE = /[“«„‹]/;
const CLOSING_QUOTE = /[”»›]/;
const PAIRED_QUOTE = /[“«„‹”»›]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Finds the sentences of a block whose words are all within quotation marks. Opening and closing marks differ, except in
 * „German“ and with straight marks, where they alternate. A sentence with words inside and outside is not a quotation.
 */
export function findQuotedSentences(sentences: readonly string[]): boolean[] {
  const german = sentences.some((sentence) => sentence.includes('„'));
  let depth = 0;
  return sentences.map((sentence) => {
    let [inside, outside] = [false, false];
    for (const mark of sentence) {
      if (mark === '"') depth = depth ? 0 : 1;
      else if (PAIRED_QUOTE.test(mark))
        depth = isClosingQuote(mark, depth, german) ? Math.max(0, depth - 1) : depth + 1;
      else if (LETTER.test(mark)) {
        if (depth) inside = true;
        else outside = true;
      }
    }
    return inside && !outside;
  });
}

/** The closing mark of „German“ is the opening mark of “English”. */
function isClosingQuote(mark: string, depth: number, german: boolean): boolean {
  if (german && mark === '“') return depth > 0;
  return CLOSING_QUOTE.test(mark) && !OPENING_QUOTE.test(mark);
}
