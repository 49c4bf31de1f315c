import type { FeatureFrames } from './acoustic-features.js';
import { isDetected } from './alignment-quality.js';
import { markAmbiguousSentences } from './ambiguous-sentences.js';
import { crossValidate, foldUnits, joinPieces, rescore } from './cross-validation.js';
import { meanScore, type FrameAlignedSentence } from './frame-alignment.js';
import { markOtherPlaces } from './other-places.js';
import type { ReferenceSpeech } from './reference-speech.js';
import { alignWithAdaptation, type AdaptedAlignment } from './speaker-adaptation.js';
import { refineOnsets } from './word-onsets.js';

/**
 * With few words, a model that was trained on them fits them at any position. So they are scored by the
 * unadapted model of human speakers, and this is the least score of a text that is in the recording. Measured with 16 clips
 * of people, 3 to 20 s: 1.2 to 2.2 for the right text; at most 0.3 for 130 wrong texts, except if both begin with the same
 * two words.
 */
const MIN_UNADAPTED_SCORE = 0.7;
/**
 * The unadapted model of a synthetic speaker is less reliable. With it, the score of a text that is in the recording is higher
 * than that of its phones in reverse order by at least this. Measured with clips of one and of three sentences: 1.2 to 3.1
 * for the right text, by synthetic and by human voices; -0.7 to 0.8 for wrong texts, except one of 28 with 1.0.
 */
const MIN_MARGIN_OVER_REVERSED = 0.9;
/**
 * A smaller margin is enough if the unadapted model agrees. Measured with six clips of a French speaker, 4 to 10 s: 0.67 to
 * 0.82 and 0.35 to 0.96 for the right text; at most 0.4 by the adapted model for 18 wrong texts.
 */
const MIN_MARGINS = { adapted: 0.6, unadapted: 0.3 };

/**
 * The least mean score of a recording of this story, by models trained on other sentences of it (cross-validation). Measured:
 * 1.7 (53 s of a human voice) to 3.4 (4 minutes of a synthetic one) for the right story; 0.9 to 1.3 for other stories, each
 * sentence at its best position.
 */
const MIN_MEAN_SCORE = 1.45;
/**
 * Down to this score, a text is the right one if the same phones in reverse order score lower by the margin. Measured with a
 * French speaker, 15 to 25 s: a margin of 0.7 to 1 for the right text, -0.2 to 0.2 for other texts. The model of human
 * speakers needs no margin.
 */
const MIN_DOUBTFUL_MEAN_SCORE = 1.2;
const MIN_VALIDATED_MARGIN = 0.5;

/** The least score by the unadapted model of a sentence that the other models do not find. */
const MIN_UNADAPTED_SENTENCE_SCORE = 1.2;

/** Aligns the words of a text with a recording. The acoustic model is trained on the reference speech, then on the recording. */
export function forceAlign(reference: ReferenceSpeech, frames: FeatureFrames): FrameAlignedSentence[] {
  const alignment = alignWithAdaptation(reference, frames);
  const { sentences, labels, unadaptedModel } = alignment;
  const units = foldUnits(sentences);
  let detected = sentences.filter(isDetected);
  if (units) {
    const validated = joinPieces(crossValidate(units, frames, labels, unadaptedModel));
    const kept = reference.isHuman ? keepHumanSpeech(validated, frames, alignment) : validated;
    detected = kept
      .map((sentence) => (isDetected(sentence) ? sentence : scoreUnadapted(sentence, frames, alignment)))
      .filter(isDetected);
    if (!isSameStory(detected, reference, frames)) return [];
  } else if (!isInRecording(reference, frames, alignment)) return [];
  const marked = markAmbiguousSentences(detected, reference.sentences);
  return refineOnsets(markOtherPlaces(marked, reference, frames, alignment.adaptedModel), frames.loudness);
}

/** Whether the detected sentences fit well enough, or else clearly better than a text that no recording has. */
function isSameStory(
  detected: readonly FrameAlignedSentence[],
  reference: ReferenceSpeech,
  frames: FeatureFrames,
): boolean {
  const score = meanScore(detected);
  if (score >= MIN_MEAN_SCORE || score < MIN_DOUBTFUL_MEAN_SCORE || reference.isHuman) return score >= MIN_MEAN_SCORE;
  const copy = copyFrames(frames);
  const { sentences, labels, unadaptedModel } = alignWithAdaptation(reverseReference(reference), copy);
  const units = foldUnits(sentences);
  const reversed = units ? meanScore(crossValidate(units, copy, labels, unadaptedModel)) : 0;
  return score >= reversed + MIN_VALIDATED_MARGIN;
}

/**
 * The models of a short recording are trained on too few frames to tell whether a short sentence is in it. So a sentence that
 * they do not find is scored by the unadapted model. If that finds it, it is kept, as doubtful.
 */
function scoreUnadapted(
  sentence: FrameAlignedSentence,
  frames: FeatureFrames,
  { labels, unadaptedModel }: AdaptedAlignment,
): FrameAlignedSentence {
  const [rescored] = rescore([sentence], frames, labels, () => unadaptedModel);
  return meanScore([rescored!]) >= MIN_UNADAPTED_SENTENCE_SCORE ? { ...rescored!, isDoubtful: true } : sentence;
}

/** Whether a text of few sentences is in the recording. */
function isInRecording(reference: ReferenceSpeech, frames: FeatureFrames, alignment: AdaptedAlignment): boolean {
  if (meanScore(alignment.sentences) < MIN_MEAN_SCORE) return false;
  if (reference.isHuman) return unadaptedScore(alignment, frames) >= MIN_UNADAPTED_SCORE;
  const copy = copyFrames(frames);
  const reversed = alignWithAdaptation(reverseReference(reference), copy);
  const margin = meanScore(alignment.sentences) - meanScore(reversed.sentences);
  const unadaptedMargin = unadaptedScore(alignment, frames) - unadaptedScore(reversed, copy);
  if (margin >= MIN_MARGIN_OVER_REVERSED && unadaptedMargin >= 0) return true;
  return margin >= MIN_MARGINS.adapted && unadaptedMargin >= MIN_MARGINS.unadapted;
}

/** The mean score of the sentences by the model before training on the recording. */
const unadaptedScore = ({ sentences, labels, unadaptedModel }: AdaptedAlignment, frames: FeatureFrames): number =>
  meanScore(rescore(sentences, frames, labels, () => unadaptedModel));

/**
 * A model that was trained on a jingle or on another story fits it; the unadapted model of human speakers does not. Keeps only
 * the sentences that fit the unadapted model, or all of them if more than half fit. Measured: 10 to 14 of 15 sentences fit if
 * a person speaks them, also with hiss; at most 3 if another text is spoken.
 */
function keepHumanSpeech(
  sentences: readonly FrameAlignedSentence[],
  frames: FeatureFrames,
  { labels, unadaptedModel }: AdaptedAlignment,
): FrameAlignedSentence[] {
  const human = sentences.filter(
    (sentence) => meanScore(rescore([sentence], frames, labels, () => unadaptedModel)) > 0,
  );
  return [...(human.length * 2 < sentences.length ? human : sentences)];
}

/** An alignment normalises the frames in place; that of another text must leave them as they are. */
const copyFrames = (frames: FeatureFrames): FeatureFrames => ({ ...frames, values: frames.values.slice() });

/** The same phones in reverse order: a text that no recording has. */
const reverseReference = (reference: ReferenceSpeech): ReferenceSpeech => ({
  ...reference,
  sentences: reference.sentences.map((words) => words.map((phones) => [...phones].reverse()).reverse()),
});
