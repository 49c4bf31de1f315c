import { DIMENSIONS, type Frames } from './features.js';
import type { FittedSentence } from './fit.js';
import { PhoneModel } from './phone-model.js';
import { Tally } from './tally.js';

/** Every fifth sentence is judged by the four others, and more mildly the less was heard of a sound. */
export const FOLDS = 5;
const FAIR = 2.5;

/**
 * Scores every word by a model that was learned from other sentences: one that was learned from the word itself finds it
 * good wherever it was put.
 *
 * @param labels the sound of each frame.
 * @param spoken what was known of the sounds before.
 */
export function fairly(
  fitted: readonly FittedSentence[],
  frames: Frames,
  labels: Int16Array,
  spoken: PhoneModel,
): FittedSentence[] {
  const fold = new Int8Array(frames.count).fill(-1);
  fitted.forEach(({ words }, index) => {
    for (const word of words) if (word) fold.fill(index % FOLDS, word.from, word.to);
  });
  const models = Array.from({ length: Math.min(FOLDS, fitted.length) }, (_, own) => {
    const others = labels.map((label, frame) => (fold[frame] === own ? -1 : label));
    return PhoneModel.learn(new Tally(spoken.size).add(frames.values, others), FAIR, spoken);
  });
  return scored(fitted, frames, labels, (index) => models[index % FOLDS]!);
}

/** Every word scored anew, by the model for its sentence. */
export function scored(
  fitted: readonly FittedSentence[],
  frames: Frames,
  labels: Int16Array,
  modelOf: (index: number) => PhoneModel,
): FittedSentence[] {
  return fitted.map(({ sentence, words }, index) => {
    const model = modelOf(index);
    return {
      sentence,
      words: words.map((word) => {
        if (!word) return undefined;
        const { from, to } = word;
        const values = frames.values.subarray(from * DIMENSIONS, to * DIMENSIONS);
        const scores = model.scores({ count: to - from, values });
        let sum = 0;
        for (let frame = from; frame < to; frame++)
          // Of a breath inside a word nothing is known.
          if (labels[frame]! >= 0) sum += scores[(frame - from) * model.size + labels[frame]!]!;
        return { from, to, score: sum / (to - from) };
      }),
    };
  });
}
