/** An installed Firefox: FIREFOX_PATH, else on the PATH; undefined where there is none. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export function findFirefox() {
  const places = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'firefox'), join(folder, 'firefox-esr')]);
  return [process.env.FIREFOX_PATH ?? '', ...places].find((path) => path && existsSync(path));
}

export const NO_FIREFOX = 'Skipped: no Firefox is installed (or set FIREFOX_PATH to one).';

/**
 * Launch options for puppeteer-core: stock Firefox by WebDriver BiDi. Without a sound device every sound that is not muted
 * fails with OnMediaSinkAudioError; the simulated device of Firefox has the clock of a real one. Scroll bars lie above the
 * page, as on a phone, so that they take no width.
 */
export const firefoxOptions = () => ({
  browser: 'firefox',
  executablePath: findFirefox(),
  headless: true,
  extraPrefsFirefox: { 'media.cubeb.force_mock_context': true, 'ui.useOverlayScrollbars': 1 },
});
