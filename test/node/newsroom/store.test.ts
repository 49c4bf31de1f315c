/** What every store does: a folder, and a bucket of S3 through the real SDK. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import { S3Store } from '../../../src/node/newsroom/store/s3-store.js';
import type { StoryStore } from '../../../src/node/newsroom/store/story-store.js';
import { createScratchFolder } from '../run-aloud.js';
import { useAwsEnvironment } from './aws-environment.js';
import { madeManifest } from './made-manifest.js';
import { ACCESS_KEY, BUCKET, S3Server, SECRET_KEY } from './s3-server.js';

/** A store, and a look at what it holds by the paths of its readers. */
interface Subject {
  readonly store: StoryStore;
  read(path: string): string | undefined;
  write(path: string, text: string): void;
  setModified(path: string, date: Date): void;
  /** Changes when the file is written. */
  version(path: string): unknown;
}

const ID = madeManifest().id;
const YEAR_2020 = new Date('2020-01-01T00:00:00Z');
const YEAR_2021 = new Date('2021-01-01T00:00:00Z');

function describeStore(name: string, open: () => Subject): void {
  describe(name, () => {
    let subject: Subject;
    beforeEach(() => {
      subject = open();
    });
    const put = (file: string, text: string): Promise<void> =>
      subject.store.putFile(ID, file, Buffer.from(text), 'text/vtt');

    it('holds files and the manifest of a story, which changes', async () => {
      const { store, read } = subject;
      assert.equal(await store.readManifest(ID), undefined);
      assert.deepEqual(await store.listManifests(), new Map());
      await put('timing.1.vtt', 'WEBVTT گ');
      assert.deepEqual(await store.listManifests(), new Map(), 'a story without a manifest is not published');
      await store.putManifest(madeManifest());
      assert.equal(read(`stories/${ID}/timing.1.vtt`), 'WEBVTT گ');
      assert.deepEqual(await store.readManifest(ID), madeManifest());
      assert.deepEqual(JSON.parse(read(`stories/${ID}/manifest.json`)!), madeManifest());
      const first = await store.listManifests();
      assert.deepEqual([...first.keys()], [ID]);
      assert.deepEqual(await store.listManifests(), first);
      await store.putManifest(madeManifest({ state: 'withdrawn' }));
      assert.notEqual((await store.listManifests()).get(ID), first.get(ID));
      assert.equal((await store.readManifest(ID))?.state, 'withdrawn');
    });

    it('writes a file once, and again if only a part of it is there', async () => {
      const { write, read, version } = subject;
      const path = `stories/${ID}/timing.1.vtt`;
      await put('timing.1.vtt', 'WEBVTT');
      const before = version(path);
      await put('timing.1.vtt', 'WEBVTT');
      assert.deepEqual(version(path), before);
      write(path, 'WEB');
      await put('timing.1.vtt', 'WEBVTT');
      assert.equal(read(path), 'WEBVTT');
    });

    it('writes a file at its root only if it has changed', async () => {
      const { store, read, version } = subject;
      assert.equal(await store.readRootFile('podcast.xml'), undefined);
      await store.putRootFile('podcast.xml', '<rss/>', 'application/rss+xml');
      const before = version('podcast.xml');
      await store.putRootFile('podcast.xml', '<rss/>', 'application/rss+xml');
      assert.deepEqual(version('podcast.xml'), before);
      await store.putRootFile('podcast.xml', '<rss>گ</rss>', 'application/rss+xml');
      assert.equal(read('podcast.xml'), '<rss>گ</rss>');
      assert.equal(await store.readRootFile('podcast.xml'), '<rss>گ</rss>');
    });

    it('removes old files of a story that its manifest does not name', async () => {
      const { store, read, setModified } = subject;
      const files = ['timing.old.vtt', 'timing.kept.vtt', 'timing.new.vtt'];
      for (const file of files) await put(file, 'WEBVTT');
      await store.putManifest(madeManifest());
      for (const file of ['timing.old.vtt', 'timing.kept.vtt', 'manifest.json'])
        setModified(`stories/${ID}/${file}`, YEAR_2020);
      await store.removeUnused(ID, ['timing.kept.vtt'], YEAR_2021);
      assert.deepEqual(
        files.filter((file) => read(`stories/${ID}/${file}`) !== undefined),
        ['timing.kept.vtt', 'timing.new.vtt'],
      );
      await store.removeUnused(ID, [], new Date(Date.now() + 5000));
      assert.ok(read(`stories/${ID}/manifest.json`), 'the manifest stays');
      assert.equal(read(`stories/${ID}/timing.new.vtt`), undefined);
      await store.removeUnused('0000000000000000', [], new Date());
    });

    it('replaces a page of a story, and removes it', async () => {
      const { store, read } = subject;
      await store.putPage(ID, 'embed.html', '<p>One', 'text/html');
      await store.putPage(ID, 'embed.html', '<p>Two', 'text/html');
      assert.equal(read(`stories/${ID}/embed.html`), '<p>Two');
      await store.removePages(ID, ['embed.html', 'oembed.json']);
      assert.equal(read(`stories/${ID}/embed.html`), undefined);
    });

    it('takes a damaged manifest as none', async () => {
      await subject.store.putManifest(madeManifest());
      subject.write(`stories/${ID}/manifest.json`, '{"version": 1, "id": "7f2e');
      assert.equal(await subject.store.readManifest(ID), undefined);
    });

    it('lists many stories', async () => {
      const ids = Array.from({ length: 7 }, (_, index) => `${index}`.repeat(16));
      for (const id of ids) await subject.store.putManifest(madeManifest({ id }));
      assert.deepEqual([...(await subject.store.listManifests()).keys()].sort(), ids);
    });
  });
}

describe('a store', () => {
  const folder = createScratchFolder();
  const server = new S3Server();
  useAwsEnvironment({ AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY });
  let count = 0;

  describeStore('in a folder', () => {
    const out = join(folder, `${count++}`);
    return {
      store: new FolderStore(out),
      read: (path) => (existsSync(join(out, path)) ? readFileSync(join(out, path), 'utf8') : undefined),
      write: (path, text) => {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), text);
      },
      setModified: (path, date) => utimesSync(join(out, path), date, date),
      version: (path) => statSync(join(out, path)).ino,
    };
  });

  describeStore('in S3', () => {
    // So that a list has several pages.
    server.pageSize = 2;
    const prefix = `site/${count++}/`;
    const { objects } = server;
    const settings = { endpoint: server.address, forcePathStyle: true };
    return {
      store: new S3Store({ bucket: BUCKET, prefix }, settings),
      read: (path) => objects.get(prefix + path)?.bytes.toString(),
      write: (path, text) => {
        const before = objects.get(prefix + path)!;
        objects.set(prefix + path, { ...before, bytes: Buffer.from(text) });
      },
      setModified: (path, date) => {
        objects.get(prefix + path)!.modified = date;
      },
      version: (path) => objects.get(prefix + path),
    };
  });
});
