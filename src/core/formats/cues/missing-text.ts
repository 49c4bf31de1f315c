import type { FormatWarning, TimedCue } from '../format/timing.js';

/**
 * The warning about cues without a text, for a format that does not point at a page; undefined if every cue has one.
 *
 * @param isPageRead whether the page was given, and has no text at these places.
 */
export function missingTextWarning(cues: readonly TimedCue[], isPageRead = false): FormatWarning | undefined {
  const missing = cues.filter(({ text }) => !text.trim());
  if (!missing.length) return undefined;
  const places = [
    ...new Set(missing.flatMap(({ place, words }) => [place, ...words.map((word) => word.place)])),
  ].flatMap((place) => (place?.fragment ? [`#${place.fragment}`] : []));
  const list = `${places.slice(0, 3).join(', ')}${places.length > 3 ? ', …' : ''}`;
  const count = `${missing.length} of ${cues.length} cues have no text`;
  return isPageRead && places.length
    ? { line: 0, message: `${count}: the page has nothing at ${list}`, advice: 'give the page that has these ids' }
    : {
        line: 0,
        message: `${count}, only a place in a page`,
        advice: 'give the page with --page, or write smil or sync-media',
      };
}
