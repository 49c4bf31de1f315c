import { readNarrationNote } from '../timeline/narration-note.js';
import type { WriteName } from './formats.js';
import type { Remark, Timing } from './timing.js';
import { namesVoice } from './voices.js';

/** What a timing may hold that not every format has a place for. */
interface Part {
  /** As it is told. */
  readonly name: string | ((timing: Timing) => string);
  readonly lostIn: readonly WriteName[];
  readonly isIn: (timing: Timing) => boolean;
}

/** `captions` is asked for to be without times of words; SRT has who speaks before the text. */
const PARTS: readonly Part[] = [
  { name: 'the times of words', lostIn: ['srt'], isIn: ({ cues }) => cues.some(({ timed }) => timed) },
  {
    name: 'who speaks',
    lostIn: ['smil', 'sync-media'],
    isIn: ({ cues }) => cues.some(({ speaker, text }) => speaker ?? namesVoice(text)),
  },
  { name: noteOf, lostIn: ['srt', 'smil', 'podcast'], isIn: ({ notes }) => notes.length > 0 },
  {
    name: 'its places in a page',
    lostIn: ['srt', 'podcast'],
    isIn: ({ cues }) => cues.some(({ place }) => place),
  },
  {
    name: 'styles and positions',
    lostIn: ['srt', 'smil', 'sync-media', 'podcast'],
    isIn: ({ cues, styles = [] }) => styles.length > 0 || cues.some(({ settings }) => settings),
  },
];

/** What of a timing another format cannot hold, in one remark. */
export function losses(timing: Timing, to: WriteName): Remark[] {
  const lost = PARTS.filter(({ lostIn, isIn }) => lostIn.includes(to) && isIn(timing)).map(({ name }) =>
    typeof name === 'string' ? name : name(timing),
  );
  if (!lost.length) return [];
  const list = [lost.slice(0, -1).join(', '), lost.at(-1)!].filter(Boolean).join(' and ');
  return [{ line: 0, message: `${to} has no place for ${list}`, mend: 'keep this file, too, for what is lost' }];
}

function noteOf({ notes }: Timing): string {
  const { voice, language } = readNarrationNote(notes);
  const told = [voice && 'voice', language && 'language'].filter(Boolean);
  return told.length ? `its note (${told.join(', ')})` : 'its notes';
}
