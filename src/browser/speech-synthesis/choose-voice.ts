/**
 * Apple's joke and robot voices. They are local, they speak the page's language, and "Albert" comes first in the
 * alphabet.
 * @see https://github.com/HadrienGardeur/web-speech-recommended-voices
 */
const NOVELTY_VOICES =
  /^(Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Eddy|Flo|Fred|Good News|Grandma|Grandpa|Jester|Junior|Kathy|Organ|Ralph|Reed|Rocko|Sandy|Shelley|Superstar|Trinoids|Whisper|Wobble|Zarvox)\b/;

/**
 * The best local voice for a language: a network voice sends the story to a third party. A voice with the exact tag
 * comes first, then one of the same language, never one of another. Text without a language gets the device's default
 * voice.
 * @param language BCP 47, or ''.
 */
export function chooseVoice(
  language: string,
  voices: readonly SpeechSynthesisVoice[],
): SpeechSynthesisVoice | undefined {
  const wantedLocale = maximizedLocale(language);
  if (language && !wantedLocale) return undefined;
  const score = (voice: SpeechSynthesisVoice): number => {
    const voiceLocale = maximizedLocale(voice.lang);
    if (!voice.localService || (wantedLocale && voiceLocale?.language !== wantedLocale.language)) return 0;
    return (
      1 +
      +voice.default +
      (wantedLocale && voiceLocale?.region === wantedLocale.region ? 2 : 0) +
      (wantedLocale && voiceLocale?.script === wantedLocale.script ? 4 : 0) +
      (NOVELTY_VOICES.test(voice.name) ? 0 : 8)
    );
  };
  const scores = voices.map(score);
  const best = Math.max(0, ...scores);
  return best ? voices[scores.indexOf(best)] : undefined;
}

/**
 * Does the device have a local voice for the language? Some browsers list their voices late: ask again at
 * `voiceschanged`.
 * @param synthesis `window.speechSynthesis`; undefined in a browser without one.
 */
export const hasLocalVoice = (language: string, synthesis: SpeechSynthesis | undefined): boolean =>
  Boolean(chooseVoice(language, synthesis?.getVoices() ?? []));

/**
 * With the likely script and region, so that "zh-Hant" matches "zh-TW" and "en" matches "en-US". Android writes
 * "en_US".
 */
function maximizedLocale(tag: string): Intl.Locale | undefined {
  try {
    // Pages write "no", voices "nb-NO": both mean Norwegian Bokmål.
    return new Intl.Locale(tag.replace(/_/g, '-').replace(/^no\b/, 'nb')).maximize();
  } catch {
    return undefined;
  }
}
