import { readTiming } from '../../core/formats/read-timing.js';
import { spokenCues } from '../../core/formats/cues/spoken-cues.js';
import { FormatError, type TimedCue } from '../../core/formats/format/timing.js';
import type { TreeNode } from '../../core/story/tree.js';
import { parseWebvtt, type Cue } from '../../core/timeline/webvtt/parse-webvtt.js';
import { parsePage } from '../page/html-page.js';
import { parseXmlSource } from '../xml/parse-xml.js';
import { PageFragments } from './page-fragments.js';

/** What a timing file says, whatever its format. */
export interface TrackTiming {
  readonly cues: readonly Cue[];
  readonly notes: readonly string[];
}

/** What belongs to a timing file that a page's `<track>` names. */
export interface TrackContext {
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
 * Reads a timing file as the player does (`browser/timing/non-webvtt-timing`): any format that `aloud convert` knows.
 *
 * @throws FormatError with the line, where it cannot be read or holds nothing.
 */
export function readTrack(source: string, { name, page, language, sounds }: TrackContext): TrackTiming {
  const { cues, notes, problem } = parseWebvtt(source);
  // In braces stand selectors, not words.
  if (!problem && cues[0]?.text[0] !== '{') return { cues, notes };
  const places = new PageFragments(page);
  const timing = readTiming(source, {
    name,
    language,
    xml: parseXmlSource,
    html: parsePage,
    textAt: (place) => places.textAt(place),
  });
  if (problem && timing.format === 'webvtt') throw new FormatError(1, 'is not WebVTT', 'begin it with the line WEBVTT');
  const spoken = cuesOfSounds(spokenCues(timing), sounds);
  if (!spoken.length) throw new FormatError(0, 'holds no cues', 'give a timing file with at least one');
  return { cues: spoken, notes: timing.notes };
}

/** An overlay may hold clips of several sounds; in a page one plays. */
function cuesOfSounds(cues: readonly TimedCue[], sounds: readonly string[]): readonly TimedCue[] {
  if (!sounds.length || new Set(cues.map(({ audio }) => fileNameOf(audio))).size < 2) return cues;
  const own = new Set(sounds.map(fileNameOf));
  return cues.filter(({ audio }) => own.has(fileNameOf(audio)));
}

const fileNameOf = (address = ''): string => address.split(/[?#]/)[0]!.split(/[\\/]/).at(-1)!;
