import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { idOfAddress } from '../../../src/node/newsroom/story/story-reference.js';
import { createScratchFolder, runAloud, type CommandResult } from '../run-aloud.js';
import { filesOf, NewsSite, readManifests, storyPage } from './news-site.js';

const FRENCH = 'Le port a été ouvert ce matin en présence du maire et de nombreux habitants venus voir les bateaux. ';
const MAY = '2026-05-01T10:00:00Z';

describe('aloud watch', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  const out = join(folder, 'narration');
  before(() => {
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site/bakery.html'), storyPage('The bakery', 'Bread is made there.'));
    writeFileSync(join(folder, 'site/port.html'), storyPage('Le port', FRENCH.repeat(2)));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'aloud.config.js'), 'export default { hostInterval: 0, jobs: 1, timeout: 6 };');
    writeFileSync(join(folder, 'keep.js'), 'export default { hostInterval: 0, jobs: 1, keep: 0 };');
    writeFileSync(join(folder, 'recheck.js'), 'export default { hostInterval: 0, jobs: 1, recheck: 0 };');
  });
  const watch = (...args: string[]): Promise<CommandResult> => runAloud(['watch', ...args], folder);
  const watchFeed = (...args: string[]): Promise<CommandResult> =>
    watch(`${site.address}/feed`, './site/', '--once', ...args);

  it('narrates the stories of a feed and of a folder', async () => {
    site.setPage('/harbour', storyPage('The harbour', 'Ships came in.', 'More will come.'));
    site.setPage('/market', storyPage('The market', 'Fish is sold there.'));
    site.setFeed({ '/harbour': MAY, '/market': MAY });
    const { code, stderr } = await watchFeed();
    assert.equal(code, 0, stderr);
    const manifests = readManifests(out);
    assert.deepEqual([...manifests.keys()].sort(), ['Le port', 'The bakery', 'The harbour', 'The market']);
    assert.match(stderr, /port\.html: declares its language as “en”, but its text looks like “fr” — correct the lang/);
    const harbour = manifests.get('The harbour')!;
    assert.equal(harbour.id, idOfAddress(`${site.address}/harbour`));
    const { state, url, language, byline, words, voice } = harbour;
    assert.deepEqual(
      { state, url, language, byline, words, voice },
      {
        state: 'published',
        url: `${site.address}/harbour`,
        language: 'en',
        byline: 'A. Writer',
        words: 8,
        voice: 'flite slt',
      },
    );
    assert.deepEqual(
      harbour.audio.map(({ type }) => type),
      ['audio/webm', 'audio/mp4'],
    );
    assert.ok(filesOf(out, harbour).isComplete);
    const timing = parseWebvtt(readFileSync(join(out, 'stories', harbour.id, harbour.timing.src), 'utf8'));
    assert.equal(timing.cues.length, 3);
    assert.ok(Math.abs(timing.cues.at(-1)!.end - harbour.duration) < 2);
  });

  it('asks for nothing but the feed while nothing has changed', async () => {
    site.takeRequests();
    const { code, stderr } = await watchFeed();
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(site.takeRequests(), ['/feed 304']);
  });

  it('speaks only the sentence that was corrected, and keeps the files of the version before', async () => {
    const old = readManifests(out).get('The harbour')!;
    site.setPage('/harbour', storyPage('The harbour', 'Ships came in.', 'No more will come.'));
    site.setFeed({ '/harbour': '2026-05-02T10:00:00Z', '/market': MAY });
    site.takeRequests();
    const { stderr } = await watchFeed();
    assert.match(stderr, /^published .*\/harbour: 3 sentences \(1 spoken anew\)/);
    assert.deepEqual(site.takeRequests(), ['/feed 200', '/harbour 200']);
    const now = readManifests(out).get('The harbour')!;
    assert.notEqual(now.contentHash, old.contentHash);
    assert.ok(filesOf(out, now).isComplete && filesOf(out, old).isComplete);
  });

  it('requests a page again after the set time, and does nothing if it is the same', async () => {
    site.takeRequests();
    const { code, stderr } = await watchFeed('--config', 'recheck.js');
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(site.takeRequests().sort(), ['/feed 304', '/harbour 304', '/market 304']);
  });

  it('makes nothing again after the state was lost, or after --rescan', async () => {
    const before = readManifests(out);
    assert.equal((await watch('--rescan')).code, 0);
    assert.equal((await watchFeed()).stderr, '');
    assert.deepEqual(site.takeRequests().sort(), ['/feed 200', '/harbour 200', '/market 200']);
    rmSync(join(folder, '.aloud'), { recursive: true });
    assert.equal((await watchFeed()).stderr, '');
    assert.deepEqual(readManifests(out), before);
  });

  it('withdraws a story whose page is gone, and keeps its files for the set time', async () => {
    const page = site.answers.get('/market')!;
    site.answers.set('/market', { status: 410 });
    assert.match((await watchFeed('--config', 'recheck.js')).stderr, /^withdrawn .*\/market/);
    const withdrawn = readManifests(out).get('The market')!;
    assert.equal(withdrawn.state, 'withdrawn');
    assert.ok(!Number.isNaN(Date.parse(withdrawn.withdrawnAt!)));
    assert.ok(filesOf(out, withdrawn).isComplete);
    assert.match((await watch('--status')).stdout, /^published 3, withdrawn 1, waiting 0, running 0, failed 0\n$/);
    // Its files are kept for no time, by another configuration.
    await watchFeed('--config', 'keep.js');
    assert.deepEqual(filesOf(out, withdrawn).all, ['manifest.json']);
    site.answers.set('/market', page);
  });

  it('withdraws the story of a file that is gone', async () => {
    rmSync(join(folder, 'site/port.html'));
    assert.match((await watchFeed()).stderr, /^withdrawn .*port\.html: its page is gone, as \w+\n$/);
    assert.equal(readManifests(out).get('Le port')!.state, 'withdrawn');
  });

  it('reports each story that cannot be narrated in one line, and narrates the others, also one that is back', async () => {
    const troubles: Readonly<Record<string, readonly [answer: Parameters<typeof site.answers.set>[1], line: RegExp]>> =
      {
        '/none': [{ body: '<nav>Home</nav>' }, /nothing here to read aloud — put .*; given up, “aloud watch --retry/],
        '/circle': [
          { status: 302, headers: { location: '/circle' } },
          /the server redirects more than 10 times — .*; tried again in 10 s/,
        ],
        '/error': [{ status: 500 }, /the server answers 500 .*; tried again in 10 s/],
        '/slow': [{ body: '<p>', isEndless: true }, /no complete answer in 6 seconds — /],
        '/bomb': [
          { body: gzipSync(Buffer.alloc(20 << 20)), headers: { 'content-encoding': 'gzip' } },
          /is larger than 16 MB — /,
        ],
        '/bytes': [{ body: Buffer.from([0x3c, 0xff, 0xfe, 0xff]) }, /is not text in utf-8 — save it as UTF-8/],
        '/metadata': [{ status: 302, headers: { location: 'http://169.254.169.254/' } }, /leads to 169\.254\.169\.254/],
        '/unknown-language': [
          { body: '<html lang="xx"><article><h1>A title</h1><p>A text.' },
          /“xx”, for which there is no voice/,
        ],
        '/novel': [
          { body: storyPage('A novel', 'Then the ships came in. '.repeat(12_000)) },
          /has 60002 words, and a story has up to 50000 — divide it, or raise “maxWords” .*; given up/,
        ],
        '/absent': [{ status: 404 }, /the server answers 404/],
      };
    for (const [path, [answer]] of Object.entries(troubles)) site.answers.set(path, answer);
    site.setPage('/good', storyPage('A good story', 'It is read.'));
    site.setFeed(
      Object.fromEntries([...Object.keys(troubles), '/good', '/market'].map((path) => [path, '2026-05-03T10:00:00Z'])),
    );
    const { code, stderr } = await watchFeed();
    assert.equal(code, 1);
    const lines = stderr.trim().split('\n');
    for (const [path, [, line]] of Object.entries(troubles)) {
      const found = lines.filter((text) => text.startsWith(`failed ${site.address}${path}`));
      assert.equal(found.length, 1, `${path}\n${stderr}`);
      assert.match(found[0]!, line);
    }
    assert.equal(lines.length, Object.keys(troubles).length + 2, stderr);
    assert.equal(readManifests(out).get('A good story')!.state, 'published');
    const market = readManifests(out).get('The market')!;
    assert.ok(market.state === 'published' && filesOf(out, market).isComplete);
    assert.equal(readManifests(out).size, 5);
  });

  it('lists what failed, and tries it again by --retry', async () => {
    const { stdout } = await watch('--status');
    const [, id] = /^failed (\w+) .*\/none:1: nothing here to read aloud/m.exec(stdout)!;
    assert.match(stdout, /^published 4, withdrawn 1, waiting 7, running 0, failed 3$/m);
    assert.equal((await watchFeed()).stderr, '', 'the others wait, and this one is not tried');
    assert.equal((await watch('--retry', id!)).code, 0);
    assert.match((await watchFeed()).stderr, /^failed .*\/none:1: nothing here to read aloud/);
    const unknown = await watch('--retry', 'unknown');
    assert.deepEqual([unknown.code, unknown.stderr.includes('no story with this id')], [1, true]);
  });

  it('reports a source that cannot be read, and leaves its stories as they are', async () => {
    site.answers.set('/feed', { body: '<rss>', isEndless: true });
    const slow = await watchFeed();
    assert.deepEqual([slow.code, /no complete answer in 6 seconds/.test(slow.stderr)], [1, true]);
    const bomb = gzipSync(Buffer.alloc(40 << 20, '<rss>'));
    site.answers.set('/feed', { body: bomb, headers: { 'content-encoding': 'gzip' } });
    assert.match((await watchFeed()).stderr, /^failed .*\/feed: is larger than 32 MB — /);
    site.answers.set('/feed', { status: 302, headers: { location: '/feed' } });
    assert.match((await watchFeed()).stderr, /^failed .*\/feed: the server redirects more than 10 times/);
    site.answers.set('/feed', { body: '<html>Log in' });
    assert.match((await watchFeed()).stderr, /^failed .*\/feed: is no feed and no sitemap/);
    assert.equal(readManifests(out).get('The harbour')!.state, 'published');
  });
});
