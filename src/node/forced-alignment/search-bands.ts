import { meanScore, sentenceSpan, type FrameAlignedSentence } from './frame-alignment.js';
import type { SearchBand } from './viterbi-alignment.js';

/** The longest gap between two sentences that count as consecutive. */
const MAX_GAP_FRAMES = 300;
/** How far from its first position a sentence is searched for again. */
const MARGIN_FRAMES = 3000;

/**
 * Narrows the frames in which each sentence is searched for, after a first alignment. A sentence lies between its nearest
 * reliable neighbours: sentences with at least the median score and with a consecutive sentence beside them. A sentence with
 * a low score may be anywhere, and limits no other.
 *
 * @param sentences of the text.
 * @param frames of the recording.
 */
export function narrowSearchBands(
  aligned: readonly FrameAlignedSentence[],
  sentences: number,
  frames: number,
): SearchBand[] {
  const positions = aligned.map((item) => ({
    sentence: item.sentence,
    score: meanScore([item]),
    ...sentenceSpan(item),
  }));
  const scores = positions.map(({ score }) => score).sort((a, b) => a - b);
  const median = scores[scores.length >> 1] ?? 0;
  const areConsecutive = (first: number, second: number): boolean => {
    const [before, after] = [positions[first], positions[second]];
    return !!before && !!after && after.sentence === before.sentence + 1 && after.from - before.to < MAX_GAP_FRAMES;
  };
  const bands = Array.from({ length: sentences }, () => ({ from: 0, to: frames }));
  positions.forEach(({ sentence, score, from, to }, index) => {
    if (score < median || !(areConsecutive(index - 1, index) || areConsecutive(index, index + 1))) return;
    for (let later = sentence; later < sentences; later++) bands[later]!.from = Math.max(0, from - MARGIN_FRAMES);
    for (let earlier = sentence; earlier >= 0 && bands[earlier]!.to === frames; earlier--)
      bands[earlier]!.to = Math.min(frames, to + MARGIN_FRAMES);
  });
  return bands;
}
