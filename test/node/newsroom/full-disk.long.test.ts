import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import { createScratchFolder, DIST } from '../run-aloud.js';
import { filesOf, NewsSite, readManifests, storyPage } from './news-site.js';

/** A disk that becomes full while the files of a story are written. */
class FullStore extends FolderStore {
  isFull = false;
  private count = 0;

  override putFile(id: string, name: string, bytes: Uint8Array): Promise<void> {
    if (!this.isFull || this.count++ === 0) return super.putFile(id, name, bytes);
    return Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
  }
}

describe('a full disk', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();

  it('publishes no part of a story, and the story later', async () => {
    // The compiled code, because its worker threads are compiled.
    const load = <Module>(name: string): Promise<Module> =>
      import(pathToFileURL(join(DIST, 'node/newsroom', name)).href) as Promise<Module>;
    const { openOwnState } =
      await load<typeof import('../../../src/node/newsroom/state/sqlite-state.js')>('state/sqlite-state.js');
    const { openFetch, openJobs } =
      await load<typeof import('../../../src/node/newsroom/open-jobs.js')>('open-jobs.js');
    const { runJob } = await load<typeof import('../../../src/node/newsroom/run-job.js')>('run-job.js');
    const { problemOf } =
      await load<typeof import('../../../src/node/errors/problem-of.js')>('../errors/problem-of.js');
    const [out, state, cache] = ['out', 'state', 'cache'].map((name) => join(folder, name)) as [string, string, string];
    const workFolder = join(folder, 'work');
    mkdirSync(workFolder);
    const config = resolveConfig({ out, state, cache, hostInterval: 0, allowPrivate: true, jobs: 1 }, 'test');
    const { records, close } = openOwnState(config);
    const store = new FullStore(out);
    const jobs = await openJobs(config, {
      command: 'test',
      workFolder,
      records,
      store,
      fetch: openFetch(config),
      log: () => undefined,
    });
    const run = async (): Promise<void> => {
      const location = `${site.address}/story`;
      const job = { id: 'a1', location, kind: 'address', source: 'test', action: 'narrate', priority: 0 } as const;
      await runJob(job, jobs.context).catch((error: unknown) => {
        throw new Error(String(problemOf(error, job.location)));
      });
    };
    try {
      site.setPage('/story', storyPage('The disk', 'It has no space.'));
      store.isFull = true;
      await assert.rejects(run(), /the disk is full — free some space/);
      assert.equal(readManifests(out).size, 0);
      assert.deepEqual(readdirSync(workFolder), []);
      store.isFull = false;
      await run();
      assert.ok(filesOf(out, readManifests(out).get('The disk')!).isComplete);
    } finally {
      await jobs.close();
      await close();
    }
  });
});
