import type { Speech } from '../../speech/speech.js';

/** A place where page and recording differ: words of the speech, and words of the recording; ends excluded. */
export interface TextDifference {
  /** Where the page has nothing, `first` is `end`, the place before which something was taken out. */
  readonly first: number;
  readonly end: number;
  readonly recordedFirst: number;
  readonly recordedEnd: number;
}

/**
 * The places where a page differs from its recording, in the order of the page.
 *
 * @param words for every recorded word its word of the speech, or -1: `TimelineData.words`.
 */
export function findTextDifferences(words: Int32Array, speech: Speech): TextDifference[] {
  const { length } = speech.words;
  const recorded = new Int32Array(length).fill(-1);
  words.forEach((place, index) => place >= 0 && (recorded[place] = index));
  const found: TextDifference[] = [];
  const used = new Uint8Array(words.length);

  /** The stray words of the recording after one of its words. */
  const strayAfter = (index: number): [number, number] => {
    let end = index + 1;
    while (end < words.length && words[end]! < 0 && !used[end]) end++;
    used.fill(1, index + 1, end);
    return [index + 1, end];
  };

  for (let first = 0, before = -1; first <= length; first++) {
    let end = first;
    while (end < length && recorded[end]! < 0) end++;
    const [recordedFirst, recordedEnd] = strayAfter(before);
    if (end > first || recordedEnd > recordedFirst) found.push({ first, end, recordedFirst, recordedEnd });
    before = recorded[end] ?? words.length;
    first = end;
  }
  return joinAdjacent(found, speech);
}

/** Two that have but one word between them, in one sentence, are one edit. */
function joinAdjacent(found: readonly TextDifference[], speech: Speech): TextDifference[] {
  const list: TextDifference[] = [];
  for (const next of found) {
    const last = list.at(-1);
    const isNear =
      last &&
      next.first - last.end <= 1 &&
      next.recordedFirst - last.recordedEnd === next.first - last.end &&
      speech.words[last.first]?.utterance === speech.words[next.first]?.utterance;
    if (isNear) list[list.length - 1] = { ...last, end: next.end, recordedEnd: next.recordedEnd };
    else list.push(next);
  }
  return list;
}
