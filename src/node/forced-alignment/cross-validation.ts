import { FEATURE_DIMENSIONS, type FeatureFrames } from './acoustic-features.js';
import type { FrameAlignedSentence } from './forced-alignment.js';
import { AcousticModel } from './acoustic-model.js';
import { SufficientStatistics } from './sufficient-statistics.js';

/** Every fifth sentence is judged by the four others, and more mildly the less was heard of a sound. */
export const FOLDS = 5;
const VARIANCE_SCALE = 2.5;

/**
 * Scores every word by a model that was learned from other sentences: one that was learned from the word itself finds it
 * good wherever it was put.
 *
 * @param labels the sound of each frame.
 * @param spoken what was known of the sounds before.
 */
export function crossValidate(
  fitted: readonly FrameAlignedSentence[],
  frames: FeatureFrames,
  labels: Int16Array,
  spoken: AcousticModel,
): FrameAlignedSentence[] {
  const fold = new Int8Array(frames.count).fill(-1);
  fitted.forEach(({ words }, index) => {
    for (const word of words) if (word) fold.fill(index % FOLDS, word.from, word.to);
  });
  const models = Array.from({ length: Math.min(FOLDS, fitted.length) }, (_, own) => {
    const others = labels.map((label, frame) => (fold[frame] === own ? -1 : label));
    return AcousticModel.train(
      new SufficientStatistics(spoken.size).addFrames(frames.values, others),
      VARIANCE_SCALE,
      spoken,
    );
  });
  return rescore(fitted, frames, labels, (index) => models[index % FOLDS]!);
}

/** Every word scored anew, by the model for its sentence. */
export function rescore(
  fitted: readonly FrameAlignedSentence[],
  frames: FeatureFrames,
  labels: Int16Array,
  modelOf: (index: number) => AcousticModel,
): FrameAlignedSentence[] {
  return fitted.map(({ sentence, words }, index) => {
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
          // Of a breath inside a word nothing is known.
          if (labels[frame]! >= 0) sum += scores[(frame - from) * model.size + labels[frame]!]!;
        return { from, to, score: sum / (to - from) };
      }),
    };
  });
}
