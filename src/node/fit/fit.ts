import { DIMENSIONS, FRAMES, type Frames } from './features.js';
import { force, type Scores } from './force.js';
import { findOnsets } from './onset.js';
import { normalise, soundingFrames } from './normalise.js';
import { PhoneModel, PARTS } from './phone-model.js';
import type { Reference } from './spoken-text.js';
import { meanScore } from './score.js';
import { Tally } from './tally.js';
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
/**
 * So much better than the same sounds backwards does a text fit that is said; of fewer than `FOLDS` sentences each would fit
 * itself, wherever it was put. Measured with clips of one and of three sentences: 1.2 to 3.1 where they are said, by synthetic and by
 * human voices, -0.7 to 0.8 where others are, but for one in 28 with 1.0.
 */
const PLAINLY = 0.9;
/** Ways that fit so much worse than the best are given up; before the speaker is known, later. */
const BEAMS = [2000, 1000, 1000, 1000];
const LAST_FLOOR = 0;
/** Frames: sentences are taken through together up to this length; and what may still be theirs round them. */
const LONGEST = 60 * FRAMES;
const ROOM = 0.6 * FRAMES;

/** Frames of the recording that tell which mouth is like the speaker’s. */
const SAMPLE = 3000;

/** Every fifth sentence is judged by the four others, and more mildly the less was heard of a sound. */
const FOLDS = 5;
const FAIR = 2.5;

/** Fits the words of a text to a recording, the sounds learned first from the voice, then from the recording itself. */
export function fit(reference: Reference, frames: Frames): FittedSentence[] {
  const { fitted, labels, spoken } = fitRounds(reference, frames);
  if (fitted.length >= FOLDS)
    return findOnsets(
      fairly(fitted, frames, labels, (learned) =>
        PhoneModel.learn(new Tally(spoken.size).add(frames.values, learned), FAIR, spoken),
      ),
      frames.loudness,
    );
  const { fitted: unsaid } = fitRounds(backwards(reference), frames);
  return meanScore(fitted) < meanScore(unsaid) + PLAINLY ? [] : findOnsets(fitted, frames.loudness);
}

/** The same sounds, and nothing that anybody says. */
const backwards = (reference: Reference): Reference => ({
  ...reference,
  sentences: reference.sentences.map((words) => words.map((phones) => [...phones].reverse()).reverse()),
});

interface Rounds {
  readonly fitted: readonly FittedSentence[];
  /** The sound of each frame. */
  readonly labels: Int16Array;
  /** What was known of the sounds before they were learned from the recording. */
  readonly spoken: PhoneModel;
}

function fitRounds(reference: Reference, frames: Frames): Rounds {
  const size = 1 + reference.phones * PARTS;
  const sounding = soundingFrames(frames);
  normalise(frames, sounding);
  const quiet = Int16Array.from(sounding, (is) => (is ? -1 : SILENCE));
  const silence = new Tally(size).add(frames.values, quiet);
  const spoken = likest(
    reference.mouths.map((mouth) => PhoneModel.learn(mouth.joined(silence), WIDE)),
    frames,
    sounding,
  );
  const states = statesOf(reference.sentences);
  let model = spoken;
  let fitted: FittedSentence[] = [];
  const labels = new Int16Array(frames.count);
  for (const [round, floor] of FLOORS.entries()) {
    const now = model;
    // The scores of an hour are a quarter of a gigabyte: a part at a time.
    const scoresOf = (from: number, to: number): Scores => {
      const values = frames.values.subarray(from * DIMENSIONS, to * DIMENSIONS);
      return { values: now.scores({ count: to - from, values }), size };
    };
    labels.fill(-1);
    const runs = runsOf(search(states, frames.count, scoresOf, floor, BEAMS[round]!), frames.count);
    fitted = runs.flatMap((run) => fitRun(run, reference, scoresOf(run.from, run.to), labels));
    // Now that it is known which frames are this speaker's, jingles and other voices no longer move the mean.
    normalise(
      frames,
      Uint8Array.from(labels, (label) => Number(label > SILENCE)),
    );
    model = PhoneModel.learn(new Tally(size).add(frames.values, labels), 1, spoken);
  }
  return { fitted, labels, spoken };
}

/** The model whose mouth is like the speaker’s, as far as some of the frames that sound can tell. */
function likest(models: readonly PhoneModel[], { count, values }: Frames, sounding: Uint8Array): PhoneModel {
  const every = Math.max(1, Math.ceil(count / SAMPLE));
  const sample = Array.from({ length: count }, (_, frame) => frame).filter((at) => at % every === 0 && sounding[at]);
  const some = new Float32Array(sample.length * DIMENSIONS);
  sample.forEach((frame, index) => {
    some.set(values.subarray(frame * DIMENSIONS, (frame + 1) * DIMENSIONS), index * DIMENSIONS);
  });
  const fits = models.map((model) => model.likelihood({ count: sample.length, values: some }));
  return models[fits.indexOf(Math.max(...fits))]!;
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
  const bands = found.map((one) => ({ from: one.from - from - ROOM, to: one.to - from + ROOM }));
  const way = force(states, scores, 0, to - from, LAST_FLOOR, reference.lengths, bands);
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
