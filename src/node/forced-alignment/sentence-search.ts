import { SILENCE_LABEL, type StateChain } from './state-chain.js';
import { TracebackTable, type SentenceLocation } from './traceback-table.js';
import { emissionScore, type EmissionScores, type SearchBand } from './viterbi-alignment.js';

export interface SentenceSearchOptions {
  readonly states: StateChain;
  /** Frames of the recording. */
  readonly frames: number;
  /** How well each label fits each frame of a range. */
  readonly scoresOf: (from: number, to: number) => EmissionScores;
  /** The least score of a frame in a gap. */
  readonly floor: number;
  /** A path is given up if its score is this much lower than the best. */
  readonly beam: number;
  /** Cost of skipping sentences. */
  readonly skipPenalty: number;
  /** The frames in which each sentence is searched for. */
  readonly bands: readonly SearchBand[];
}

/** Each skipped sentence adds this share of `skipPenalty`. */
const SKIP_SHARE_PER_SENTENCE = 1 / 30;
/** If no path is left, the next beam is wider by this factor. */
const BEAM_WIDENING = 8;
/** Frames that are scored at once. */
const CHUNK_FRAMES = 1000;

/**
 * Finds the sentences of a text in a recording, in their order. The search skips parts of the recording between sentences,
 * and sentences that are not in the recording, if that fits better. Its memory grows with the length of the recording plus
 * that of the text, not with their product: for each path it only keeps the sentences that the path went through.
 */
export function searchSentences(options: SentenceSearchOptions): SentenceLocation[] {
  for (let { beam } = options; ; beam *= BEAM_WIDENING) {
    const locations = new SentenceSearch(options, beam).run();
    if (locations) return locations;
  }
}

/** One search with one beam. Every state has the path that fits best among those that end in it. */
class SentenceSearch {
  private readonly options: SentenceSearchOptions;
  private readonly beam: number;
  /** Index of the last gap, and the number of sentences. */
  private readonly lastGap: number;
  private readonly penaltyPerSentence: number;
  /** The score of the path of each state; -Infinity if no path ends in it. */
  private readonly score: Float32Array;
  /** The traceback entry of the path of each state. */
  private readonly entry: Int32Array;
  private readonly traceback: TracebackTable;
  /** For each gap, the gap before it from which a skip is best; -1 if there is none. */
  private readonly skipSources: Int32Array;
  /** Whether a path ends in a sentence or in the gap before it. */
  private readonly isActive: Uint8Array;
  /** The first and the last state of each sentence in which a path ends. */
  private readonly firstStates: Int32Array;
  private readonly lastStates: Int32Array;
  /** The best score of the last frame. */
  private best = 0;
  /** A path with a lower score is given up. */
  private limit = 0;

  constructor(options: SentenceSearchOptions, beam: number) {
    const { count, gapStates } = options.states;
    this.options = options;
    this.beam = beam;
    this.lastGap = gapStates.length - 1;
    this.penaltyPerSentence = options.skipPenalty * SKIP_SHARE_PER_SENTENCE;
    this.score = new Float32Array(count).fill(-Infinity);
    this.entry = new Int32Array(count).fill(-1);
    this.traceback = new TracebackTable(this.entry, this.score);
    this.skipSources = new Int32Array(gapStates.length);
    this.isActive = new Uint8Array(gapStates.length);
    this.firstStates = gapStates.slice();
    this.lastStates = gapStates.slice();
  }

  /** @returns undefined if no path is left: the best one left the band of its sentence. */
  run(): SentenceLocation[] | undefined {
    const { frames, scoresOf } = this.options;
    this.score[0] = 0;
    this.isActive[0] = 1;
    for (let start = 0; start < frames; start += CHUNK_FRAMES) {
      const end = Math.min(frames, start + CHUNK_FRAMES);
      const { values, size } = scoresOf(start, end);
      for (let frame = start; frame < end; frame++) {
        const row = (frame - start) * size;
        this.advanceFrame(frame, values.subarray(row, row + size));
      }
    }
    const end = this.chooseEnd();
    return end === undefined ? undefined : this.traceback.traceBack(end);
  }

  private advanceFrame(frame: number, scores: Float32Array): void {
    const { isActive, lastGap } = this;
    this.limit = this.best - this.beam;
    this.best = -Infinity;
    this.traceback.compact();
    this.findBestSkips();
    // From the last sentence to the first: a path comes from a state that still has the score of the last frame.
    for (let sentence = lastGap; sentence >= 0; sentence--) {
      const skipScore = this.skipScoreInto(sentence);
      const isReached = skipScore > this.limit || (sentence > 0 && isActive[sentence - 1] === 1);
      if (!isActive[sentence] && !isReached) continue;
      const hasPathInside = this.advanceSentence(sentence, frame, scores);
      const hasPathInGap = this.advanceGap(sentence, frame, scores[SILENCE_LABEL]!, skipScore);
      isActive[sentence] = Number(hasPathInside || hasPathInGap);
    }
  }

