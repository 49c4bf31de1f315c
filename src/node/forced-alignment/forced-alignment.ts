import type { FeatureFrames } from './acoustic-features.js';
import { isHeard } from './alignment-quality.js';
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

/** The least score by the unadapted model of a sentence that the other models do not find. */
const MIN_UNADAPTED_SENTENCE_SCORE = 1.2;

/** Aligns the words of a text with a recording. The acoustic model is trained on the reference speech, then on the recording. */
export function forceAlign(reference: ReferenceSpeech, frames: FeatureFrames): FrameAlignedSentence[] {
  const alignment = alignWithAdaptation(reference, frames);
  const { sentences, labels, unadaptedModel } = alignment;
  const units = foldUnits(sentences);
  let heard: readonly FrameAlignedSentence[] = [];
  if (units) {
    const validated = joinPieces(crossValidate(units, frames, labels, unadaptedModel));
    const kept = reference.isHuman ? keepHumanSpeech(validated, frames, alignment) : validated;
    heard = kept.map((sentence) => (isHeard(sentence) ? sentence : scoreUnadapted(sentence, frames, alignment)));
  } else if (isInRecording(reference, frames, alignment)) heard = sentences;
  const marked = markAmbiguousSentences(heard.filter(isHeard), reference.sentences);
  return refineOnsets(markOtherPlaces(marked, reference, frames, alignment.adaptedModel), frames.loudness);
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
function isInRecording(
  reference: ReferenceSpeech,
  frames: FeatureFrames,
  { sentences, labels, unadaptedModel }: AdaptedAlignment,
): boolean {
  if (reference.isHuman)
    return meanScore(rescore(sentences, frames, labels, () => unadaptedModel)) >= MIN_UNADAPTED_SCORE;
  const { sentences: reversed } = alignWithAdaptation(reverseReference(reference), frames);
  return meanScore(sentences) >= meanScore(reversed) + MIN_MARGIN_OVER_REVERSED;
}

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

/** The same phones in reverse order: a text that no recording has. */
const reverseReference = (reference: ReferenceSpeech): ReferenceSpeech => ({
  ...reference,
  sentences: reference.sentences.map((words) => words.map((phones) => [...phones].reverse()).reverse()),
});
