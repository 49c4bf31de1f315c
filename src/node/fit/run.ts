import { FRAMES } from './features.js';
import type { FittedSentence } from './fit.js';
import { force, type Scores } from './force.js';
import type { Found } from './search.js';
import type { Reference } from './spoken-text.js';
import { GAP, PAUSE, SILENCE, statesOf } from './states.js';

/** Frames: sentences are taken through together up to this length; and what may still be theirs round them. */
const LONGEST = 60 * FRAMES;
const ROOM = 0.6 * FRAMES;
/** How well anything fits what lies between sentences (see `rounds`). */
const FLOOR = 0;

/** Sentences that follow one another without much between them, and the frames that are theirs. */
export interface Run {
  readonly found: readonly Found[];
  readonly from: number;
  readonly to: number;
}

export function runsOf(found: readonly Found[], count: number): Run[] {
  const groups: Found[][] = [];
  for (const one of found) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && one.from - last.to < 2 * ROOM && one.to - group[0]!.from < LONGEST) group.push(one);
    else groups.push([one]);
  }
  return groups.map((group, index) => {
    const [before, after] = [groups[index - 1]?.at(-1)?.to, groups[index + 1]?.[0]?.from];
    const [start, end] = [group[0]!.from, group.at(-1)!.to];
    const from = Math.max(0, start - ROOM, before === undefined ? 0 : Math.round((before + start) / 2));
    const to = Math.min(count, end + ROOM, after === undefined ? count : Math.round((end + after) / 2));
    return { found: group, from: Math.round(from), to: Math.round(to) };
  });
}

export function fitRun(
  { found, from, to }: Run,
  reference: Reference,
  scores: Scores,
  labels: Int16Array,
): FittedSentence[] {
  const sentences = found.map(({ sentence }) => reference.sentences[sentence]!);
  const states = statesOf(sentences);
  const bands = found.map((one) => ({ from: one.from - from - ROOM, to: one.to - from + ROOM }));
  const way = force(states, scores, 0, to - from, FLOOR, reference.lengths, bands);
  const count = sentences.reduce((sum, words) => sum + words.length, 0);
  const words = new Array<{ from: number; to: number; score: number } | undefined>(count).fill(undefined);
  way.states.forEach((state, index) => {
    const frame = from + index;
    const sound = states.sound[state]!;
    const fits = (one: number): number => scores.values[index * scores.size + one]!;
    if (states.kind[state] === PAUSE || states.kind[state] === GAP) {
      if (fits(SILENCE) > 0) labels[frame] = SILENCE;
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
