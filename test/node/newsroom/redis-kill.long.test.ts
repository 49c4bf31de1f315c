import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { filesOf, readManifests, storyPage } from './news-site.js';
import { NewsroomProcess } from './newsroom-process.js';
import { NO_REDIS, RedisServer } from './redis-server.js';
import { ToneVoice } from './tone-voice.js';

/** `npm run test:newsroom` makes more. */
const STORIES = Number(process.env['ALOUD_NEWSROOM_STORIES'] ?? 8);
const WORKERS = 4;
const ATTEMPTS = 3;
/** Workers that are killed, at equal steps of the work. */
const KILLS = Math.max(2, Math.round(STORIES / 40));
const SEED = 14;

describe(`${WORKERS} workers that are killed, with ${STORIES} stories`, { skip: NO_REDIS }, () => {
  const folder = createScratchFolder();
  const out = join(folder, 'narration');
  const voice = new ToneVoice(folder);
  const workers: NewsroomProcess[] = [];
  let [redis, isEnding, logs] = [undefined as RedisServer | undefined, false, ''];
  before(() => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    for (let number = 1; number <= STORIES; number++)
      writeFileSync(join(folder, `site/${number}.html`), storyPage(`Story ${number}`, `This is number ${number}.`));
  });
  after(async () => {
    isEnding = true;
    for (const worker of workers) await worker.end('SIGKILL');
    await redis?.kill();
  });

  /** A service manager starts it again whenever it ends. */
  const keepRunning = async (slot: number): Promise<void> => {
    while (!isEnding) {
      const worker = (workers[slot] = new NewsroomProcess('worker', [], folder));
      await once(worker.child, 'exit');
      logs += worker.stderr;
    }
  };

  it('lose no story, publish none twice, and give up one that kills each worker', async () => {
    mkdirSync(join(folder, 'redis'));
    redis = await RedisServer.start(join(folder, 'redis'));
    const settings = { redis: redis.url(), out: 'narration', cache: 'cache', attempts: ATTEMPTS, takeOver: 2 };
    const config = { ...settings, stories: 1, jobs: 1, voiceCommand: voice.command };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(config)};`);
    writeFileSync(join(folder, 'site/poison.html'), storyPage('The poison', 'It is poison.'));
    assert.equal((await runAloud(['watch', 'site', '--once'], folder)).code, 0);
    const running = Array.from({ length: WORKERS }, (_, slot) => keepRunning(slot));

    let seed = SEED;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const firstSeen = new Map<string, string>();
    let kills = 0;
    const isDone = async (): Promise<boolean> => {
      for (const [headline, manifest] of readManifests(out))
        if (!firstSeen.has(headline)) firstSeen.set(headline, contentOf(manifest));
      if (firstSeen.size < STORIES) return false;
      return /waiting 0, running 0, failed 1/.test((await runAloud(['watch', '--status'], folder)).stdout);
    };
    while (!(await isDone())) {
      if (kills < KILLS && firstSeen.size > (STORIES * (kills + 0.5)) / (KILLS + 1)) {
        workers[Math.floor(random() * WORKERS)]!.child.kill('SIGKILL');
        if (++kills === Math.ceil(KILLS / 2)) {
          await redis.kill();
          await redis.start();
        }
      }
      await wait(200);
    }
    assert.equal(kills, KILLS);
    const status = (await runAloud(['watch', '--status'], folder)).stdout;
    assert.match(status, new RegExp(`^published ${STORIES}, withdrawn 0, waiting 0, running 0, failed 1\n`));
    assert.match(status, new RegExp(`failed [0-9a-f]+ the process ended at each of ${ATTEMPTS} attempts`));
    isEnding = true;
    for (const worker of workers) await worker.end('SIGTERM');
    await Promise.all(running);

    const manifests = readManifests(out);
    assert.equal(manifests.size, STORIES);
    for (const [headline, manifest] of manifests) {
      assert.equal(contentOf(manifest), firstSeen.get(headline));
      const { all, isComplete } = filesOf(out, manifest);
      assert.ok(isComplete, headline);
      assert.equal(all.filter((name) => !name.endsWith('.draft')).length, 4, all.join());
    }
    const texts = voice.texts().filter((text) => !text.includes('poison'));
    assert.equal(new Set(texts).size, 2 * STORIES);
    // A sentence is spoken again if its worker was killed before the sentence was stored, or if Redis was away too long.
    const spokenAgain = texts.length - 2 * STORIES;
    assert.ok(spokenAgain <= KILLS + ATTEMPTS + WORKERS, `${spokenAgain} sentences were spoken again`);
    assert.doesNotMatch(logs, /internal error|failed (?!the process ended)/, logs);
    console.log(`${STORIES} stories, ${KILLS} workers and Redis killed: ${spokenAgain} sentences spoken again`);
  });
});

/** All but the time. */
const contentOf = (manifest: object): string => JSON.stringify({ ...manifest, narratedAt: '' });
