import { toUserError, UserError } from './user-error.js';

/** What an error means for a log: a problem that the user can fix, or a defect to report. @param file where it happened */
export function problemOf(failure: unknown, file: string): UserError {
  const error = toUserError(file, failure);
  if (error instanceof UserError) return error;
  const { name = 'Error', message = String(error) } = error as Partial<Error>;
  return new UserError(file, 0, `stopped with an internal error (${name}: ${message})`, 'report it with this line');
}
