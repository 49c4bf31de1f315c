/**
 * `npm run test:firefox`: runs the tests of sound, of the device's voices and of journeys with real keys in an installed
 * Firefox too; without one it prints that it skips them.
 */
import { findFirefox, NO_FIREFOX } from './find-firefox.js';
import { journeyFiles } from './test-run/journey-files.js';
import { runInBrowser } from './test-run/test-files.js';

if (!findFirefox()) {
  console.log(NO_FIREFOX);
} else {
  const { passed, failed, skipped } = await runInBrowser(journeyFiles(), { browser: 'firefox' });
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
