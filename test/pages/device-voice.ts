/**
 * Lets a browser without voices list some, as a device does: Aloud adds no player to an article without a recording
 * where no voice could read it. The voices never speak. Call it in the page before or after Aloud starts; the function
 * uses nothing outside itself, so that puppeteer can send it to a page.
 */
export function addDeviceVoices(target: typeof globalThis = globalThis): void {
  const voices = ['en', 'fa', 'de'].map((lang) => ({
    lang,
    name: `A voice for ${lang}`,
    voiceURI: lang,
    localService: true,
    default: lang === 'en',
  }));
  Object.defineProperty(target.speechSynthesis, 'getVoices', { configurable: true, value: () => voices });
  target.speechSynthesis.dispatchEvent(new target.Event('voiceschanged'));
}
