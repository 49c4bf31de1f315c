import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readRepositoryFile } from '../repository-file.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { filesOf, NewsSite, readManifests, storyPage } from './news-site.js';
import { NewsroomProcess, WEBHOOK_SECRET } from './newsroom-process.js';

describe('a watcher that runs', () => {
  const folder = createScratchFolder();
  const out = join(folder, 'narration');
  const site = new NewsSite();
  let watcher: NewsroomProcess;
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'aloud.config.js'), 'export default { hostInterval: 0, jobs: 1, allowPrivate: true };');
    site.setFeed({});
    watcher = new NewsroomProcess('watch', [`${site.address}/feed`, '--webhook', '0'], folder);
  });
  after(() => watcher.end('SIGKILL'));

  it('publishes a story of the webhook within seconds', async () => {
    const [, port] = await watcher.line(/takes POST \/stories at port (\d+)/);
    site.setPage('/breaking', storyPage('Breaking', 'Something happened.'));
    const [, sender] = /```js\n(\/\/ node send-story[\s\S]*?)```/.exec(
      readRepositoryFile('demo/docs/narration/watch.md'),
    )!;
    writeFileSync(join(folder, 'send-story.js'), sender!.replace(':8090/', `:${port}/`));
    const env = { ...process.env, ALOUD_WEBHOOK_SECRET: WEBHOOK_SECRET };
    const answer = await promisify(execFile)(process.execPath, ['send-story.js', `${site.address}/breaking`], {
      cwd: folder,
      env,
    });
    assert.match(answer.stdout, /^202 \{"id":"[0-9a-f]{16}"\}/);
    await watcher.line(/published .*\/breaking/);
    assert.ok(filesOf(out, readManifests(out).get('Breaking')!).isComplete);
  });

  it('scans again at once when it is asked to', async () => {
    site.setPage('/news', storyPage('News', 'Something else happened.'));
    site.setFeed({ '/news': '2026-05-01T10:00:00Z' });
    assert.equal((await runAloud(['watch', '--rescan'], folder)).code, 0);
    await watcher.line(/published .*\/news/);
  });

  it('is the only one of its state folder', async () => {
    const second = await runAloud(['watch', `${site.address}/feed`, '--once'], folder);
    assert.equal(second.code, 1);
    assert.match(second.stderr, /^\.aloud: another aloud watch uses this state folder — stop it, or /);
    assert.match((await runAloud(['watch', '--status'], folder)).stdout, /^published 2, /);
  });

  it('is the only one of its folder of stories, also beside a watcher with another state', async () => {
    const args = ['watch', `${site.address}/feed`, '--once', '--state', 'other'];
    const second = await runAloud(args, folder);
    assert.equal(second.code, 1);
    assert.match(
      second.stderr,
      /narration: another aloud watch publishes in this folder — stop it, or choose another /,
    );
    const elsewhere = await runAloud([...args, '--out', 'elsewhere'], folder);
    assert.equal(elsewhere.code, 0, elsewhere.stderr);
    assert.equal(readManifests(join(folder, 'elsewhere')).size, 1);
  });

  it('stops within two seconds, with no secret in its log', async () => {
    const began = performance.now();
    assert.equal(await watcher.end('SIGTERM'), 0);
    assert.ok(performance.now() - began < 2000);
    assert.ok(!watcher.stderr.includes(WEBHOOK_SECRET));
  });

  it('leaves no lock, also when it is killed', async () => {
    const killed = new NewsroomProcess('watch', [`${site.address}/feed`, '--webhook', '0'], folder);
    await killed.line(/takes POST/);
    await killed.end('SIGKILL');
    const next = await runAloud(['watch', `${site.address}/feed`, '--once', '--state', 'other'], folder);
    assert.equal(next.code, 0, next.stderr);
  });
});
