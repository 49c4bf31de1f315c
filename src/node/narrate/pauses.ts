import type { Role } from '../../core/story/story.js';

/** Seconds of silence, as a newsreader leaves them: the larger the step in the story, the longer. */
const WITHIN_BLOCK = 0.4;
const BETWEEN_BLOCKS = 0.7;
const ROUND_TITLES = 1;
const ROUND_QUOTES = 0.9;
const ROUND_PIECES = 0.5;

/** Before the first word. Longer than Opus looks ahead (6.5 ms), whose start is taken from it. */
export const LEAD_IN = 0.2;
/** After the last word, so that no player cuts it. */
export const LEAD_OUT = 0.6;

const TITLES: ReadonlySet<Role> = new Set<Role>(['flag', 'headline', 'heading', 'byline', 'about', 'notice']);
const PIECES: ReadonlySet<Role> = new Set<Role>(['item', 'row', 'dateline']);

interface Place {
  readonly block: number;
  readonly role: Role;
}

/** How long the voice is silent between two sentences. */
export function pauseBetween(before: Place, after: Place): number {
  if (before.block === after.block) return WITHIN_BLOCK;
  if (PIECES.has(before.role) && (before.role === after.role || before.role === 'dateline')) return ROUND_PIECES;
  if (before.role === after.role) return BETWEEN_BLOCKS;
  if (TITLES.has(before.role) || TITLES.has(after.role)) return ROUND_TITLES;
  return before.role === 'quote' || after.role === 'quote' ? ROUND_QUOTES : BETWEEN_BLOCKS;
}
