import { corridor } from './corridor.js';
import { DIMENSIONS, type Frames } from './features.js';
import type { FittedSentence } from './fit.js';
import type { Band, Scores } from './force.js';
import { normalise, normaliseAround, soundingFrames } from './normalise.js';
import { PhoneModel, PARTS } from './phone-model.js';
import { fitRun, runsOf } from './run.js';
import { search, type Found } from './search.js';
import type { Reference } from './spoken-text.js';
import { SILENCE, statesOf } from './states.js';
import { Tally } from './tally.js';
import { thinned } from './thinned.js';

/** Another voice is less like itself: what the variances are multiplied with, for those of people and for that of a machine. */
const WIDE = { people: 1.5, machine: 4 };
/**
 * How well anything fits what lies between sentences. While the sounds are those of a machine, hardly anything fits well, and the
 * text is held to be there; those of people, and in the end the speaker's own, tell: a true word fits by 2, a wrong one by less than 0.
 */
const FLOORS = { people: [-1.5, -1, -0.5, -0.5], machine: [-4, -1, -0.5, -0.5] };
/** Ways that fit so much worse than the best are given up; before the speaker is known, later. */
const BEAMS = [2000, 1000, 1000, 1000];
/** What it costs to leave out sentences. */
const SKIP = 60;
/** Of so many frames one is looked at while the text is sought everywhere. */
const EVERY = 2;

/** Frames of the recording that tell which mouth is like the speaker’s. */
const SAMPLE = 3000;

/** The text in the recording, and what was learned on the way. */
export interface Rounds {
  readonly fitted: readonly FittedSentence[];
  /** The sound of each frame. */
  readonly labels: Int16Array;
  /** What was known of the sounds before they were learned from the recording. */
  readonly spoken: PhoneModel;
}

/**
 * Finds the text with the sounds of the reference voice, learns from what was found how the speaker sounds, and finds it
 * again. First everywhere, by phones that are each one sound: that takes a sixth of the time. Then only near where it was.
 */
export function fitRounds(reference: Reference, frames: Frames): Rounds {
  const size = 1 + reference.phones * PARTS;
  const sounding = soundingFrames(frames);
  let heard = normaliseAround(frames, sounding);
  const quiet = Int16Array.from(sounding, (is) => (is ? -1 : SILENCE));
  const silence = new Tally(size).add(heard.values, quiet);
  const mouths = reference.mouths.map((mouth) => mouth.joined(silence));
  const kind = reference.isOfPeople ? 'people' : 'machine';
  const wide = WIDE[kind];
  const models = mouths.map((mouth) => PhoneModel.learn(mouth, wide));
  const like = likest(models, heard, sounding);
  const spoken = models[like]!;
  const whole = PhoneModel.learn(mouths[like]!.merged(PARTS), wide);
  let model = spoken;
  let fitted: FittedSentence[] = [];
  let bands: Band[] = reference.sentences.map(() => ({ from: 0, to: frames.count }));
  const labels = new Int16Array(frames.count);
  for (const [round, floor] of FLOORS[kind].entries()) {
    const now = model;
    const ways = { floor, beam: BEAMS[round]!, bands };
    const found = round ? seek(reference, heard, now, PARTS, 1, ways) : seek(reference, heard, whole, 1, EVERY, ways);
    labels.fill(-1);
    fitted = runsOf(found, frames.count).flatMap((run) =>
      fitRun(run, reference, scoresOf(now, heard.values, run.from, run.to), labels),
    );
    bands = corridor(fitted, reference.sentences.length, frames.count);
    // Now that it is known which frames are this speaker's, jingles and other voices no longer move the mean.
    normalise(
      frames,
      Uint8Array.from(labels, (label) => Number(label > SILENCE)),
    );
    heard = frames;
    model = PhoneModel.learn(new Tally(size).add(frames.values, labels), 1, spoken);
  }
  return { fitted, labels, spoken };
}

function seek(
  { sentences }: Reference,
  frames: Frames,
  model: PhoneModel,
  parts: number,
  every: number,
  { floor, beam, bands }: { floor: number; beam: number; bands: readonly Band[] },
): Found[] {
  const { count, values } = every > 1 ? thinned(frames, every) : frames;
  const found = search(
    statesOf(sentences, parts),
    count,
    (from, to) => scoresOf(model, values, from, to),
    floor,
    beam / every,
    SKIP / every,
    bands.map(({ from, to }) => ({ from: Math.floor(from / every), to: Math.ceil(to / every) })),
  );
  const last = frames.count;
  return found.map(({ sentence, from, to }) => ({ sentence, from: from * every, to: Math.min(last, to * every) }));
}

/** The scores of an hour are a quarter of a gigabyte: a part at a time. */
function scoresOf(model: PhoneModel, values: Float32Array, from: number, to: number): Scores {
  const some = values.subarray(from * DIMENSIONS, to * DIMENSIONS);
  return { values: model.scores({ count: to - from, values: some }), size: model.size };
}

/** Which model’s mouth is like the speaker’s, as far as some of the frames that sound can tell. */
function likest(models: readonly PhoneModel[], { count, values }: Frames, sounding: Uint8Array): number {
  const every = Math.max(1, Math.ceil(count / SAMPLE));
  const sample = Array.from({ length: count }, (_, frame) => frame).filter((at) => at % every === 0 && sounding[at]);
  const some = new Float32Array(sample.length * DIMENSIONS);
  sample.forEach((frame, index) => {
    some.set(values.subarray(frame * DIMENSIONS, (frame + 1) * DIMENSIONS), index * DIMENSIONS);
  });
  const fits = models.map((model) => model.likelihood({ count: sample.length, values: some }));
  return fits.indexOf(Math.max(...fits));
}
