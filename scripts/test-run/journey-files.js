/**
 * The test files that run in an installed Firefox and in an installed Chromium too: sound, voices, and journeys with real
 * keys and real media.
 */
import { readdirSync } from 'node:fs';

const JOURNEY_TEST =
  /^test\/(browser\/(audio|speech-synthesis)\/|pages\/journey|reading\/media-session|elements\/aloud-player\/(continue|dock|keyboard|keys-panel|settings-panel|text-controls)\.)/;

export const journeyFiles = () =>
  readdirSync('test', { recursive: true })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && JOURNEY_TEST.test(file))
    .sort();
