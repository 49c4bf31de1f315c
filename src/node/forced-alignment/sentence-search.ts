import { emissionScore, type SearchBand, type EmissionScores } from './viterbi-alignment.js';
import { SILENCE_LABEL, type StateChain } from './state-chain.js';
import { TracebackTable } from './traceback-table.js';

/** Where a sentence was found (frames). */
export interface SentenceLocation {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** Of what it costs to leave out sentences, this is what each of them adds. */
const SKIP_SHARE_PER_SENTENCE = 1 / 30;
/** Where no way is left with a beam, the next is so much wider. */
const BEAM_WIDENING = 8;
/** Frames that are scored at once. */
const CHUNK_FRAMES = 1000;

/**
 * Finds the sentences of a text in a recording, in their order: what is heard between them, and sentences that are not
 * heard, are left out where that fits better. The memory it takes grows with the length of the recording and of the
 * text, not with the product of them: of every way only the sentences are remembered that it went through.
 *
 * @param frames how many there are.
 * @param scoresOf how well each sound fits each of some frames.
 * @param floor how well anything fits a gap.
 * @param beam ways that fit so much worse than the best are given up.
 * @param skip what it costs to leave out sentences.
 * @param bands where each sentence may be; nothing else is looked at.
 */
export function searchSentences(
  states: StateChain,
  frames: number,
  scoresOf: (from: number, to: number) => EmissionScores,
  floor: number,
  beam: number,
  skip: number,
  bands: readonly SearchBand[],
): SentenceLocation[] {
  const { count, kind, label, skipPenalties, gapStates } = states;
  const sentences = gapStates.length - 1;
  const score = new Float32Array(count).fill(-Infinity);
  const way = new Int32Array(count).fill(-1);
  const ways = new TracebackTable(way, score);
  const jumps = new Int32Array(gapStates.length);
  const missed = skip * SKIP_SHARE_PER_SENTENCE;
  const active = new Uint8Array(sentences + 1);
  // Of each sentence, the states between which all ways through it are.
  const firsts = gapStates.slice();
  const lasts = gapStates.slice();
  let part: EmissionScores = { values: new Float32Array(), size: 1 };
  score[0] = 0;
  active[0] = 1;
  let best = 0;
  for (let frame = 0; frame < frames; frame++) {
    if (frame % CHUNK_FRAMES === 0) part = scoresOf(frame, Math.min(frames, frame + CHUNK_FRAMES));
    const row = (frame % CHUNK_FRAMES) * part.size;
    const scores = part.values.subarray(row, row + part.size);
    const silence = scores[SILENCE_LABEL]!;
    const limit = best - beam;
    best = -Infinity;
    ways.compact();
    findBestSkips(score, gapStates, missed, jumps);
    // From the last sentence to the first, so that what a state comes from is still as it was a frame ago.
    for (let sentence = sentences; sentence >= 0; sentence--) {
      const gap = gapStates[sentence]!;
      const jump = jumps[sentence]!;
      const isReached = jump >= 0 && score[gapStates[jump]!]! - skip - missed * (sentence - jump) > limit;
      const comesOn = sentence > 0 && active[sentence - 1]!;
      if (!active[sentence] && !isReached && !comesOn) continue;
      let isActive = 0;
      const band = bands[sentence];
      // What was left behind is no way any more.
      if (band && frame === band.to) score.fill(-Infinity, gap + 1, gapStates[sentence + 1]);
      if (active[sentence] && band && frame >= band.from && frame < band.to) {
        const isOpen = score[gap]! > -Infinity;
        const low = isOpen ? gap + 1 : firsts[sentence]!;
        const high = Math.min(gapStates[sentence + 1]! - 1, Math.max(isOpen ? gap : 0, lasts[sentence]!) + 2);
        firsts[sentence] = high + 1;
        lasts[sentence] = gap;
        for (let state = high; state >= low; state--) {
          let from = state;
          let value = score[state]!;
          if (score[state - 1]! > value) value = score[(from = state - 1)]!;
          const leap = skipPenalties[state]!;
          if (leap < Infinity && score[state - 2]! - leap > value) value = score[(from = state - 2)]! - leap;
          if (value < limit) {
            score[state] = -Infinity;
            continue;
          }
          way[state] = from === gap ? ways.beginSentence(sentence, frame, way[gap]!) : way[from]!;
          value += emissionScore(kind[state]!, scores[label[state]!]!, silence, floor);
          score[state] = value;
          if (value > best) best = value;
          if (!isActive) lasts[sentence] = state;
          firsts[sentence] = state;
          isActive = 1;
        }
      }
      let value = score[gap]!;
      let from = way[gap]!;
      if (sentence && score[gap - 1]! > value) {
        value = score[gap - 1]!;
        from = ways.endSentence(frame, way[gap - 1]!);
      }
      if (isReached && score[gapStates[jump]!]! - skip - missed * (sentence - jump) > value) {
        value = score[gapStates[jump]!]! - skip - missed * (sentence - jump);
        from = way[gapStates[jump]!]!;
      }
      if (value >= limit) {
        value += Math.max(floor, silence);
        way[gap] = from;
        if (value > best) best = value;
        isActive = 1;
      } else value = -Infinity;
      score[gap] = value;
      active[sentence] = isActive;
    }
  }
  let [end, highest] = [-1, -Infinity];
  gapStates.forEach((gap, sentence) => {
    const last = gapStates[sentence + 1];
    const rest = sentence < sentences ? skip + missed * (sentences - sentence) : 0;
    if (score[gap]! - rest > highest) [end, highest] = [way[gap]!, score[gap]! - rest];
    // The recording may end with the sentence, without a pause after it.
    if (last !== undefined && score[last - 1]! - rest > highest)
      [end, highest] = [ways.endSentence(frames, way[last - 1]!), score[last - 1]! - rest];
  });
  // Of all ways none was left: the best of them led out of where its sentence may be.
  if (highest === -Infinity) return searchSentences(states, frames, scoresOf, floor, BEAM_WIDENING * beam, skip, bands);
  return ways.traceBack(end);
}

/** For each gap, the gap before it from which a jump is best; -1 where there is none. */
function findBestSkips(score: Float32Array, gaps: Int32Array, missed: number, jumps: Int32Array): void {
  jumps[0] = -1;
  for (let index = 1; index < gaps.length; index++) {
    const before = jumps[index - 1]!;
    const isBetter = before < 0 || score[gaps[index - 1]!]! > score[gaps[before]!]! - missed * (index - 1 - before);
    jumps[index] = isBetter ? index - 1 : before;
  }
}
