import { readPaceSettings } from '../../browser/settings/pace-settings.js';
import { readSettings } from '../../browser/settings/settings.js';
import type { OpenReading, OpenStory } from '../open-reading.js';
import { pauseAfterEach } from './auto-pause.js';
import { skipSilences } from './skip-silences.js';

/** Pauses and skips silences as the listener has chosen. @returns a function that ends it. */
export function startChosenPace(story: OpenStory, { omittedRoles }: OpenReading): () => void {
  const { pauseAfter } = readSettings();
  const stops = [
    ...(pauseAfter === 'off' ? [] : [pauseAfterEach(story, pauseAfter, omittedRoles)]),
    ...(readPaceSettings().skipSilences ? [skipSilences(story)] : []),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
