import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { loadPageContent } from '../../../src/node/newsroom/story-job/page-content.js';
import { createScratchFolder } from '../run-aloud.js';

describe('the page of a story in a folder', () => {
  const folder = createScratchFolder();
  const load = async (name: string): Promise<string | undefined> => {
    const location = join(folder, name);
    const fetch = (): Promise<never> => Promise.reject(new Error('no network'));
    const page = await loadPageContent({ id: 'a', location, kind: 'file', source: folder }, undefined, fetch);
    return page?.html;
  };

  it('is read', async () => {
    writeFileSync(join(folder, 'page.html'), '<p>Ships came in.');
    assert.equal(await load('page.html'), '<p>Ships came in.');
  });

  it('is not taken while a program writes it: half of it may be new', async () => {
    const file = join(folder, 'page.html');
    let isDone = false;
    const loading = load('page.html').finally(() => (isDone = true));
    const refused = assert.rejects(loading, /changed while it was read/);
    while (!isDone) {
      appendFileSync(file, ' ');
      await setImmediate();
    }
    await refused;
  });

  it('that has vanished is a problem of this story', async () => {
    await assert.rejects(load('gone.html'), { name: 'UserError', message: 'no such file or folder' });
  });
});
