/** The test files that run in an installed Firefox too: sound, voices, and journeys with real keys and real media. */
import { readdirSync } from 'node:fs';

const FIREFOX_TEST =
  /^test\/(browser\/(audio|speech-synthesis)\/|pages\/journey|reading\/media-session|elements\/aloud-player\/(continue|dock|keyboard|keys-panel|settings-panel|text-controls)\.test)/;

export const firefoxFiles = () =>
  readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && FIREFOX_TEST.test(file))
    .sort();
