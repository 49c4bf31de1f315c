import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import { FormatError, type FormatWarning, type TimedCue } from '../../core/formats/format/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { hasRepeatedLines } from '../../core/timeline/webvtt/repeated-lines.js';
import { parseWebvtt, type Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../page/html-page.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { PageFragments } from './page-fragments.js';

/** The message for a timing file without cues. */
export const NO_CUES = 'has no cues';

/** The cues of a timing file of any format. */
export interface TrackTiming {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
  /** What was repaired or left out. */
  readonly warnings?: readonly FormatWarning[];
}

/** The context of a timing file: the `<track>` that names it. */
export interface TrackContext {
  /** Name or address. It decides the format if the content does not. */
  readonly name: string;
  /** The page, for formats that refer to its text. */
  readonly page: TreeNode;
  /** BCP 47; '' if it is not declared. */
  readonly language: string;
  /** Addresses of the sounds of the player. Clips of other sounds in an overlay are not played. */
  readonly sounds: readonly string[];
}

/**
 * Reads a timing file as the player does (`browser/timing/non-webvtt-timing`), in any format of `aloud convert`.
 *
 * @throws FormatError with the line if it cannot be read or has no cues.
 */
export function readTrack(source: string, { name, page, language, sounds }: TrackContext): TrackTiming {
  const { cues, notes, problem } = parseWebvtt(source);
  // A text in braces is a selector, not words.
  if (!problem && cues.length && cues[0]!.text[0] !== '{' && !hasRepeatedLines(cues)) return { cues, notes };
  const fragments = new PageFragments(page);
  const timing = readTiming(source, {
    name,
    language,
    xml: parseXmlSource,
    html: parsePage,
    textAt: (location) => fragments.textAt(location),
  });
  const spoken = cuesOfSounds(spokenCues(timing), sounds);
  if (!spoken.length) throw new FormatError(0, NO_CUES, 'give a timing file with at least one cue');
  return { cues: spoken, notes: timing.notes, warnings: timing.warnings };
}

/** An overlay may have clips of several sounds; a player plays one. */
function cuesOfSounds(cues: readonly TimedCue[], sounds: readonly string[]): readonly TimedCue[] {
  if (!sounds.length || new Set(cues.map(({ audio }) => fileNameOf(audio))).size < 2) return cues;
  const played = new Set(sounds.map(fileNameOf));
  return cues.filter(({ audio }) => played.has(fileNameOf(audio)));
}

const fileNameOf = (address = ''): string => address.split(/[?#]/)[0]!.split(/[\\/]/).at(-1)!;
