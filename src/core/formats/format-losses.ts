import { readNarrationNote } from '../timeline/webvtt/narration-note.js';
import type { WritableFormatName } from './format-list.js';
import type { FormatWarning, Timing } from './format/timing.js';
import { hasVoiceSpan } from './cues/voice-spans.js';

/** What a timing may hold that not every format has a place for. */
interface LossyFeature {
  /** As it is told. */
  readonly name: string | ((timing: Timing) => string);
  readonly lostIn: readonly WritableFormatName[];
  readonly isPresent: (timing: Timing) => boolean;
}

/** `captions` is asked for to be without times of words; SRT has who speaks before the text. */
const LOSSY_FEATURES: readonly LossyFeature[] = [
  { name: 'the times of words', lostIn: ['srt'], isPresent: ({ cues }) => cues.some(({ timed }) => timed) },
  {
    name: 'who speaks',
    lostIn: ['smil', 'sync-media'],
    isPresent: ({ cues }) => cues.some(({ speaker, text }) => speaker ?? hasVoiceSpan(text)),
  },
  { name: describeNote, lostIn: ['srt', 'smil', 'podcast'], isPresent: ({ notes }) => notes.length > 0 },
  {
    name: 'its places in a page',
    lostIn: ['srt', 'podcast'],
    isPresent: ({ cues }) => cues.some(({ place }) => place),
  },
  {
    name: 'styles and positions',
    lostIn: ['srt', 'smil', 'sync-media', 'podcast'],
    isPresent: ({ cues, styles = [] }) => styles.length > 0 || cues.some(({ settings }) => settings),
  },
];

/** What of a timing another format cannot hold, in one remark. */
export function findLosses(timing: Timing, to: WritableFormatName): FormatWarning[] {
  const lost = LOSSY_FEATURES.filter(({ lostIn, isPresent }) => lostIn.includes(to) && isPresent(timing)).map(
    ({ name }) => (typeof name === 'string' ? name : name(timing)),
  );
  if (!lost.length) return [];
  const list = [lost.slice(0, -1).join(', '), lost.at(-1)!].filter(Boolean).join(' and ');
  return [{ line: 0, message: `${to} has no place for ${list}`, advice: 'keep this file, too, for what is lost' }];
}

function describeNote({ notes }: Timing): string {
  const { voice, language } = readNarrationNote(notes);
  const told = [voice && 'voice', language && 'language'].filter(Boolean);
  return told.length ? `its note (${told.join(', ')})` : 'its notes';
}
