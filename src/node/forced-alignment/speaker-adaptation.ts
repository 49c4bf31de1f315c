import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import { AcousticModel, STATES_PER_PHONE } from './acoustic-model.js';
import { alignSegment, groupIntoSegments } from './alignment-segments.js';
import { normalizeCepstra, normalizeCepstraLocally, detectVoiceActivity } from './cepstral-normalization.js';
import type { FrameAlignedSentence } from './frame-alignment.js';
import type { ReferenceSpeech } from './reference-speech.js';
import { narrowSearchBands } from './search-bands.js';
import { searchSentences } from './sentence-search.js';
import { SILENCE_LABEL, buildStateChain } from './state-chain.js';
import { SufficientStatistics } from './sufficient-statistics.js';
import type { SentenceLocation } from './traceback-table.js';
import type { SearchBand, EmissionScores } from './viterbi-alignment.js';

/** Factors of the variances, because the speaker of the recording is another one. */
const VARIANCE_SCALES = { human: 1.5, synthetic: 4 };
/**
 * The least score of a frame between sentences, by round. With the model of a synthetic voice hardly anything fits well, so
 * the text counts as spoken. The model of human speakers, and in the end that of the speaker, decides better: the score of a
 * right word is about 2, that of a wrong word below 0.
 */
const GAP_FLOORS = { human: [-1.5, -1, -0.5, -0.5], synthetic: [-4, -1, -0.5, -0.5] };
/** A path is given up if its score is this much lower than the best, by round. The beam is wider before the model is adapted. */
const BEAM_WIDTHS = [2000, 1000, 1000, 1000];
/** Cost of skipping sentences. */
const SKIP_PENALTY = 60;
/** The first search, in the whole recording, uses one frame of this many. */
const DOWNSAMPLING_FACTOR = 2;

/** 64 MB: a quarter of an hour of English. The search and the alignment of a round need the same scores. */
const MAX_KEPT_SCORES = 16_000_000;

/** Frames of the recording by which the most similar speaker is chosen. */
const SAMPLE_FRAMES = 3000;

/** The text in the recording, and the models. */
export interface AdaptedAlignment {
  readonly sentences: readonly FrameAlignedSentence[];
  /** The label of each frame. */
  readonly labels: Int16Array;
  /** The model before training on the recording. */
  readonly unadaptedModel: AcousticModel;
  /** The model of the last round. */
  readonly adaptedModel: AcousticModel;
}

/**
 * Finds the text with the model of a reference speaker, trains the model on the result, and finds the text again, in several
 * rounds. The first round searches the whole recording with one state a phone, which takes a sixth of the time. The others
 * search near the first result.
 */
export function alignWithAdaptation(reference: ReferenceSpeech, frames: FeatureFrames): AdaptedAlignment {
  const size = 1 + reference.phoneCount * STATES_PER_PHONE;
  const sounding = detectVoiceActivity(frames);
  let normalized = normalizeCepstraLocally(frames, sounding);
  const quiet = Int16Array.from(sounding, (isSounding) => (isSounding ? -1 : SILENCE_LABEL));
  const silence = new SufficientStatistics(size).addFrames(normalized.values, quiet);
  const speakers = reference.speakers.map((speaker) => speaker.plus(silence));
  const kind = reference.isHuman ? 'human' : 'synthetic';
  const varianceScale = VARIANCE_SCALES[kind];
  const models = speakers.map((speaker) => AcousticModel.train(speaker, varianceScale));
  const chosen = mostLikelySpeaker(models, normalized, sounding);
  const unadaptedModel = models[chosen]!;
  const coarseModel = AcousticModel.train(speakers[chosen]!.mergeStates(STATES_PER_PHONE), varianceScale);
  let adaptedModel = unadaptedModel;
  let aligned: FrameAlignedSentence[] = [];
  let bands: SearchBand[] = reference.sentences.map(() => ({ from: 0, to: frames.count }));
  const labels = new Int16Array(frames.count);
  for (const [round, floor] of GAP_FLOORS[kind].entries()) {
    const model = adaptedModel;
    const { values } = normalized;
    const limits = { floor, beam: BEAM_WIDTHS[round]!, bands };
    const scoresOf = frameScorer(model, values, round > 0);
    const locations = round
      ? searchDownsampled(reference, frames.count, scoresOf, STATES_PER_PHONE, 1, limits)
      : searchDownsampled(
          reference,
          frames.count,
          frameScorer(coarseModel, downsampleFrames(normalized, DOWNSAMPLING_FACTOR)),
          1,
          DOWNSAMPLING_FACTOR,
          limits,
        );
    labels.fill(-1);
    aligned = groupIntoSegments(locations, frames.count).flatMap((segment) =>
      alignSegment(segment, reference, scoresOf(segment.from, segment.to), labels),
    );
    bands = narrowSearchBands(aligned, reference.sentences.length, frames.count);
    // The frames of the speaker are known now, so jingles and other voices no longer change the mean.
    normalizeCepstra(
      frames,
      Uint8Array.from(labels, (label) => Number(label > SILENCE_LABEL)),
    );
    normalized = frames;
    adaptedModel = AcousticModel.train(
      new SufficientStatistics(size).addFrames(frames.values, labels),
      1,
      unadaptedModel,
    );
  }
  return { sentences: aligned, labels, unadaptedModel, adaptedModel };
}

