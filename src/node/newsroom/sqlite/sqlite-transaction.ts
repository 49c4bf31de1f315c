import type { Database } from 'libsql';

/**
 * Does all of a work on a database, or nothing. `transaction()` of libsql 0.5.29 hides why it failed: SQLite itself ends a
 * transaction on a full disk, and libsql then throws that there is nothing to roll back.
 */
export function inTransaction(database: Database, work: () => void): void {
  database.exec('begin');
  try {
    work();
    database.exec('commit');
  } catch (error) {
    if (database.inTransaction) database.exec('rollback');
    throw error;
  }
}
