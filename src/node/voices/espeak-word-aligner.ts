import { assessAlignment } from '../forced-alignment/alignment-quality.js';
import { extractFeatures } from '../forced-alignment/extract-features.js';
import { forceAlign } from '../forced-alignment/forced-alignment.js';
import { toSentenceTimes } from '../forced-alignment/sentence-times.js';
import { espeakVoiceOf } from './espeak-languages.js';
import { openEspeak, type Espeak } from './espeak-ng.js';
import { hasRelatedLanguage } from './related-languages.js';
import { synthesizeReference } from './reference-synthesis.js';
import type { TimeSpan } from './voice.js';
import { estimateWordTimes, type WordAligner } from './word-aligner.js';

let openedEspeak: Promise<Espeak> | undefined;

/**
 * Finds the words of one sentence by forced alignment. The result does not depend on other sentences: the same sound always
 * has the same times. Words that do not fit are unsure; the times of a sentence that does not fit are estimated.
 */
export const alignWordsWithEspeak: WordAligner = async (sound, words, language) => {
  if (!espeakVoiceOf(language) && !hasRelatedLanguage(language)) return estimateWordTimes(sound, words, language);
  const reference = await synthesizeReference(
    [{ spokenWords: words, language }],
    undefined,
    await (openedEspeak ??= openEspeak()),
  );
  const { sentences } = assessAlignment(forceAlign(reference, await extractFeatures(sound)), [words.length]);
  const [sentence] = toSentenceTimes(sentences, [{ text: '', writtenWords: words }]);
  if (!sentence) return estimateWordTimes(sound, words, language);
  const length = sound.samples.length / sound.sampleRate;
  return sentence.words.map(({ start, unsure }, index): TimeSpan => {
    const isSilent = !sentences[0]!.words[index];
    const end = Math.min(length, isSilent ? start : (sentence.words[index + 1]?.start ?? sentence.end));
    return { start: Math.min(start, end), end, ...(unsure && { unsure }) };
  });
};
