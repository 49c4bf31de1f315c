import type { ChangesMessages } from '../core/language/messages.js';
import { changesLocales } from '../locales/changes.js';
import { changes as english } from '../locales/en/changes.js';
import { loadMessages } from './load-messages.js';

/** @param tag BCP 47. */
export const loadChangesMessages = async (tag: string): Promise<ChangesMessages> =>
  (await loadMessages(changesLocales, tag, () => ({ changes: english }))).changes;
