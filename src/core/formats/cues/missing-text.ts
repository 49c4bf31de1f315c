import type { FormatWarning, TimedCue } from '../format/timing.js';

/** The warning about cues without a text, for a format that does not point at a page; undefined if every cue has one. */
export function missingTextWarning(cues: readonly TimedCue[]): FormatWarning | undefined {
  const count = cues.filter(({ text }) => !text.trim()).length;
  if (!count) return undefined;
  return {
    line: 0,
    message: `${count} of ${cues.length} cues have no text, only a place in a page`,
    advice: 'give the page with --page, or write smil or sync-media',
  };
}
