import { isUnspokenRole, type Block } from '../story/story.js';

/** Whether a block is not spoken: because of its role, or because it has no words, such as a row of asterisks. */
export const isSilent = ({ role, text, spokenForms }: Block): boolean =>
  isUnspokenRole(role) || (!spokenForms && !/[\p{L}\p{N}]/u.test(text));
