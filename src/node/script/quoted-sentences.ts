const OPENING_QUOTE = /[“«„‹]/;
const CLOSING_QUOTE = /[”»›]/;
const PAIRED_QUOTE = /[“«„‹”»›]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Which sentences of a block stand within quotation marks, all of their words: these are another's. Marks that tell their
 * sides count, „German“ and ‚single‘ ones by turns; straight ones by turns, too. A sentence with words of both kinds is
 * the writer's.
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

/** „so“ closes with what opens “so”. */
function isClosingQuote(mark: string, depth: number, german: boolean): boolean {
  if (german && mark === '“') return depth > 0;
  return CLOSING_QUOTE.test(mark) && !OPENING_QUOTE.test(mark);
}
