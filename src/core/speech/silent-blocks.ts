import type { Block, Role } from '../story/story.js';

/** Roles of parts that are not read aloud. */
const SILENT_ROLES: ReadonlySet<Role> = new Set<Role>(['related', 'advert']);

/** Whether a block is not spoken: because of its role, or because it has no words, such as a row of asterisks. */
export const isSilent = ({ role, text }: Block): boolean => SILENT_ROLES.has(role) || !/[\p{L}\p{N}]/u.test(text);
