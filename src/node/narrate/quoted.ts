const OPEN = /[“«„‹]/;
const CLOSE = /[”»›]/;
const PAIRED = /[“«„‹”»›]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Which sentences of a block stand within quotation marks, all of their words: these are another's. Marks that tell their
 * sides count, „German“ and ‚single‘ ones by turns; straight ones by turns, too. A sentence with words of both kinds is
 * the writer's.
 */
export function quotedSentences(sentences: readonly string[]): boolean[] {
  const german = sentences.some((sentence) => sentence.includes('„'));
  let depth = 0;
  return sentences.map((sentence) => {
    let [inside, outside] = [false, false];
    for (const mark of sentence) {
      if (mark === '"') depth = depth ? 0 : 1;
      else if (PAIRED.test(mark)) depth = closes(mark, depth, german) ? Math.max(0, depth - 1) : depth + 1;
      else if (LETTER.test(mark)) {
        if (depth) inside = true;
        else outside = true;
      }
    }
    return inside && !outside;
  });
}

/** „so“ closes with what opens “so”. */
function closes(mark: string, depth: number, german: boolean): boolean {
  if (german && mark === '“') return depth > 0;
  return CLOSE.test(mark) && !OPEN.test(mark);
}
