/**
 * `npm run test:firefox`: runs the tests of sound, of the device's voices and of journeys with real keys in an installed
 * Firefox too; without one it prints that it skips them.
 */
import { findFirefox } from './find-firefox.js';
import { firefoxFiles } from './test-run/firefox-files.js';
import { runInBrowser } from './test-run/test-files.js';

if (!findFirefox()) {
  console.log('Skipped: no Firefox is installed (or set FIREFOX_PATH to one).');
} else {
  const { passed, failed, skipped } = await runInBrowser(firefoxFiles(), { browser: 'firefox' });
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
