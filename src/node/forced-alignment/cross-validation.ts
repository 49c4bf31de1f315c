import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import { AcousticModel } from './acoustic-model.js';
import type { FrameAlignedSentence } from './frame-alignment.js';
import { SufficientStatistics } from './sufficient-statistics.js';

/** Each fifth of the sentences is scored by a model that is trained on the other four. */
export const FOLDS = 5;
/** Factor of the variances of these models, which are trained on few frames. */
const VARIANCE_SCALE = 2.5;

/** Words of a piece of a long sentence. */
const PIECE_WORDS = 12;

/**
 * What the models are trained and tested on: the sentences, or their pieces where a text has few sentences and they are long.
 * Undefined for a text that is too short for either.
 */
export function foldUnits(sentences: readonly FrameAlignedSentence[]): readonly FrameAlignedSentence[] | undefined {
  if (sentences.length >= FOLDS) return sentences;
  const pieces = sentences.flatMap(({ sentence, words }) => {
    const count = Math.ceil(words.length / PIECE_WORDS);
    return Array.from({ length: count }, (_, piece) => ({
      sentence,
      words: words.slice((words.length * piece) / count, (words.length * (piece + 1)) / count),
    }));
  });
  return pieces.length >= FOLDS ? pieces : undefined;
}

/** The sentences of pieces. */
export function joinPieces(pieces: readonly FrameAlignedSentence[]): FrameAlignedSentence[] {
  const sentences = new Map<number, FrameAlignedSentence>();
  for (const { sentence, words } of pieces)
    sentences.set(sentence, { sentence, words: [...(sentences.get(sentence)?.words ?? []), ...words] });
  return [...sentences.values()];
}

/**
 * Scores every word by a model that was trained on other sentences. A model that was trained on the word itself gives it a
 * high score at any position.
 *
 * @param labels of the frames.
 * @param unadaptedModel the model before training on this recording.
 */
export function crossValidate(
  aligned: readonly FrameAlignedSentence[],
  frames: FeatureFrames,
  labels: Int16Array,
  unadaptedModel: AcousticModel,
): FrameAlignedSentence[] {
  const fold = new Int8Array(frames.count).fill(-1);
  aligned.forEach(({ words }, index) => {
    for (const word of words) if (word) fold.fill(index % FOLDS, word.from, word.to);
  });
  const models = Array.from({ length: Math.min(FOLDS, aligned.length) }, (_, heldOut) => {
    const others = labels.map((label, frame) => (fold[frame] === heldOut ? -1 : label));
    return AcousticModel.train(
      new SufficientStatistics(unadaptedModel.size).addFrames(frames.values, others),
      VARIANCE_SCALE,
      unadaptedModel,
    );
  });
  return rescore(aligned, frames, labels, (index) => models[index % FOLDS]!);
}

/** Scores every word again, by the model for its sentence. */
export function rescore(
  aligned: readonly FrameAlignedSentence[],
  frames: FeatureFrames,
  labels: Int16Array,
  modelOf: (index: number) => AcousticModel,
): FrameAlignedSentence[] {
  return aligned.map(({ sentence, words }, index) => {
    const model = modelOf(index);
    return {
      sentence,
      words: words.map((word) => {
        if (!word) return undefined;
        const { from, to } = word;
        const values = frames.values.subarray(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
        const scores = model.scoreFrames({ count: to - from, values });
        let sum = 0;
        for (let frame = from; frame < to; frame++)
          // A frame without a label, such as an inhalation inside a word, does not count.
          if (labels[frame]! >= 0) sum += scores[(frame - from) * model.size + labels[frame]!]!;
        return { from, to, score: sum / (to - from) };
      }),
    };
  });
}
