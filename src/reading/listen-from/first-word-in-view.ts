import { setRangeToWords } from '../../browser/follow/text-range.js';
import { fixedBarsHeight } from '../../browser/follow/fixed-bars.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';

/** The position of the first word of the story that is in the view; undefined where none is. */
export function firstWordInView({ speech }: TimedSpeech): Range | undefined {
  const viewTop = fixedBarsHeight(new DOMRect(0, 0, innerWidth, innerHeight), 'top', 0);
  const range = new Range();
  const isInView = (first: number, end: number): boolean => {
    if (!setRangeToWords(range, speech, first, end)) return false;
    const { height, top, bottom } = range.getBoundingClientRect();
    // A line of which only a part is in the view is not the first that a reader reads.
    return height > 0 && (end - first > 1 ? bottom > viewTop : top >= viewTop) && top < innerHeight;
  };
  for (const { firstWord, endWord } of speech.utterances) {
    if (!isInView(firstWord, endWord)) continue;
    for (let word = firstWord; word < endWord; word += 1) if (isInView(word, word + 1)) return collapsed(range);
  }
  return undefined;
}

function collapsed(range: Range): Range {
  range.collapse(true);
  return range;
}
