import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openNarrationResources } from '../narrate/narration-resources.js';
import { textNormalizer } from '../text-normalization/text-normalizer.js';
import type { ResolvedConfig } from './config/resolve-config.js';
import { politeFetch } from '../network/polite-fetch.js';
import { openStore } from './open-store.js';
import { SqliteQueue } from './queue/sqlite-queue.js';
import type { JobContext } from './run-job.js';
import type { ScanContext } from './scan-sources.js';
import { databaseError, openDatabase } from './state/newsroom-database.js';
import { StoryRecords } from './state/story-records.js';
import { lockState } from './state/watch-lock.js';

/** Everything that a watcher works with. */
export interface Newsroom {
  readonly scan: Omit<ScanContext, 'report'>;
  readonly job: JobContext;
  /** Waits for the feeds. @returns whether they are those of the stories */
  readonly finishFeeds: () => Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the state folder, the store and the voices for this process alone.
 *
 * @throws UserError if one of them cannot be used; then none stays open.
 */
export async function openNewsroom(config: ResolvedConfig, log: (line: string) => void): Promise<Newsroom> {
  /** In the order of opening. */
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    closers.push(lockState(config.state));
    const workFolder = join(config.state, 'work');
    // Of a process that was killed.
    rmSync(workFolder, { recursive: true, force: true });
    mkdirSync(workFolder, { recursive: true });
    const database = openDatabase(config.state);
    closers.push(() => database.close());
    const queue = new SqliteQueue(database, config.attempts);
    queue.recover();
    // A signal ends the process by its exit.
    const release = (): void => queue.release();
    process.on('exit', release);
    closers.push(() => process.off('exit', release));
    const resources = await openNarrationResources(config, 'aloud watch', log);
    closers.push(() => resources.close());
    const { store, finishFeeds } = await openStore(config, log);
    closers.push(() => finishFeeds());
    const records = new StoryRecords(database);
    const fetch = politeFetch(config.hostInterval * 1000, {
      allowPrivate: config.allowPrivate,
      timeoutMs: config.timeout * 1000,
    });
    const story = {
      ...resources,
      textNormalizer: config.voiceNormalization ? undefined : textNormalizer,
      hasLowData: config.lowData ?? false,
      store,
      publicUrl: config.publicUrl,
      scriptUrl: config.scriptUrl,
      workFolder,
      keep: config.keep,
    };
    return {
      scan: { queue, records, fetch, maxAge: config.maxAge ?? Infinity },
      job: { story, records, fetch, maxCharacters: config.maxCharacters ?? Infinity, log },
      finishFeeds,
      close,
    };
  } catch (error) {
    await close();
    throw databaseError(config.state, error);
  }
}
