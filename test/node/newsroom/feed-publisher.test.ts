/** When the feeds are written. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseRssFeed } from 'feedsmith';
import { UserError } from '../../../src/node/errors/user-error.js';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { FeedPublisher } from '../../../src/node/newsroom/feeds/feed-publisher.js';
import { openStore } from '../../../src/node/newsroom/open-store.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import { createScratchFolder } from '../run-aloud.js';
import { madeManifest } from './made-manifest.js';

const SITE = { title: 'News', description: 'The news.', language: 'en', link: 'https://example.org/' };
const PUBLIC_URL = 'https://cdn.example/';
const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

describe('the feeds of a store', () => {
  const folder = createScratchFolder();
  let count = 0;
  const lines: string[] = [];
  const newOut = (): string => join(folder, `${count++}`);
  const publisherOf = (store: FolderStore, stories = 100): FeedPublisher =>
    new FeedPublisher(store, { ...SITE, stories }, PUBLIC_URL, (line) => lines.push(line));
  const titlesOf = (out: string): string[] =>
    (parseRssFeed(readFileSync(join(out, 'podcast.xml'), 'utf8')).items ?? []).map(({ title }) => title!);
  const put = (store: FolderStore, number: number, facts = {}): Promise<void> =>
    store.putManifest(
      madeManifest({
        id: `${number}`.padStart(16, '0'),
        headline: `Story ${number}`,
        datePublished: day(number),
        ...facts,
      }),
    );
  async function updateNow(publisher: FeedPublisher): Promise<boolean> {
    publisher.update();
    return publisher.finish();
  }

  it('list the newest published stories by their date, and none that is withdrawn', async () => {
    const out = newOut();
    const store = new FolderStore(out);
    for (const number of [3, 1, 5, 2, 4]) await put(store, number);
    await put(store, 6, { datePublished: '', firstNarratedAt: day(6) });
    const publisher = publisherOf(store, 3);
    assert.equal(await updateNow(publisher), true);
    assert.deepEqual(titlesOf(out), ['Story 6', 'Story 5', 'Story 4']);
    await put(store, 5, { state: 'withdrawn' });
    assert.equal(await updateNow(publisher), true);
    assert.deepEqual(titlesOf(out), ['Story 6', 'Story 4', 'Story 3'], 'another story takes its place');
    const json = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')) as { items: { title: string }[] };
    assert.deepEqual(
      json.items.map(({ title }) => title),
      ['Story 6', 'Story 4', 'Story 3'],
    );
  });

  it('are written only when they change, also by a new process', async () => {
    const out = newOut();
    const store = new FolderStore(out);
    await put(store, 1);
    await updateNow(publisherOf(store));
    const version = (): number => statSync(join(out, 'podcast.xml')).ino;
    const before = version();
    await updateNow(publisherOf(store));
    assert.equal(version(), before);
    await put(store, 2);
    await updateNow(publisherOf(store));
    assert.notEqual(version(), before);
    rmSync(join(out, 'podcast.xml'));
    await updateNow(publisherOf(store));
    assert.deepEqual(titlesOf(out), ['Story 2', 'Story 1']);
  });

  it('have every story where two processes publish at the same time', async () => {
    const out = newOut();
    const store = new FolderStore(out);
    await put(store, 1);
    // Before the first process writes its feed, another one publishes a story and writes the feed with both.
    const slow = new FolderStore(out);
    const write = slow.putRootFile.bind(slow);
    let isFirst = true;
    slow.putRootFile = async (name, text) => {
      if (isFirst) {
        isFirst = false;
        await put(store, 2);
        await updateNow(publisherOf(store));
        assert.deepEqual(titlesOf(out), ['Story 2', 'Story 1']);
      }
      await write(name, text);
    };
    await updateNow(publisherOf(slow));
    assert.equal(isFirst, false);
    assert.deepEqual(titlesOf(out), ['Story 2', 'Story 1']);
  });

  it('that cannot be written are reported once, and written later', async () => {
    const store = new FolderStore(newOut());
    await put(store, 1);
    let isBroken = true;
    const write = store.putRootFile.bind(store);
    store.putRootFile = (name, text) =>
      isBroken ? Promise.reject(new UserError(name, 0, 'the disk is full', 'free some space')) : write(name, text);
    const publisher = publisherOf(store);
    lines.length = 0;
    assert.equal(await updateNow(publisher), false);
    assert.equal(await updateNow(publisher), false);
    assert.deepEqual(lines, ['failed podcast.xml: the disk is full — free some space']);
    isBroken = false;
    assert.equal(await updateNow(publisher), true);
  });

  it('do not become empty because a disk cannot be read', async () => {
    const out = newOut();
    const store = new FolderStore(out);
    await put(store, 1);
    const publisher = publisherOf(store);
    await updateNow(publisher);
    store.listManifests = () => Promise.reject(new UserError(out, 0, 'cannot be used', 'repair it'));
    assert.equal(await updateNow(publisher), false);
    assert.deepEqual(titlesOf(out), ['Story 1']);
  });

  it('are not written without the address at which the stories are served, and one line says so', async () => {
    const out = newOut();
    lines.length = 0;
    const { store, finishFeeds } = await openStore(resolveConfig({ out, site: SITE }, 'x'), (line) => lines.push(line));
    await store.putManifest(madeManifest());
    assert.equal(await finishFeeds(), true);
    assert.throws(() => titlesOf(out), /ENOENT/);
    assert.deepEqual(lines, [
      'no feed is written: set “publicUrl”, the address at which “out” is served, beside “site”',
    ]);
  });

  it('follow each story of a store that is opened with them', async () => {
    const out = newOut();
    lines.length = 0;
    const { store, finishFeeds } = await openStore(
      resolveConfig({ out, site: SITE, publicUrl: PUBLIC_URL }, 'x'),
      (line) => lines.push(line),
    );
    await store.putManifest(madeManifest());
    assert.equal(await finishFeeds(), true);
    assert.deepEqual(titlesOf(out), ['The harbour opens']);
    assert.match(lines.join('\n'), /^the podcast feed lacks “image” or “category”/);
  });
});
