/**
 * `npm run test:firefox`: runs the tests of audio and of the device's voices in an installed Firefox too; without one
 * it prints that it skips them.
 */
import { spawnSync } from 'node:child_process';
import { findFirefox } from './find-firefox.js';

if (!findFirefox()) {
  console.log('Skipped: no Firefox is installed (or set FIREFOX_PATH to one).');
} else {
  const files = 'test/browser/audio/*.test.ts,test/browser/speech-synthesis/*.test.ts';
  const env = { ...process.env, ALOUD_BROWSER: 'firefox', ALOUD_TESTS: files };
  process.exitCode = spawnSync('npx', ['web-test-runner'], { stdio: 'inherit', env }).status ?? 1;
}
