import type { Role } from '../../core/story/story.js';

/** Pauses like those of a newsreader: longer between larger parts of the story. */
const WITHIN_BLOCK_SECONDS = 0.4;
const BETWEEN_BLOCKS_SECONDS = 0.7;
const AROUND_TITLES_SECONDS = 1;
const AROUND_QUOTES_SECONDS = 0.9;
const AROUND_FRAGMENTS_SECONDS = 0.5;

/** Silence before the first word. It is longer than the lookahead of Opus (6.5 ms), which is cut from it. */
export const LEAD_IN_SECONDS = 0.2;
/** Silence after the last word, so that no player cuts the word. */
export const LEAD_OUT_SECONDS = 0.6;

const TITLE_ROLES: ReadonlySet<Role> = new Set<Role>(['flag', 'headline', 'heading', 'byline', 'about', 'notice']);
const FRAGMENT_ROLES: ReadonlySet<Role> = new Set<Role>(['item', 'row', 'dateline']);

interface SentencePosition {
  readonly block: number;
  readonly role: Role;
}

/** The pause between two sentences. */
export function pauseSecondsBetween(before: SentencePosition, after: SentencePosition): number {
  if (before.block === after.block) return WITHIN_BLOCK_SECONDS;
  if (FRAGMENT_ROLES.has(before.role) && (before.role === after.role || before.role === 'dateline'))
    return AROUND_FRAGMENTS_SECONDS;
  if (before.role === after.role) return BETWEEN_BLOCKS_SECONDS;
  if (TITLE_ROLES.has(before.role) || TITLE_ROLES.has(after.role)) return AROUND_TITLES_SECONDS;
  return before.role === 'quote' || after.role === 'quote' ? AROUND_QUOTES_SECONDS : BETWEEN_BLOCKS_SECONDS;
}
