import { narrowSearchBands } from './search-bands.js';
import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import type { FrameAlignedSentence } from './forced-alignment.js';
import type { SearchBand, EmissionScores } from './viterbi-alignment.js';
import { normalizeCepstra, normalizeCepstraLocally, detectVoiceActivity } from './cepstral-normalization.js';
import { AcousticModel, STATES_PER_PHONE } from './acoustic-model.js';
import { alignSegment, groupIntoSegments } from './alignment-segments.js';
import { searchSentences, type SentenceLocation } from './sentence-search.js';
import type { ReferenceSpeech } from './reference-speech.js';
import { SILENCE_LABEL, buildStateChain } from './state-chain.js';
import { SufficientStatistics } from './sufficient-statistics.js';

/** Another voice is less like itself: what the variances are multiplied with, for those of people and for that of a machine. */
const VARIANCE_SCALES = { people: 1.5, machine: 4 };
/**
 * How well anything fits what lies between sentences. While the sounds are those of a machine, hardly anything fits well, and the
 * text is held to be there; those of people, and in the end the speaker's own, tell: a true word fits by 2, a wrong one by less than 0.
 */
const GAP_FLOORS = { people: [-1.5, -1, -0.5, -0.5], machine: [-4, -1, -0.5, -0.5] };
/** Ways that fit so much worse than the best are given up; before the speaker is known, later. */
const BEAM_WIDTHS = [2000, 1000, 1000, 1000];
/** What it costs to leave out sentences. */
const SKIP_PENALTY = 60;
/** Of so many frames one is looked at while the text is sought everywhere. */
const DOWNSAMPLING_FACTOR = 2;

/** Frames of the recording that tell which mouth is like the speaker’s. */
const SAMPLE_FRAMES = 3000;

/** The text in the recording, and what was learned on the way. */
export interface AdaptedAlignment {
  readonly sentences: readonly FrameAlignedSentence[];
  /** The sound of each frame. */
  readonly labels: Int16Array;
  /** What was known of the sounds before they were learned from the recording. */
  readonly unadaptedModel: AcousticModel;
}

/**
 * Finds the text with the sounds of the reference voice, learns from what was found how the speaker sounds, and finds it
 * again. First everywhere, by phones that are each one sound: that takes a sixth of the time. Then only near where it was.
 */
export function alignWithAdaptation(reference: ReferenceSpeech, frames: FeatureFrames): AdaptedAlignment {
  const size = 1 + reference.phoneCount * STATES_PER_PHONE;
  const sounding = detectVoiceActivity(frames);
  let heard = normalizeCepstraLocally(frames, sounding);
  const quiet = Int16Array.from(sounding, (is) => (is ? -1 : SILENCE_LABEL));
  const silence = new SufficientStatistics(size).addFrames(heard.values, quiet);
  const mouths = reference.speakers.map((mouth) => mouth.plus(silence));
  const kind = reference.isHuman ? 'people' : 'machine';
  const wide = VARIANCE_SCALES[kind];
  const models = mouths.map((mouth) => AcousticModel.train(mouth, wide));
  const like = mostLikelySpeaker(models, heard, sounding);
  const unadaptedModel = models[like]!;
  const whole = AcousticModel.train(mouths[like]!.mergeStates(STATES_PER_PHONE), wide);
  let model = unadaptedModel;
  let fitted: FrameAlignedSentence[] = [];
  let bands: SearchBand[] = reference.sentences.map(() => ({ from: 0, to: frames.count }));
  const labels = new Int16Array(frames.count);
  for (const [round, floor] of GAP_FLOORS[kind].entries()) {
    const now = model;
    const ways = { floor, beam: BEAM_WIDTHS[round]!, bands };
    const found = round
      ? searchDownsampled(reference, heard, now, STATES_PER_PHONE, 1, ways)
      : searchDownsampled(reference, heard, whole, 1, DOWNSAMPLING_FACTOR, ways);
    labels.fill(-1);
    fitted = groupIntoSegments(found, frames.count).flatMap((run) =>
      alignSegment(run, reference, scoreRange(now, heard.values, run.from, run.to), labels),
    );
    bands = narrowSearchBands(fitted, reference.sentences.length, frames.count);
    // Now that it is known which frames are this speaker's, jingles and other voices no longer move the mean.
    normalizeCepstra(
      frames,
      Uint8Array.from(labels, (label) => Number(label > SILENCE_LABEL)),
    );
    heard = frames;
    model = AcousticModel.train(new SufficientStatistics(size).addFrames(frames.values, labels), 1, unadaptedModel);
  }
  return { sentences: fitted, labels, unadaptedModel };
}

function searchDownsampled(
  { sentences }: ReferenceSpeech,
  frames: FeatureFrames,
  model: AcousticModel,
  parts: number,
  every: number,
  { floor, beam, bands }: { floor: number; beam: number; bands: readonly SearchBand[] },
): SentenceLocation[] {
  const { count, values } = every > 1 ? downsampleFrames(frames, every) : frames;
  const found = searchSentences(
    buildStateChain(sentences, parts),
    count,
    (from, to) => scoreRange(model, values, from, to),
    floor,
    beam / every,
    SKIP_PENALTY / every,
    bands.map(({ from, to }) => ({ from: Math.floor(from / every), to: Math.ceil(to / every) })),
  );
  const last = frames.count;
  return found.map(({ sentence, from, to }) => ({ sentence, from: from * every, to: Math.min(last, to * every) }));
}

/** The scores of an hour are a quarter of a gigabyte: a part at a time. */
function scoreRange(model: AcousticModel, values: Float32Array, from: number, to: number): EmissionScores {
  const some = values.subarray(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
  return { values: model.scoreFrames({ count: to - from, values: some }), size: model.size };
}

/** Which model’s mouth is like the speaker’s, as far as some of the frames that sound can tell. */
function mostLikelySpeaker(
  models: readonly AcousticModel[],
  { count, values }: FeatureFrames,
  sounding: Uint8Array,
): number {
  const every = Math.max(1, Math.ceil(count / SAMPLE_FRAMES));
  const sample = Array.from({ length: count }, (_, frame) => frame).filter((at) => at % every === 0 && sounding[at]);
  const some = new Float32Array(sample.length * FEATURE_DIMENSIONS);
  sample.forEach((frame, index) => {
    some.set(values.subarray(frame * FEATURE_DIMENSIONS, (frame + 1) * FEATURE_DIMENSIONS), index * FEATURE_DIMENSIONS);
  });
  const fits = models.map((model) => model.meanLogLikelihood({ count: sample.length, values: some }));
  return fits.indexOf(Math.max(...fits));
}

/** Every second frame, or third, … */
function downsampleFrames({ count, values }: FeatureFrames, every: number): Pick<FeatureFrames, 'count' | 'values'> {
  const kept = Math.ceil(count / every);
  const some = new Float32Array(kept * FEATURE_DIMENSIONS);
  for (let frame = 0; frame < kept; frame++) {
    const from = frame * every * FEATURE_DIMENSIONS;
    some.set(values.subarray(from, from + FEATURE_DIMENSIONS), frame * FEATURE_DIMENSIONS);
  }
  return { count: kept, values: some };
}
