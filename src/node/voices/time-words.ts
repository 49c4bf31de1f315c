import { openEspeak, type Espeak } from './espeak-ng.js';
import { espeakVoice } from './espeak-languages.js';
import type { Span } from './voice.js';
import { guessTimes, type WordTimer } from './word-times.js';
import { fit } from '../fit/fit.js';
import { framesOf } from '../fit/frames-of.js';
import { sayReference } from './reference.js';
import { timed } from '../fit/timing.js';
import { judge } from '../fit/verdict.js';

let open: Promise<Espeak> | undefined;

/**
 * When each word of one sentence sounds. It knows nothing of the sentences before, so that the same sound has the same
 * times wherever it stands; words that do not fit are marked unsure, and a sentence that does not is guessed.
 */
export const timeWords: WordTimer = async (sound, words, language) => {
  if (!espeakVoice(language)) return guessTimes(sound, words, language);
  const reference = await sayReference([{ said: words, language }], undefined, await (open ??= openEspeak()));
  const { heard } = judge(fit(reference, await framesOf(sound)), [words.length]);
  const [sentence] = timed(heard, [{ text: '', shown: words }]);
  if (!sentence) return guessTimes(sound, words, language);
  const length = sound.samples.length / sound.sampleRate;
  return sentence.words.map(({ start, unsure }, index): Span => {
    const isSilent = !heard[0]!.words[index];
    const end = Math.min(length, isSilent ? start : (sentence.words[index + 1]?.start ?? sentence.end));
    return { start: Math.min(start, end), end, ...(unsure && { unsure }) };
  });
};
