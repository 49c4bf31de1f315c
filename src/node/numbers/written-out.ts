import type { Reader } from '../../core/speech/spoken.js';

/** What stands in a story as figures and signs, in words. */
export const writtenOut: Reader = { read: () => undefined };
