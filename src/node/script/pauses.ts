import type { Role } from '../../core/story/story.js';

/** Seconds of silence, as a newsreader leaves them: the larger the step in the story, the longer. */
const WITHIN_BLOCK_SECONDS = 0.4;
const BETWEEN_BLOCKS_SECONDS = 0.7;
const AROUND_TITLES_SECONDS = 1;
const AROUND_QUOTES_SECONDS = 0.9;
const AROUND_FRAGMENTS_SECONDS = 0.5;

/** Before the first word. Longer than Opus looks ahead (6.5 ms), whose start is taken from it. */
export const LEAD_IN_SECONDS = 0.2;
/** After the last word, so that no player cuts it. */
export const LEAD_OUT_SECONDS = 0.6;

const TITLE_ROLES: ReadonlySet<Role> = new Set<Role>(['flag', 'headline', 'heading', 'byline', 'about', 'notice']);
const FRAGMENT_ROLES: ReadonlySet<Role> = new Set<Role>(['item', 'row', 'dateline']);

interface SentencePosition {
  readonly block: number;
  readonly role: Role;
}

/** How long the voice is silent between two sentences. */
export function pauseSecondsBetween(before: SentencePosition, after: SentencePosition): number {
  if (before.block === after.block) return WITHIN_BLOCK_SECONDS;
  if (FRAGMENT_ROLES.has(before.role) && (before.role === after.role || before.role === 'dateline'))
    return AROUND_FRAGMENTS_SECONDS;
  if (before.role === after.role) return BETWEEN_BLOCKS_SECONDS;
  if (TITLE_ROLES.has(before.role) || TITLE_ROLES.has(after.role)) return AROUND_TITLES_SECONDS;
  return before.role === 'quote' || after.role === 'quote' ? AROUND_QUOTES_SECONDS : BETWEEN_BLOCKS_SECONDS;
}
