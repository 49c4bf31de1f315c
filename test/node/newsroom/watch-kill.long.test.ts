import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { filesOf, readManifests, storyPage } from './news-site.js';
import { NewsroomProcess } from './newsroom-process.js';

describe('a watcher that is killed', () => {
  const folder = createScratchFolder();
  const out = join(folder, 'narration');

  it('loses no story, publishes none twice, and leaves no part of one', async () => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'aloud.config.js'), 'export default { jobs: 1 };');
    mkdirSync(join(folder, 'site'));
    const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    for (const title of titles)
      writeFileSync(join(folder, `site/${title}.html`), storyPage(title, `${title} is the number of this story.`));
    let log = '';
    for (const stop of ['SIGKILL', 'SIGTERM'] as const) {
      const watcher = new NewsroomProcess('watch', ['site'], folder);
      await watcher.line(/published/);
      await watcher.end(stop);
      log += watcher.stderr;
    }
    assert.ok(readManifests(out).size < titles.length, 'the last process has something to do');
    const last = await runAloud(['watch', 'site', '--once'], folder);
    assert.equal(last.code, 0, last.stderr);
    log += last.stderr;
    const published = [...log.matchAll(/^published (\S+)/gm)].map(([, path]) => path);
    assert.equal(new Set(published).size, published.length, log);
    const manifests = readManifests(out);
    assert.deepEqual([...manifests.keys()].sort(), [...titles].sort());
    for (const manifest of manifests.values()) {
      const { all, isComplete } = filesOf(out, manifest);
      assert.ok(isComplete);
      assert.equal(all.filter((name) => !name.endsWith('.draft')).length, 4, all.join());
    }
    assert.deepEqual(readdirSync(join(folder, '.aloud/work')), []);
    assert.match(
      (await runAloud(['watch', '--status'], folder)).stdout,
      /^published 6, withdrawn 0, waiting 0, running 0, failed 0/,
    );
  });
});
