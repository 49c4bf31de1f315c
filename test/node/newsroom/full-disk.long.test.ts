import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import type { TakenJob } from '../../../src/node/newsroom/queue/job-queue.js';
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
    const { openNewsroom } =
      await load<typeof import('../../../src/node/newsroom/open-newsroom.js')>('open-newsroom.js');
    const { runJob, reasonOf } = await load<typeof import('../../../src/node/newsroom/run-job.js')>('run-job.js');
    const [out, state, cache] = ['out', 'state', 'cache'].map((name) => join(folder, name)) as [string, string, string];
    const newsroom = await openNewsroom(
      resolveConfig({ out, state, cache, hostInterval: 0, allowPrivate: true, jobs: 1 }, 'test'),
      () => undefined,
    );
    const store = new FullStore(out);
    const context = { ...newsroom.job, story: { ...newsroom.job.story, store } };
    const run = async (): Promise<void> => {
      const location = `${site.address}/story`;
      const job = { id: 'a1', location, kind: 'address', source: 'test', action: 'narrate', priority: 0 } as const;
      const taken: TakenJob = { ...job, attempt: 1, reason: '', version: 1 };
      await runJob(taken, context).catch((error: unknown) => {
        throw new Error(reasonOf(error, taken));
      });
    };
    try {
      site.setPage('/story', storyPage('The disk', 'It has no space.'));
      store.isFull = true;
      await assert.rejects(run(), /the disk is full — free some space/);
      assert.equal(readManifests(out).size, 0);
      assert.deepEqual(readdirSync(join(state, 'work')), []);
      store.isFull = false;
      await run();
      assert.ok(filesOf(out, readManifests(out).get('The disk')!).isComplete);
    } finally {
      await newsroom.close();
    }
  });
});
