import type { Speech } from '../../speech/speech.js';

/** A difference between page and recording: words of the speech, and words of the recording; ends are excluded. */
export interface TextDifference {
  /** If words were removed, `first` is equal to `end`: the removed words were before this word. */
  readonly first: number;
  readonly end: number;
  readonly recordedFirst: number;
  readonly recordedEnd: number;
}

/**
 * The differences between a page and its recording, in the order of the page.
 *
 * @param words for each recorded word, its word of the speech, or -1: `TimelineData.words`
 */
export function findTextDifferences(words: Int32Array, speech: Speech): TextDifference[] {
  const { length } = speech.words;
  const recorded = new Int32Array(length).fill(-1);
  words.forEach((pageWord, index) => pageWord >= 0 && (recorded[pageWord] = index));
  const differences: TextDifference[] = [];
  const used = new Uint8Array(words.length);

  /** The unmatched words of the recording after one of its words. */
  const unmatchedAfter = (index: number): [number, number] => {
    let end = index + 1;
    while (end < words.length && words[end]! < 0 && !used[end]) end++;
    used.fill(1, index + 1, end);
    return [index + 1, end];
  };

  for (let first = 0, before = -1; first <= length; first++) {
    let end = first;
    while (end < length && recorded[end]! < 0) end++;
    const [recordedFirst, recordedEnd] = unmatchedAfter(before);
    if (end > first || recordedEnd > recordedFirst) differences.push({ first, end, recordedFirst, recordedEnd });
    before = recorded[end] ?? words.length;
    first = end;
  }
  return joinAdjacent(differences, speech);
}

/** Joins differences with at most one word between them in a sentence: they are one edit. */
function joinAdjacent(differences: readonly TextDifference[], speech: Speech): TextDifference[] {
  const list: TextDifference[] = [];
  for (const next of differences) {
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
