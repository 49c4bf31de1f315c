import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { UserError, toUserError } from '../../errors/user-error.js';

export const DATABASE_NAME = 'state.db';

/** The version of the tables. */
const VERSION = 1;

const TABLES = `
create table if not exists jobs (
  id text primary key, location text not null, kind text not null, source text not null, action text not null,
  priority integer not null, state text not null, attempts integer not null, due integer not null, version integer not null,
  reason text not null default ''
) strict;
create index if not exists jobs_in_order on jobs (state, priority, due);
create table if not exists stories (
  id text primary key, location text not null, kind text not null, source text not null, hint text not null,
  etag text, last_modified text, state text not null, created integer not null, checked integer not null,
  withdrawn integer
) strict;
create index if not exists stories_of_source on stories (source);
create table if not exists sources (name text primary key, memory text not null) strict;
`;

/**
 * Opens the database of a state folder, and creates it where there is none. In the WAL mode of SQLite a killed process loses
 * nothing, and \`--status\` reads while the watcher writes.
 *
 * With libsql, whose program for each system is a package of npm. better-sqlite3 has the same interface, but its install script
 * downloads a program or compiles one, so that it needs a compiler where GitHub cannot be reached.
 *
 * @throws UserError if the folder or the database cannot be used.
 */
export function openDatabase(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    const database = new Database(join(folder, DATABASE_NAME), { timeout: BUSY_MS });
    database.pragma('journal_mode = WAL');
    // A power cut must not lose a story of a webhook, to which the answer was "accepted".
    database.pragma('synchronous = FULL');
    const version = Number((database.prepare('pragma user_version').get() as { user_version: number }).user_version);
    if (version > VERSION)
      throw new UserError(folder, 0, 'is the state of a later Aloud', 'update Aloud, or choose another --state');
    database.exec(`${TABLES} pragma user_version = ${VERSION};`);
    return database;
  } catch (error) {
    throw databaseError(folder, error);
  }
}

/** Other processes hold the database for milliseconds. */
const BUSY_MS = 5000;

export const isDatabaseError = (error: unknown): boolean =>
  /^SQLITE_/.test((error as { readonly code?: string }).code ?? '');

/** Converts an error of the database or the file system to a UserError. */
export function databaseError(folder: string, error: unknown): unknown {
  if (!isDatabaseError(error)) return toUserError(folder, error);
  const { code, message } = error as { readonly code: string; readonly message: string };
  const advice = /^SQLITE_(?:FULL|IOERR)/.test(code)
    ? 'free some space on its disk, and start again'
    : 'restore state.db from a copy, or remove it: the stories are then checked again';
  return new UserError(folder, 0, `the state cannot be used (${message})`, advice);
}
