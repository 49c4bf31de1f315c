import type { FrameAlignedSentence } from './forced-alignment.js';
import type { SearchBand } from './viterbi-alignment.js';
import { meanScore } from './mean-score.js';

/** Frames between two sentences that follow one another, and how far from its place a sentence is looked for again. */
const MAX_GAP_FRAMES = 300;
const MARGIN_FRAMES = 3000;

/**
 * Where each sentence may be, after it was known roughly: between those sentences round it that fit as well as most, and
 * have a neighbour beside them. What fits badly may have been put anywhere, and holds nothing.
 *
 * @param sentences how many there are.
 * @param frames how many there are.
 */
export function narrowSearchBands(
  fitted: readonly FrameAlignedSentence[],
  sentences: number,
  frames: number,
): SearchBand[] {
  const places = fitted.map((one) => ({ sentence: one.sentence, score: meanScore([one]), ...sentenceBand(one) }));
  const scores = places.map(({ score }) => score).sort((a, b) => a - b);
  const most = scores[scores.length >> 1] ?? 0;
  const isBeside = (one: number, next: number): boolean => {
    const [before, after] = [places[one], places[next]];
    return !!before && !!after && after.sentence === before.sentence + 1 && after.from - before.to < MAX_GAP_FRAMES;
  };
  const bands = Array.from({ length: sentences }, () => ({ from: 0, to: frames }));
  places.forEach(({ sentence, score, from, to }, index) => {
    if (score < most || !(isBeside(index - 1, index) || isBeside(index, index + 1))) return;
    for (let later = sentence; later < sentences; later++) bands[later]!.from = Math.max(0, from - MARGIN_FRAMES);
    for (let earlier = sentence; earlier >= 0 && bands[earlier]!.to === frames; earlier--)
      bands[earlier]!.to = Math.min(frames, to + MARGIN_FRAMES);
  });
  return bands;
}

function sentenceBand({ words }: FrameAlignedSentence): SearchBand {
  const heard = words.filter((word) => word !== undefined);
  return { from: heard[0]?.from ?? 0, to: heard.at(-1)?.to ?? 0 };
}