/**
 * @param count frames of the recording.
 * @param states of each phone.
 * @param step `scoresOf` has one frame of this many.
 */
function searchDownsampled(
  { sentences }: ReferenceSpeech,
  count: number,
  scoresOf: FrameScorer,
  states: number,
  step: number,
  { floor, beam, bands }: { floor: number; beam: number; bands: readonly SearchBand[] },
): SentenceLocation[] {
  const locations = searchSentences({
    states: buildStateChain(sentences, states),
    frames: Math.ceil(count / step),
    scoresOf,
    floor,
    beam: beam / step,
    skipPenalty: SKIP_PENALTY / step,
    bands: bands.map(({ from, to }) => ({ from: Math.floor(from / step), to: Math.ceil(to / step) })),
  });
  return locations.map(({ sentence, from, to }) => ({ sentence, from: from * step, to: Math.min(count, to * step) }));
}

/** How well each label fits each frame of a range. */
type FrameScorer = (from: number, to: number) => EmissionScores;

/**
 * Scores frames by a model. The scores of an hour are a quarter of a gigabyte, so they are computed in parts.
 *
 * @param isUsedTwice whether every frame is scored more than once: the scores of a shorter recording are then kept.
 */
function frameScorer(model: AcousticModel, values: Float32Array, isUsedTwice = false): FrameScorer {
  const { size } = model;
  const count = values.length / FEATURE_DIMENSIONS;
  const score: FrameScorer = (from, to) => {
    const part = values.subarray(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
    return { values: model.scoreFrames({ count: to - from, values: part }), size };
  };
  if (!isUsedTwice || count * size > MAX_KEPT_SCORES) return score;
  const all = score(0, count).values;
  return (from, to) => ({ values: all.subarray(from * size, to * size), size });
}

/** The model that fits a sample of the frames with sound best. */
function mostLikelySpeaker(
  models: readonly AcousticModel[],
  { count, values }: FeatureFrames,
  sounding: Uint8Array,
): number {
  const step = Math.max(1, Math.ceil(count / SAMPLE_FRAMES));
  const sample = Array.from({ length: count }, (_, frame) => frame).filter((at) => at % step === 0 && sounding[at]);
  const sampleValues = new Float32Array(sample.length * FEATURE_DIMENSIONS);
  sample.forEach((frame, index) => {
    sampleValues.set(
      values.subarray(frame * FEATURE_DIMENSIONS, (frame + 1) * FEATURE_DIMENSIONS),
      index * FEATURE_DIMENSIONS,
    );
  });
  const likelihoods = models.map((model) => model.meanLogLikelihood({ count: sample.length, values: sampleValues }));
  return likelihoods.indexOf(Math.max(...likelihoods));
}

/** Keeps the values of one frame of `step`. */
function downsampleFrames({ count, values }: FeatureFrames, step: number): Float32Array {
  const kept = Math.ceil(count / step);
  const keptValues = new Float32Array(kept * FEATURE_DIMENSIONS);
  for (let frame = 0; frame < kept; frame++) {
    const from = frame * step * FEATURE_DIMENSIONS;
    keptValues.set(values.subarray(from, from + FEATURE_DIMENSIONS), frame * FEATURE_DIMENSIONS);
  }
  return keptValues;
}
