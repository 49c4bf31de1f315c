import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../../../scripts/free-port.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { NewsSite, storyPage } from './news-site.js';
import { NewsroomProcess, sendStory, WEBHOOK_SECRET } from './newsroom-process.js';
import { ToneVoice } from './tone-voice.js';

const PASSWORD = 'the-password-of-the-feed';
const TOKEN = 'the-token-of-a-story';

/** No voice is asked to say it, and a warning quotes it. */
const UNSPEAKABLE = `${'Writer'.repeat(1000)}.`;

type Entry = Readonly<Record<string, string | number | undefined>>;

const entriesOf = (log: string): Entry[] =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

describe('a watcher with a log in JSON and metrics', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  let watcher: NewsroomProcess;
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(
      join(folder, 'prices.json'),
      JSON.stringify({ currency: 'EUR', perMillionCharacters: { sh: 1_000_000 } }),
    );
    const voiceCommand = new ToneVoice(folder).command;
    const source = `${site.address.replace('://', `://editor:${PASSWORD}@`)}/feed`;
    const config = {
      sources: [source],
      voiceCommand,
      log: 'json',
      metrics: { port: 0 },
      webhook: { port: 0 },
      prices: 'prices.json',
    };
    const more = { hostInterval: 0, jobs: 1, allowPrivate: true, attempts: 1 };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify({ ...config, ...more })};`);
    site.answers.set('/feed', { status: 500 });
    watcher = new NewsroomProcess('watch', [], folder);
  });
  after(() => watcher.end('SIGKILL'));

  const metricsAddress = async (): Promise<string> =>
    `http://127.0.0.1:${(await watcher.line(/\/metrics at port (\d+)/))[1]}`;
  const send = async (path: string): Promise<number> => {
    const [, port] = await watcher.line(/takes POST \/stories at port (\d+)/);
    return sendStory(`${site.address}${path}`, port!);
  };

  it('logs what it does, a line of JSON for each event', async () => {
    site.setPage(`/good?token=${TOKEN}`, storyPage('Good', 'It is here.', 'It is here.', UNSPEAKABLE));
    site.setPage('/bad', '<title>By A. Writer</title><nav>Home</nav>');
    await watcher.line(/"event":"source-failed"/);
    assert.equal(await send(`/good?token=${TOKEN}`), 202);
    await watcher.line(/"event":"published"/);
    assert.equal(await send('/bad'), 202);
    await watcher.line(/"event":"given-up".*\n/);
    const find = (event: string): Entry => entriesOf(watcher.stderr).find((entry) => entry['event'] === event)!;
    const { story, sentences, spoken, location } = find('published');
    assert.match(String(story), /^[0-9a-f]{16}$/);
    assert.deepEqual(
      { sentences, spoken, location },
      { sentences: 3, spoken: 2, location: `${site.address}/good?token=[removed]` },
    );
    const bad = find('given-up');
    assert.deepEqual([bad['level'], bad['source']], ['error', 'story']);
    assert.match(String(bad['cause']), /^nothing here to read aloud/);
    assert.match(String(bad['fix']), /^put the text/);
    assert.match(String(find('warning')['cause']), /^left out: a word of more than \d+ characters, “…”$/);
    assert.match(String(find('source-failed')['cause']), /the server answers 500/);
  });

  it('answers how it is, and counts', async () => {
    const address = await metricsAddress();
    const health = await fetch(`${address}/healthz`);
    const report = (await health.json()) as { status: string; state: string; jobs: unknown };
    assert.equal(health.status, 200);
    assert.deepEqual([report.status, report.jobs], ['ok', { waiting: 0, running: 0, failed: 1 }]);
    const metrics = await fetch(`${address}/metrics`);
    assert.match(metrics.headers.get('content-type')!, /^text\/plain/);
    const text = await metrics.text();
    for (const line of [
      'aloud_stories_total{result="published"} 1',
      'aloud_stories_total{result="failed"} 1',
      'aloud_errors_total{source="story"} 1',
      'aloud_errors_total{source="source"} 1',
      'aloud_queue_jobs{state="failed"} 1',
      'aloud_known_stories{state="published"} 1',
      'aloud_cache_misses_total 2',
      'aloud_cache_hits_total 1',
      'aloud_synthesized_sentences_total{voice="sh"} 2',
      'aloud_synthesis_cost_total{voice="sh",currency="EUR"} 16',
      'aloud_state_reachable 1',
    ])
      assert.ok(text.includes(`${line}\n`), line);
    assert.ok(!text.includes(site.address), 'no address is a label');
    const [, port] = await watcher.line(/takes POST \/stories at port (\d+)/);
    assert.equal((await fetch(`http://127.0.0.1:${port}/healthz`)).status, 200);
    assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404, 'the webhook may be public');
  });

  it('logs no secret, no name and no address of a caller', async () => {
    assert.equal(await watcher.end('SIGTERM'), 0);
    for (const word of [WEBHOOK_SECRET, PASSWORD, TOKEN, 'A. Writer', 'Writer', '"hostname"', '"pid"'])
      assert.ok(!watcher.stderr.includes(word), `${word}\n${watcher.stderr}`);
    // The caller has the same address as the site, which is in the log with its port.
    const { host } = new URL(site.address);
    assert.doesNotMatch(watcher.stderr.replaceAll(host, ''), /127\.0\.0\.1|::1/);
  });

  it('logs the error that ends it', async () => {
    const config = join(folder, 'wrong.js');
    writeFileSync(
      config,
      `export default { log: 'json', sources: ['absent'], metrics: { port: 0 }, prices: 'absent' };`,
    );
    const { code, stderr } = await runAloud(['watch', '--config', config], folder);
    assert.equal(code, 1);
    const [{ level, event, cause, fix }, ...more] = entriesOf(stderr) as [Entry, ...Entry[]];
    assert.deepEqual([level, event, cause, more], ['fatal', 'stopped', 'no such file or folder', []]);
    assert.match(String(fix), /check the path/);
  });
});

describe('a worker that waits for Redis', () => {
  const folder = createScratchFolder();
  let worker: NewsroomProcess;
  let address = '';
  before(async () => {
    const [redis, metrics] = [await freePort(), await freePort()];
    address = `http://127.0.0.1:${metrics}`;
    worker = new NewsroomProcess(
      'worker',
      ['--redis', `redis://127.0.0.1:${redis}`, '--metrics', `${metrics}`],
      folder,
    );
  });
  after(() => worker.end('SIGKILL'));

  it('is not well, and says why', async () => {
    await worker.line(/cannot be reached \(ECONNREFUSED\)/);
    const response = await fetch(`${address}/healthz`);
    assert.deepEqual(
      [response.status, await response.json()],
      [503, { status: 'failed', cause: 'the state is not open yet', state: 'unreachable' }],
    );
    const text = await (await fetch(`${address}/metrics`)).text();
    assert.match(text, /^aloud_state_reachable 0$/m);
    assert.match(text, /^aloud_errors_total\{source="queue"\} 1$/m);
  });
});
