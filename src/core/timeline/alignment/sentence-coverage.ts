import { STEP_SIZE, type Steps } from '../../steps.js';
import type { Speech } from '../../speech/speech.js';
import type { TimelineData } from '../timeline.js';

/**
 * The words of the speech that each cue covers: from its first aligned word to its last, and the unmatched words of the
 * same sentence at both ends, so that the highlight includes a corrected first word. No two cues cover the same word.
 *
 * The words of a cue are close together on the page. If they are not, only the largest cluster stays aligned: the others
 * match by chance, and the highlight would jump. A cluster is in order, contains no word of another cue, and spans at most
 * twice the words of the cue, plus 8.
 *
 * @param words for each recorded word, its word of the speech, or -1; words outside the clusters become -1
 * @param endOfCue for each cue, the index after its last recorded word
 */
export function* computeSentenceCoverage(
  words: Int32Array,
  endOfCue: Int32Array,
  speech: Speech,
): Steps<Pick<TimelineData, 'sentenceFirstWords' | 'sentenceEndWords'>> {
  const sentenceFirstWords = new Int32Array(endOfCue.length).fill(-1);
  const sentenceEndWords = new Int32Array(endOfCue.length).fill(-1);
  const isTaken = new Uint8Array(speech.words.length);
  for (const pageWord of words) if (pageWord >= 0) isTaken[pageWord] = 1;

  const isFree = (pageWord: number, neighbour: number): boolean =>
    isTaken[pageWord] === 0 && speech.words[pageWord]!.utterance === speech.words[neighbour]!.utterance;
  let from = 0;
  for (const [cue, to] of endOfCue.entries()) {
    if (cue % STEP_SIZE === 0) yield;
    const span = (to - from) * 2 + 8;
    let [first, end, most] = [-1, -1, 0];
    let [begin, last, count] = [-1, -1, 0];
    for (let index = from; index < to; index++) {
      const pageWord = words[index]!;
      if (pageWord < 0) continue;
      let isNear = count > 0 && pageWord > last && pageWord - begin < span;
      for (let between = last + 1; isNear && between < pageWord; between++) isNear = !isTaken[between];
      if (!isNear) [begin, count] = [pageWord, 0];
      last = pageWord;
      if (++count > most) [first, end, most] = [begin, last + 1, count];
    }
    for (; from < to; from++) {
      const pageWord = words[from]!;
      if (pageWord < 0 || (pageWord >= first && pageWord < end)) continue;
      words[from] = -1;
      isTaken[pageWord] = 0;
    }
    if (!most) continue;
    while (isFree(first - 1, first)) first--;
    while (isFree(end, end - 1)) end++;
    isTaken.fill(1, first, end);
    sentenceFirstWords[cue] = first;
    sentenceEndWords[cue] = end;
  }
  return { sentenceFirstWords, sentenceEndWords };
}
