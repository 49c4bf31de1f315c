/**
 * Apple's joke and robot voices. They are local, they speak the page's language, and "Albert" comes first in the alphabet.
 * @see https://github.com/HadrienGardeur/web-speech-recommended-voices
 */
const NOVELTY_VOICES =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Eddy|Flo|Fred|Good News|Grandma|Grandpa|Jester|Junior|Kathy|Organ|Ralph|Reed|Rocko|Sandy|Shelley|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/**
 * The best voice for a language among those that live on the device: a network voice sends the story to a third party.
 * The exact tag, else the same language, never another. Text in a language that nobody names gets the device's own voice.
 * @param language BCP 47, or ''.
 */
export function chooseVoice(
  language: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const wanted = maximizedLocale(language);
  if (language && !wanted) return undefined;
  const score = (voice: SpeechSynthesisVoice): number => {
    const own = maximizedLocale(voice.lang);
    if (!voice.localService || (wanted && own?.language !== wanted.language)) return 0;
    return (
      1 +
      +voice.default +
      (wanted && own?.region === wanted.region ? 2 : 0) +
      (wanted && own?.script === wanted.script ? 4 : 0) +
      (NOVELTY_VOICES.test(voice.name) ? 0 : 8)
    );
  };
  const scores = voices.map(score);
  const best = Math.max(0, ...scores);
  return best ? voices[scores.indexOf(best)] : undefined;
}

/**
 * Whether the device reads the language itself. Some browsers name their voices late: ask again at `voiceschanged`.
 * @param synthesis `window.speechSynthesis`; undefined where a browser has none.
 */
export const hasLocalVoice = (language: string, synthesis: SpeechSynthesis | undefined): boolean =>
  Boolean(chooseVoice(language, synthesis?.getVoices() ?? []));

/** With the likely script and region, so that "zh-Hant" meets "zh-TW" and "en" meets "en-US". Android writes "en_US". */
function maximizedLocale(tag: string): Intl.Locale | undefined {
  try {
    // Pages say "no", voices "nb-NO": Norwegian Bokmål both.
    return new Intl.Locale(tag.replace(/_/g, '-').replace(/^no\b/, 'nb')).maximize();
  } catch {
    return undefined;
  }
}