  /** For each gap, the gap before it from which a skip is best. */
  private findBestSkips(): void {
    const { score, skipSources, penaltyPerSentence } = this;
    const { gapStates } = this.options.states;
    skipSources[0] = -1;
    for (let gap = 1; gap < gapStates.length; gap++) {
      const source = skipSources[gap - 1]!;
      const isBetter =
        source < 0 ||
        score[gapStates[gap - 1]!]! > score[gapStates[source]!]! - penaltyPerSentence * (gap - 1 - source);
      skipSources[gap] = isBetter ? gap - 1 : source;
    }
  }

  /** The score of the best path that skips to a gap. */
  private skipScoreInto(gap: number): number {
    const source = this.skipSources[gap]!;
    if (source < 0) return -Infinity;
    const { skipPenalty, states } = this.options;
    return this.score[states.gapStates[source]!]! - skipPenalty - this.penaltyPerSentence * (gap - source);
  }

  /** Takes the paths inside a sentence one frame further. Returns whether any is left. */
  private advanceSentence(sentence: number, frame: number, scores: Float32Array): boolean {
    const { score, entry, firstStates, lastStates, traceback, limit } = this;
    const { states, bands, floor } = this.options;
    const { kind, label, skipPenalties, gapStates } = states;
    const band = bands[sentence];
    if (!band) return false;
    const gap = gapStates[sentence]!;
    const end = gapStates[sentence + 1]!;
    if (frame === band.to) score.fill(-Infinity, gap + 1, end);
    if (!this.isActive[sentence] || frame < band.from || frame >= band.to) return false;
    const silence = scores[SILENCE_LABEL]!;
    const isGapOpen = score[gap]! > -Infinity;
    const low = isGapOpen ? gap + 1 : firstStates[sentence]!;
    const high = Math.min(end - 1, Math.max(isGapOpen ? gap : 0, lastStates[sentence]!) + 2);
    let hasPath = false;
    let { best } = this;
    firstStates[sentence] = high + 1;
    lastStates[sentence] = gap;
    for (let state = high; state >= low; state--) {
      let from = state;
      let value = score[state]!;
      if (score[state - 1]! > value) value = score[(from = state - 1)]!;
      const skipPenalty = skipPenalties[state]!;
      if (skipPenalty < Infinity && score[state - 2]! - skipPenalty > value)
        value = score[(from = state - 2)]! - skipPenalty;
      if (value < limit) {
        score[state] = -Infinity;
        continue;
      }
      entry[state] = from === gap ? traceback.beginSentence(sentence, frame, entry[gap]!) : entry[from]!;
      value += emissionScore(kind[state]!, scores[label[state]!]!, silence, floor);
      score[state] = value;
      if (value > best) best = value;
      if (!hasPath) lastStates[sentence] = state;
      firstStates[sentence] = state;
      hasPath = true;
    }
    this.best = best;
    return hasPath;
  }

  /** Takes the best path into a gap: from the gap itself, from the sentence before it, or by a skip. Returns whether there is one. */
  private advanceGap(gap: number, frame: number, silence: number, skipScore: number): boolean {
    const { score, entry, limit } = this;
    const { states, floor } = this.options;
    const state = states.gapStates[gap]!;
    let value = score[state]!;
    let from = entry[state]!;
    if (gap && score[state - 1]! > value) {
      value = score[state - 1]!;
      from = this.traceback.endSentence(frame, entry[state - 1]!);
    }
    if (skipScore > limit && skipScore > value) {
      value = skipScore;
      from = entry[states.gapStates[this.skipSources[gap]!]!]!;
    }
    if (value < limit) {
      score[state] = -Infinity;
      return false;
    }
    value += Math.max(floor, silence);
    score[state] = value;
    entry[state] = from;
    if (value > this.best) this.best = value;
    return true;
  }

  /** The traceback entry of the best path through the whole recording; undefined if no path is left. */
  private chooseEnd(): number | undefined {
    const { score, entry, lastGap, penaltyPerSentence } = this;
    const { states, skipPenalty, frames } = this.options;
    let [end, highest] = [-1, -Infinity];
    states.gapStates.forEach((state, gap) => {
      const nextState = states.gapStates[gap + 1];
      const penalty = gap < lastGap ? skipPenalty + penaltyPerSentence * (lastGap - gap) : 0;
      if (score[state]! - penalty > highest) [end, highest] = [entry[state]!, score[state]! - penalty];
      // The recording may end with the sentence, without a pause after it.
      if (nextState !== undefined && score[nextState - 1]! - penalty > highest)
        [end, highest] = [this.traceback.endSentence(frames, entry[nextState - 1]!), score[nextState - 1]! - penalty];
    });
    return highest === -Infinity ? undefined : end;
  }
}
