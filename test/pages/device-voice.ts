/**
 * Lets a browser without voices list some, as a device does: Aloud adds no player to an article without a recording
 * where no voice could read it. The voices never speak. Call it in the page before or after Aloud starts; the function
 * uses nothing outside itself, so that puppeteer can send it to a page. So it has no function without a name of its own:
 * tsx would name that one by a helper that the page lacks.
 */
export function addDeviceVoices(target: typeof globalThis = globalThis): void {
  const voices = ['en', 'fa', 'de'].map((lang) => ({
    lang,
    name: `A voice for ${lang}`,
    voiceURI: lang,
    localService: true,
    default: lang === 'en',
  }));
  const { getVoices } = {
    getVoices() {
      return voices;
    },
  };
  // Of the prototype: WebKit collects an object that no script holds, and what it was given with it.
  const prototype: unknown = Object.getPrototypeOf(target.speechSynthesis);
  Object.defineProperty(prototype, 'getVoices', { configurable: true, value: getVoices });
  target.speechSynthesis.dispatchEvent(new target.Event('voiceschanged'));
}
