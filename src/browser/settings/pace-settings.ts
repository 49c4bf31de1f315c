import { readSettings, type PaceSettings } from './settings.js';

/** In seconds; 0 for none. */
export const paragraphPauses: readonly number[] = [0, 0.5, 1, 2, 4];

/** The saved choices, validated: each value that is not valid gives the default. */
export function readPaceSettings(): PaceSettings {
  const { skipSilences, paragraphPause } = Object(readSettings().pace) as Partial<PaceSettings>;
  return {
    skipSilences: skipSilences === true,
    paragraphPause: paragraphPauses.find((seconds) => seconds === paragraphPause) ?? 0,
  };
}
