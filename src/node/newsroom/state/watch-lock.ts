import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError, toUserError } from '../../errors/user-error.js';

/**
 * Holds a state folder for this process. The lock is a transaction of SQLite that stays open: the system ends it with the
 * process, also by a kill, and no file with a process id can be out of date.
 *
 * @returns ends the lock.
 * @throws UserError if another process has it.
 */
export function lockState(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(join(folder, 'lock.db'), { timeout: 0 });
    try {
      database.exec('begin exclusive');
    } catch (error) {
      database.close();
      throw error;
    }
    return () => {
      database.close();
    };
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new UserError(
        folder,
        0,
        'another aloud watch uses this state folder',
        'stop it, or choose another --state and --out',
      );
    throw toUserError(folder, error);
  }
}
