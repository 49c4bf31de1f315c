import { FEATURE_DIMENSIONS, FRAMES_PER_SECOND, type FeatureFrames } from './acoustic-features.js';
import type { AcousticModel } from './acoustic-model.js';
import { alignSegment } from './alignment-segments.js';
import { detectVoiceActivity } from './cepstral-normalization.js';
import { meanScore, sentenceSpan, type FrameAlignedSentence } from './frame-alignment.js';
import type { ReferenceSpeech } from './reference-speech.js';

/** How far from a sentence another place for it is searched for. */
const MAX_DISTANCE_FRAMES = 20 * FRAMES_PER_SECOND;
/** A gap with less sound, as a share of the duration of the sentence, cannot hold it. */
const MIN_SOUND_SHARE = 0.6;
/** The least score of a sentence in another place. Measured: with 1, no unmarked error in made dialogues of 3,200 sentences. */
const MIN_SCORE = 1;

/**
 * Marks the sentences that would also fit into the gap before or after them: a sentence that was said twice, or one that was
 * put into the place of another.
 *
 * @param frames normalised for the model.
 */
export function markOtherPlaces(
  detected: readonly FrameAlignedSentence[],
  reference: ReferenceSpeech,
  frames: FeatureFrames,
  model: AcousticModel,
): FrameAlignedSentence[] {
  const sounding = detectVoiceActivity(frames);
  const labels = new Int16Array(frames.count);
  const fitsInto = (sentence: number, from: number, to: number, duration: number): boolean => {
    if (to - from < duration * MIN_SOUND_SHARE) return false;
    const sound = sounding.subarray(from, to).reduce((sum, isSounding) => sum + isSounding, 0);
    if (sound < duration * MIN_SOUND_SHARE) return false;
    const values = frames.values.subarray(from * FEATURE_DIMENSIONS, to * FEATURE_DIMENSIONS);
    const scores = { values: model.scoreFrames({ count: to - from, values }), size: model.size };
    const segment = { sentences: [{ sentence, from, to }], from, to };
    return meanScore(alignSegment(segment, reference, scores, labels)) >= MIN_SCORE;
  };
  const spans = detected.map(sentenceSpan);
  const isBesideOther = detected.map((item, index) => {
    const { from, to } = spans[index]!;
    const before = Math.max(spans[index - 1]?.to ?? 0, from - MAX_DISTANCE_FRAMES);
    const after = Math.min(spans[index + 1]?.from ?? frames.count, to + MAX_DISTANCE_FRAMES);
    return fitsInto(item.sentence, before, from, to - from) || fitsInto(item.sentence, to, after, to - from);
  });
  // Of “Yes. Yes.” that was said three times, either may be in the place of the other.
  const keys = detected.map(({ sentence }) => JSON.stringify(reference.sentences[sentence]));
  for (let index = 1; index < detected.length; index++)
    if (isBesideOther[index - 1] && keys[index] === keys[index - 1]) isBesideOther[index] = true;
  for (let index = detected.length - 1; index > 0; index--)
    if (isBesideOther[index] && keys[index] === keys[index - 1]) isBesideOther[index - 1] = true;
  return detected.map((item, index) => (isBesideOther[index] ? { ...item, isDoubtful: true } : item));
}
