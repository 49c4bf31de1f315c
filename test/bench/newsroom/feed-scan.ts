import { join } from 'node:path';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { openFetch } from '../../../src/node/newsroom/open-jobs.js';
import { scanSources } from '../../../src/node/newsroom/scan-sources.js';
import { openDatabase } from '../../../src/node/newsroom/sqlite/newsroom-database.js';
import { openOwnState } from '../../../src/node/newsroom/state/sqlite-state.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import { table } from '../report-tables.js';
import { BenchSite } from './bench-site.js';
import { runMeasured } from './measured-program.js';

/**
 * The processor time for a feed that is scanned again when nothing changed, with the start of the program. Its stories are in
 * the state as published ones, without any sound.
 *
 * @returns seconds, of the worst case
 */
export async function measureFeedScan(folder: string, items: number): Promise<number> {
  const site = new BenchSite();
  await site.open();
  try {
    site.list(Array.from({ length: items }, (_, index) => `/2026/05/01/story-${index}`));
    await publishWithoutSound(`${site.address}/feed`, folder);
    const measure = async (): Promise<number> => {
      const { cpu, output } = await runMeasured(['watch', `${site.address}/feed`, '--once'], folder);
      if (output || site.requests.some((path) => path !== '/feed')) throw new Error(`a story was requested: ${output}`);
      return cpu;
    };
    const { cpu: start } = await runMeasured(['watch', '--status'], folder);
    const same = await measure();
    site.isFeedUnchanged = true;
    const unchanged = await measure();
    site.isFeedUnchanged = false;
    site.feed = site.feed.replace('<lastBuildDate>', '<lastBuildDate>Sat, 02 May 2026 10:00:00 GMT');
    const rebuilt = await measure();
    table(
      [`a feed of ${items} items is scanned again`, 'processor, s'],
      [
        ['the server answers 304', unchanged],
        ['it sends the same bytes', same],
        ['it sends the same items with another date of the feed', rebuilt],
        ['for comparison: the program starts, and counts the stories', start],
      ],
    );
    return Math.max(unchanged, same, rebuilt);
  } finally {
    site.close();
  }
}

/** Scans a feed with the code of the product. The records of its stories are then as after they were narrated. */
async function publishWithoutSound(feed: string, folder: string): Promise<void> {
  const folders = { state: join(folder, '.aloud'), out: join(folder, 'narration') };
  const config = resolveConfig({ ...folders, sources: [feed], hostInterval: 0 }, 'the bench');
  const { queue, records, close } = openOwnState(config);
  const report = (problem: Error): never => {
    throw problem;
  };
  const context = { queue, records, fetch: openFetch(config), maxAge: Infinity, report };
  await scanSources(config, context, new FolderStore(folder));
  await close();
  const database = openDatabase(config.state);
  database.exec(`delete from jobs; update stories set state = 'published', checked = ${Date.now()}`);
  database.close();
}
