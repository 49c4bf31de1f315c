import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/sync-media.js';
import { FormatError, type TimedCue } from '../../core/formats/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { parseWebvtt, type Cue } from '../../core/timeline/webvtt.js';
import { parsePage } from '../page.js';
import { parseXml } from '../xml.js';
import { PagePlaces } from './page-places.js';

/** What a timing file says, whatever its format. */
export interface TrackTiming {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
}

/** What belongs to a timing file that a page's `<track>` names. */
export interface TrackOf {
  /** Its name or address: it decides where its content does not. */
  readonly name: string;
  /** The page: what carries no text has it from there. */
  readonly page: TreeNode;
  /** BCP 47, '' where nobody says. */
  readonly language: string;
  /** Addresses of the sounds that it is beside; of an overlay's clips the others are not played. */
  readonly sounds: readonly string[];
}

/**
 * Reads a timing file as the player does (`browser/page/foreign-timing`): any format that `aloud convert` knows.
 *
 * @throws FormatError with the line, where it cannot be read or holds nothing.
 */
export function readTrack(source: string, { name, page, language, sounds }: TrackOf): TrackTiming {
  const { cues, notes, problem } = parseWebvtt(source);
  // In braces stand selectors, not words.
  if (!problem && cues[0]?.text[0] !== '{') return { cues, notes };
  const places = new PagePlaces(page);
  const timing = readTiming(source, {
    name,
    language,
    xml: parseXml,
    html: parsePage,
    textAt: (place) => places.textAt(place),
  });
  if (problem && timing.format === 'webvtt') throw new FormatError(1, 'is not WebVTT', 'begin it with the line WEBVTT');
  const spoken = ofSounds(spokenCues(timing), sounds);
  if (!spoken.length) throw new FormatError(0, 'holds no cues', 'give a timing file with at least one');
  return { cues: spoken, notes: timing.notes };
}

/** An overlay may hold clips of several sounds; in a page one plays. */
function ofSounds(cues: readonly TimedCue[], sounds: readonly string[]): readonly TimedCue[] {
  if (!sounds.length || new Set(cues.map(({ audio }) => nameOf(audio))).size < 2) return cues;
  const own = new Set(sounds.map(nameOf));
  return cues.filter(({ audio }) => own.has(nameOf(audio)));
}

const nameOf = (address = ''): string => address.split(/[?#]/)[0]!.split(/[\\/]/).at(-1)!;
