import { DIMENSIONS, FRAMES, type Frames } from './features.js';
import { force, type Scores } from './force.js';
import { normalise, soundingFrames } from './normalise.js';
import { PhoneModel, PARTS, type Labelled } from './phone-model.js';
import type { Reference } from './reference.js';
import { search, type Found } from './search.js';
import { GAP, PAUSE, SILENCE, statesOf } from './states.js';

/** A word in the recording (frames, from the first to the one after the last). */
export interface Fitted {
  readonly from: number;
  readonly to: number;
  /** How much better its sounds fit than any sound would, a frame. */
  readonly score: number;
}

/** A sentence in the recording; of words without a sound there is no place. */
export interface FittedSentence {
  readonly sentence: number;
  readonly words: readonly (Fitted | undefined)[];
}

/** Another voice is less like itself. */
const WIDE = 4;
/**
 * How well anything fits what lies between sentences. While the sounds are those of another voice, hardly anything fits well,
 * and the text is held to be there; once they are the speaker's own, a true word fits by 2, a wrong one by less than 0.
 */
const FLOORS = [-4, -1, -0.5, -0.5];
/** Frames below which a recording teaches little at a time: rounds are added. */
const SHORT = 60 * FRAMES;
const MORE = 4;
const LAST_FLOOR = 0;
/** Frames: sentences are taken through together up to this length; and what may still be theirs round them. */
const LONGEST = 60 * FRAMES;
const ROOM = 0.6 * FRAMES;

/** Every fifth sentence is judged by the four others, and more mildly the less was heard of a sound. */
const FOLDS = 5;
const FAIR = 2.5;

/** Fits the words of a text to a recording, the sounds learned first from the voice, then from the recording itself. */
export function fit(reference: Reference, frames: Frames): FittedSentence[] {
  const size = 1 + reference.phones * PARTS;
  const sounding = soundingFrames(frames);
  normalise(frames, sounding);
  const quiet: Labelled = { values: frames.values, labels: Int16Array.from(sounding, (is) => (is ? -1 : SILENCE)) };
  const spoken = PhoneModel.learn([reference.frames, quiet], size, WIDE);
  const states = statesOf(reference.sentences);
  let model = spoken;
  let fitted: FittedSentence[] = [];
  const labels = new Int16Array(frames.count);
  const rounds = frames.count < SHORT ? FLOORS.length + MORE : FLOORS.length;
  for (let round = 0; round < rounds; round++) {
    const floor = FLOORS[Math.min(round, FLOORS.length - 1)]!;
    const scores: Scores = { values: model.scores(frames), size };
    labels.fill(-1);
    const runs = runsOf(search(states, scores, floor), frames.count);
    fitted = runs.flatMap((run) => fitRun(run, reference, scores, labels));
    // Now that it is known which frames are this speaker's, jingles and other voices no longer move the mean.
    normalise(
      frames,
      Uint8Array.from(labels, (label) => Number(label > SILENCE)),
    );
    model = PhoneModel.learn([{ values: frames.values, labels }], size, 1, spoken);
  }
  if (fitted.length < FOLDS) return fitted;
  return fairly(fitted, frames, labels, (learned) =>
    PhoneModel.learn([{ values: frames.values, labels: learned }], size, FAIR, spoken),
  );
}

/**
 * Scores every word by a model that was learned from other sentences: one that was learned from the word itself finds it
 * good wherever it was put.
 */
function fairly(
  fitted: readonly FittedSentence[],
  frames: Frames,
  labels: Int16Array,
  learn: (labels: Int16Array) => PhoneModel,
): FittedSentence[] {
  const fold = new Int8Array(frames.count).fill(-1);
  fitted.forEach(({ words }, index) => {
    for (const word of words) if (word) fold.fill(index % FOLDS, word.from, word.to);
  });
  const models = Array.from({ length: Math.min(FOLDS, fitted.length) }, (_, own) =>
    learn(labels.map((label, frame) => (fold[frame] === own ? -1 : label))),
  );
  return fitted.map(({ sentence, words }, index) => {
    const model = models[index % FOLDS]!;
    return {
      sentence,
      words: words.map((word) => {
        if (!word) return undefined;
        const { from, to } = word;
        const values = frames.values.subarray(from * DIMENSIONS, to * DIMENSIONS);
        const scores = model.scores({ count: to - from, values });
        let sum = 0;
        for (let frame = from; frame < to; frame++) sum += scores[(frame - from) * model.size + labels[frame]!]!;
        return { from, to, score: sum / (to - from) };
      }),
    };
  });
}

interface Run {
  readonly found: readonly Found[];
  readonly from: number;
  readonly to: number;
}

/** Sentences that follow one another without much between them. */
function runsOf(found: readonly Found[], count: number): Run[] {
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

function fitRun({ found, from, to }: Run, reference: Reference, scores: Scores, labels: Int16Array): FittedSentence[] {
  const sentences = found.map(({ sentence }) => reference.sentences[sentence]!);
  const states = statesOf(sentences);
  const way = force(states, scores, from, to, LAST_FLOOR);
  const count = sentences.reduce((sum, words) => sum + words.length, 0);
  const words = new Array<{ from: number; to: number; score: number } | undefined>(count).fill(undefined);
  way.states.forEach((state, index) => {
    const frame = from + index;
    const sound = states.sound[state]!;
    const fits = (one: number): number => scores.values[frame * scores.size + one]!;
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
