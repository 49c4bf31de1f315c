import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { RedisQueue } from '../../../src/node/newsroom/queue/redis-queue.js';
import { connectRedis } from '../../../src/node/newsroom/redis/connect-redis.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { NewsSite, readManifests, storyPage } from './news-site.js';
import { NewsroomProcess, sendStory } from './newsroom-process.js';
import { NO_REDIS, RedisServer } from './redis-server.js';
import { ToneVoice } from './tone-voice.js';

const PASSWORD = 'not-in-any-log';

describe('a watcher and a worker with Redis', { skip: NO_REDIS }, () => {
  const folder = createScratchFolder();
  const out = join(folder, 'narration');
  const site = new NewsSite();
  const voice = new ToneVoice(folder);
  let [redis, watcher, worker] = [] as unknown as [RedisServer, NewsroomProcess, NewsroomProcess];
  let url = '';
  before(async () => {
    mkdirSync(join(folder, 'redis'));
    redis = await RedisServer.start(join(folder, 'redis'), '--requirepass', PASSWORD);
    await redis.kill();
    url = `redis://:${PASSWORD}@127.0.0.1:${redis.port}`;
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const settings = { redis: url, stories: 1, jobs: 1, hostInterval: 0, allowPrivate: true, cache: 'cache' };
    const config = { ...settings, voiceCommand: voice.command };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(config)};`);
    site.setFeed({});
    watcher = new NewsroomProcess('watch', [`${site.address}/feed`, '--webhook', '0'], folder);
    worker = new NewsroomProcess('worker', [], folder);
  });
  after(async () => {
    for (const process of [watcher, worker]) await process?.end('SIGKILL');
    await redis?.kill();
  });
  const send = async (path: string): Promise<number> => {
    const [, port] = await watcher.line(/takes POST \/stories at port (\d+)/);
    return sendStory(`${site.address}${path}`, port!);
  };

  it('wait for a Redis that has not started, with one line', async () => {
    for (const process of [watcher, worker])
      await process.line(/cannot be reached \(ECONNREFUSED\) — .+; it is tried until it answers/);
    await redis.start();
    await worker.line(/waits for jobs/);
    for (const process of [watcher, worker]) assert.equal(process.count(/cannot be reached/), 1, process.stderr);
  });

  it('publish a story: the watcher adds it, the worker narrates it', async () => {
    site.setPage('/first', storyPage('First', 'It is here.'));
    assert.equal(await send('/first'), 202);
    await worker.line(/published .*\/first/);
    assert.equal(readManifests(out).get('First')?.state, 'published');
    assert.doesNotMatch(watcher.stderr, /published/);
    assert.match(
      (await runAloud(['watch', '--status'], folder)).stdout,
      /^published 1, withdrawn 0, waiting 0, running 0, failed 0/,
    );
  });

  it('continue after Redis was away, with one line; a story is refused meanwhile', async () => {
    await redis.kill();
    for (const process of [watcher, worker]) await process.line(/the connection is lost .*— the work waits/);
    site.setPage('/second', storyPage('Second', 'It is here too.'));
    assert.equal(await send('/second'), 503);
    await redis.start();
    for (const process of [watcher, worker]) await process.line(/the connection is back/);
    assert.equal(await send('/second'), 202);
    await worker.line(/published .*\/second/);
    for (const process of [watcher, worker]) {
      assert.equal(process.count(/the connection is lost/), 1, process.stderr);
      assert.equal(process.count(/the connection is back/), 1, process.stderr);
    }
  });

  it('give back a story when they are stopped', async () => {
    voice.setHeld(true);
    site.setPage('/third', storyPage('Third', 'It is not here yet.'));
    assert.equal(await send('/third'), 202);
    const connection = await connectRedis(url, { isPatient: false, log: () => undefined });
    const queue = new RedisQueue(connection, { attempts: 5, takeOver: 30, log: () => undefined });
    try {
      // The story of the test before may still be in the queue for a moment after it was published.
      const isRunning = async (): Promise<boolean> =>
        (await queue.list('running')).some(({ location }) => location === `${site.address}/third`);
      while (!(await isRunning())) await new Promise((resolve) => setTimeout(resolve, 20));
      // Its voice does not answer: the worker ends only because it gives the story back.
      assert.equal(await worker.end('SIGTERM'), 0, worker.stderr);
      const [job] = await queue.list('waiting');
      assert.deepEqual([job?.location, job?.attempts], [`${site.address}/third`, 0]);
      assert.deepEqual(await queue.counts(), { waiting: 1, running: 0, failed: 0 });
      assert.equal(await watcher.end('SIGTERM'), 0);
    } finally {
      voice.setHeld(false);
      await queue.close();
      connection.disconnect();
    }
  });

  it('print no password', () => {
    for (const { stderr } of [watcher, worker]) assert.ok(!stderr.includes(PASSWORD), stderr);
  });
});
