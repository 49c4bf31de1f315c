import { UserError } from '../errors/user-error.js';

/** The error for a file whose end is missing. */
export const truncatedSoundError = (file: string, detail = 'its end is missing'): UserError =>
  new UserError(file, 0, `is cut off: ${detail}`, 'download or copy it again');
