import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors/user-error.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import { SqliteQueue } from '../queue/sqlite-queue.js';
import { databaseError, DATABASE_NAME, isDatabaseError, openDatabase } from '../sqlite/newsroom-database.js';
import { recheckInterval, type NewsroomState } from './newsroom-state.js';
import { SqliteRecords } from './sqlite-records.js';
import { lockFolders } from './watch-lock.js';

/**
 * Opens the state folder for this process alone, which also holds the folder of the stories, and takes over the jobs of one that
 * is gone.
 *
 * @throws UserError if it cannot be used, or another process has it
 */
export function openOwnState(config: ResolvedConfig): NewsroomState {
  const unlock = lockFolders(config);
  try {
    const { queue, state } = open(config);
    queue.recover();
    // A signal ends the process by its exit.
    const release = (): void => queue.release();
    process.on('exit', release);
    return {
      ...state,
      async close() {
        process.off('exit', release);
        await state.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw databaseError(config.state, error);
  }
}

/** Opens the state folder beside a watcher that may run. @throws UserError if there is none */
export function openSharedState(config: ResolvedConfig): NewsroomState {
  if (existsSync(join(config.state, DATABASE_NAME))) return open(config).state;
  const advice = 'name it with --state, or start aloud watch';
  throw new UserError(config.state, 0, 'is not the state folder of a watcher', advice);
}

function open(config: ResolvedConfig): { queue: SqliteQueue; state: NewsroomState } {
  const database = openDatabase(config.state);
  const queue = new SqliteQueue(database, config);
  const state: NewsroomState = {
    queue,
    records: new SqliteRecords(database, recheckInterval(config)),
    isBroken: isDatabaseError,
    explain: (error) => databaseError(config.state, error),
    close() {
      database.close();
      return Promise.resolve();
    },
  };
  return { queue, state };
}
