import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError, toUserError } from '../../errors/user-error.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import { isS3Address } from '../config/s3-config.js';
import { isDatabaseError } from '../sqlite/newsroom-database.js';

/** The file of the lock in the folder of the stories, which web servers serve: those hide names with a dot. */
const STORE_LOCK = '.watch-lock.db';

/**
 * Holds the folders of the state and of the stories for this process. Two watchers of one folder would narrate each story twice,
 * and with `keep: 0` one could remove what the other has just written. A bucket of S3 is not held: it has no lock that ends with
 * its process.
 *
 * @returns ends the locks.
 * @throws UserError if another process has one of them.
 */
export function lockFolders({ state, out }: Pick<ResolvedConfig, 'state' | 'out'>): () => void {
  const unlockState = lockFolder(state, 'lock.db', 'uses this state folder');
  if (isS3Address(out)) return unlockState;
  try {
    const unlockStore = lockFolder(out, STORE_LOCK, 'publishes in this folder');
    return () => {
      unlockStore();
      unlockState();
    };
  } catch (error) {
    unlockState();
    throw error;
  }
}

/**
 * The lock is a transaction of SQLite that stays open: the system ends it with the process, also by a kill, and no file with a
 * process id can be out of date.
 */
function lockFolder(folder: string, name: string, use: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(join(folder, name), { timeout: 0 });
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
    if (!isDatabaseError(error)) throw toUserError(folder, error);
    const { code, message } = error as { readonly code: string; readonly message: string };
    throw code.startsWith('SQLITE_BUSY')
      ? new UserError(folder, 0, `another aloud watch ${use}`, 'stop it, or choose another --state and --out')
      : new UserError(
          folder,
          0,
          `cannot be locked (${message})`,
          'check its permissions, or choose a folder on a disk of this machine',
        );
  }
}
