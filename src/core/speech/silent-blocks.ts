import type { Block, Role } from '../story/story.js';

/** Known as parts of the page, but not read aloud. */
const SILENT_ROLES: ReadonlySet<Role> = new Set<Role>(['related', 'advert']);

/** Is there nothing to say: another's part of the page, or a row of stars? */
export const isSilent = ({ role, text }: Block): boolean => SILENT_ROLES.has(role) || !/[\p{L}\p{N}]/u.test(text);
