import type { Speech } from '../../speech/speech.js';
import type { TimelineData } from '../timeline.js';

/**
 * Which words of the speech each cue covers: from its first tied word to its last, and at both ends the untied words of
 * the same sentence, so that a corrected first word does not leave a hole in the sentence that is shown. No word is
 * covered twice.
 *
 * The words of one cue stand close together. Where they do not, only the largest cluster stays tied; what is elsewhere
 * was chance, and the highlight would leap. A cluster is in order, has no word of another cue in it, and is at most
 * twice as long as the cue, and 8 words.
 *
 * @param words for every recorded word its word of the speech, or -1; what is outside the clusters becomes -1.
 * @param endOfCue for every cue the index after its last recorded word.
 */
export function computeSentenceCoverage(
  words: Int32Array,
  endOfCue: Int32Array,
  speech: Speech,
): Pick<TimelineData, 'sentenceFirstWords' | 'sentenceEndWords'> {
  const sentenceFirstWords = new Int32Array(endOfCue.length).fill(-1);
  const sentenceEndWords = new Int32Array(endOfCue.length).fill(-1);
  const isTaken = new Uint8Array(speech.words.length);
  for (const place of words) if (place >= 0) isTaken[place] = 1;

  let from = 0;
  endOfCue.forEach((to, cue) => {
    const span = (to - from) * 2 + 8;
    let [first, end, most] = [-1, -1, 0];
    let [begin, last, count] = [-1, -1, 0];
    for (let index = from; index < to; index++) {
      const place = words[index]!;
      if (place < 0) continue;
      let isNear = count > 0 && place > last && place - begin < span;
      for (let between = last + 1; isNear && between < place; between++) isNear = !isTaken[between];
      if (!isNear) [begin, count] = [place, 0];
      last = place;
      if (++count > most) [first, end, most] = [begin, last + 1, count];
    }
    for (; from < to; from++) {
      const place = words[from]!;
      if (place < 0 || (place >= first && place < end)) continue;
      words[from] = -1;
      isTaken[place] = 0;
    }
    if (!most) return;

    const isFree = (place: number, neighbour: number): boolean =>
      isTaken[place] === 0 && speech.words[place]!.utterance === speech.words[neighbour]!.utterance;
    while (isFree(first - 1, first)) first--;
    while (isFree(end, end - 1)) end++;
    isTaken.fill(1, first, end);
    sentenceFirstWords[cue] = first;
    sentenceEndWords[cue] = end;
  });
  return { sentenceFirstWords, sentenceEndWords };
}
