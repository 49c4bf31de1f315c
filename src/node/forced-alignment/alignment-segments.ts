import { FRAMES_PER_SECOND } from './acoustic-features.js';
import type { FrameAlignedSentence } from './forced-alignment.js';
import { viterbiAlign, type EmissionScores } from './viterbi-alignment.js';
import type { SentenceLocation } from './sentence-search.js';
import type { ReferenceSpeech } from './reference-speech.js';
import { GAP_STATE, PAUSE_STATE, SILENCE_LABEL, buildStateChain } from './state-chain.js';

/** Frames: sentences are taken through together up to this length; and what may still be theirs round them. */
const MAX_SEGMENT_FRAMES = 60 * FRAMES_PER_SECOND;
const MARGIN_FRAMES = 0.6 * FRAMES_PER_SECOND;
/** How well anything fits what lies between sentences (see `rounds`). */
const GAP_FLOOR = 0;

/** Sentences that follow one another without much between them, and the frames that are theirs. */
export interface AlignmentSegment {
  readonly sentences: readonly SentenceLocation[];
  readonly from: number;
  readonly to: number;
}

export function groupIntoSegments(found: readonly SentenceLocation[], count: number): AlignmentSegment[] {
  const groups: SentenceLocation[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && one.from - last.to < 2 * MARGIN_FRAMES && one.to - group[0]!.from < MAX_SEGMENT_FRAMES)
      group.push(one);
    else groups.push([one]);
  }
  return groups.map((group, index) => {
    const [before, after] = [groups[index - 1]?.at(-1)?.to, groups[index + 1]?.[0]?.from];
    const [start, end] = [group[0]!.from, group.at(-1)!.to];
    const from = Math.max(0, start - MARGIN_FRAMES, before === undefined ? 0 : Math.round((before + start) / 2));
    const to = Math.min(count, end + MARGIN_FRAMES, after === undefined ? count : Math.round((end + after) / 2));
    return { sentences: group, from: Math.round(from), to: Math.round(to) };
  });
}

export function alignSegment(
  { sentences: found, from, to }: AlignmentSegment,
  reference: ReferenceSpeech,
  scores: EmissionScores,
  labels: Int16Array,
): FrameAlignedSentence[] {
  const sentences = found.map(({ sentence }) => reference.sentences[sentence]!);
  const states = buildStateChain(sentences);
  const bands = found.map((one) => ({ from: one.from - from - MARGIN_FRAMES, to: one.to - from + MARGIN_FRAMES }));
  const way = viterbiAlign(states, scores, 0, to - from, GAP_FLOOR, reference.meanStateFrames, bands);
  const count = sentences.reduce((sum, words) => sum + words.length, 0);
  const words = new Array<{ from: number; to: number; score: number } | undefined>(count).fill(undefined);
  way.states.forEach((state, index) => {
    const frame = from + index;
    const sound = states.label[state]!;
    const fits = (one: number): number => scores.values[index * scores.size + one]!;
    if (states.kind[state] === PAUSE_STATE || states.kind[state] === GAP_STATE) {
      if (fits(SILENCE_LABEL) > 0) labels[frame] = SILENCE_LABEL;
      return;
    }
    labels[frame] = sound;
    const word = (words[states.word[state]!] ??= { from: frame, to: frame, score: 0 });
    word.to = frame + 1;
    word.score += fits(sound);
  });
  let first = 0;
  return found.map(({ sentence }, index) => {
    const own = words.slice(first, (first += sentences[index]!.length));
    return { sentence, words: own.map((word) => word && { ...word, score: word.score / (word.to - word.from) }) };
  });
}
