import { FRAMES_PER_SECOND } from './acoustic-features.js';
import type { FrameAlignedSentence } from './frame-alignment.js';
import type { ReferenceSpeech } from './reference-speech.js';
import { GAP_STATE, PAUSE_STATE, SILENCE_LABEL, buildStateChain } from './state-chain.js';
import type { SentenceLocation } from './traceback-table.js';
import { viterbiAlign, type EmissionScores } from './viterbi-alignment.js';

/** The longest segment. */
const MAX_SEGMENT_FRAMES = 60 * FRAMES_PER_SECOND;
/** Frames before and after a sentence that may belong to it. */
const MARGIN_FRAMES = 0.6 * FRAMES_PER_SECOND;
/** The least score of a frame between sentences (see `GAP_FLOORS` of the speaker adaptation). */
const GAP_FLOOR = 0;

/** Consecutive sentences with little between them, and their frames. */
export interface AlignmentSegment {
  readonly sentences: readonly SentenceLocation[];
  readonly from: number;
  readonly to: number;
}

/** @param count frames of the recording. */
export function groupIntoSegments(locations: readonly SentenceLocation[], count: number): AlignmentSegment[] {
  const groups: SentenceLocation[][] = [];
  for (const location of locations) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNear = last && location.from - last.to < 2 * MARGIN_FRAMES;
    if (group && isNear && location.to - group[0]!.from < MAX_SEGMENT_FRAMES) group.push(location);
    else groups.push([location]);
  }
  return groups.map((group, index) => {
    const [before, after] = [groups[index - 1]?.at(-1)?.to, groups[index + 1]?.[0]?.from];
    const [start, end] = [group[0]!.from, group.at(-1)!.to];
    const from = Math.max(0, start - MARGIN_FRAMES, before === undefined ? 0 : Math.round((before + start) / 2));
    const to = Math.min(count, end + MARGIN_FRAMES, after === undefined ? count : Math.round((end + after) / 2));
    return { sentences: group, from: Math.round(from), to: Math.round(to) };
  });
}

/** @param labels of the frames of the recording; those of the segment are filled in. */
export function alignSegment(
  { sentences: locations, from, to }: AlignmentSegment,
  reference: ReferenceSpeech,
  scores: EmissionScores,
  labels: Int16Array,
): FrameAlignedSentence[] {
  const sentences = locations.map(({ sentence }) => reference.sentences[sentence]!);
  const states = buildStateChain(sentences);
  const bands = locations.map((location) => ({
    from: location.from - from - MARGIN_FRAMES,
    to: location.to - from + MARGIN_FRAMES,
  }));
  const path = viterbiAlign(states, scores, 0, to - from, GAP_FLOOR, reference.meanStateFrames, bands);
  const count = sentences.reduce((sum, words) => sum + words.length, 0);
  const words = new Array<{ from: number; to: number; score: number } | undefined>(count).fill(undefined);
  path.states.forEach((state, index) => {
    const frame = from + index;
    const label = states.label[state]!;
    const scoreOf = (label: number): number => scores.values[index * scores.size + label]!;
    if (states.kind[state] === PAUSE_STATE || states.kind[state] === GAP_STATE) {
      if (scoreOf(SILENCE_LABEL) > 0) labels[frame] = SILENCE_LABEL;
      return;
    }
    labels[frame] = label;
    const word = (words[states.word[state]!] ??= { from: frame, to: frame, score: 0 });
    word.to = frame + 1;
    word.score += scoreOf(label);
  });
  let first = 0;
  return locations.map(({ sentence }, index) => {
    const sentenceWords = words.slice(first, (first += sentences[index]!.length));
    return {
      sentence,
      words: sentenceWords.map((word) => word && { ...word, score: word.score / (word.to - word.from) }),
    };
  });
}
