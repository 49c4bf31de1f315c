import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors/user-error.js';
import { toOneLine } from '../output/one-line.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { SqliteQueue } from './queue/sqlite-queue.js';
import { databaseError, DATABASE_NAME, openDatabase } from './state/newsroom-database.js';
import { StoryRecords } from './state/story-records.js';

/** What a command reads and changes in the state folder, also while a watcher runs. */
interface State {
  readonly queue: SqliteQueue;
  readonly records: StoryRecords;
}

/** Counts of the stories, and a line for each one that failed. */
export const statusLines = (config: ResolvedConfig): string[] =>
  withState(config, ({ queue, records }) => {
    const [stories, jobs] = [records.counts(), queue.counts()];
    const counts = { published: stories.published, withdrawn: stories.withdrawn, ...jobs };
    const lines = [...queue.list('running'), ...queue.list('failed')];
    return [
      Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(', '),
      ...lines.map(({ state, id, location, reason }) => toOneLine(`${state} ${id} ${reason || location}`)),
    ];
  });

/** Gives a story that failed all its attempts again. @throws UserError if there is none */
export const retryStory = (config: ResolvedConfig, id: string): void =>
  withState(config, ({ queue }) => {
    if (queue.retry(id)) return;
    throw new UserError(id, 0, 'no story with this id waits or has failed', '“aloud watch --status” lists them');
  });

/** Makes the watcher check every story again. */
export const requestRescan = (config: ResolvedConfig): void => withState(config, ({ records }) => records.forget());

function withState<Result>(config: ResolvedConfig, use: (state: State) => Result): Result {
  const { state, attempts } = config;
  if (!existsSync(join(state, DATABASE_NAME)))
    throw new UserError(state, 0, 'is not the state folder of a watcher', 'name it with --state, or start aloud watch');
  const database = openDatabase(state);
  try {
    return use({ queue: new SqliteQueue(database, attempts), records: new StoryRecords(database) });
  } catch (error) {
    throw databaseError(state, error);
  } finally {
    database.close();
  }
}
