import assert from 'node:assert/strict';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { UserError } from '../../../src/node/errors/user-error.js';
import type { FetchOptions, FetchedFile } from '../../../src/node/network/fetch-bytes.js';
import { openSource } from '../../../src/node/newsroom/sources/open-source.js';
import { readFeed } from '../../../src/node/newsroom/sources/read-feed.js';
import { readSitemap } from '../../../src/node/newsroom/sources/read-sitemap.js';
import type { Scan, SourceMemory } from '../../../src/node/newsroom/sources/story-source.js';
import { idOfAddress, storyAddress } from '../../../src/node/newsroom/story/story-reference.js';
import { cpuTime } from '../../cpu-time.js';
import { createScratchFolder } from '../run-aloud.js';

const FEED = 'https://example.org/feed';
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('is RSS, Atom, RDF or JSON Feed', () => {
    const expected = [{ address: 'https://example.org/1', date: '2026-05-01T10:00:00Z' }];
    const feeds = {
      atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title><entry><id>u:1</id><title>A</title>
        <link rel="enclosure" href="https://example.org/1.mp3"/><link href="https://example.org/1"/>
        <published>2026-04-01T10:00:00Z</published><updated>2026-05-01T10:00:00Z</updated></entry></feed>`,
      json: JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'N',
        items: [{ id: '1', url: 'https://example.org/1', date_modified: '2026-05-01T10:00:00Z' }],
      }),
      rdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title></channel><item><title>A</title>
        <link>https://example.org/1</link><dc:date>2026-05-01T10:00:00Z</dc:date></item></rdf:RDF>`,
      rss: rss(
        '<item><title>A</title><link>https://example.org/1</link><pubDate>2026-05-01T10:00:00Z</pubDate></item>',
      ),
    };
    for (const [name, text] of Object.entries(feeds)) assert.deepEqual(readFeed(text, FEED), expected, name);
  });

  it('may have a permanent guid instead of a link, unknown entities and items without an address', () => {
    const items = `<item><title>A&nbsp;&copy;</title><guid>https://example.org/1</guid></item>
      <item><title>B</title><guid isPermaLink="false">b</guid></item><item/>`;
    assert.deepEqual(
      readFeed(rss(items), FEED).map(({ address }) => address),
      ['https://example.org/1'],
    );
  });

  it('that is broken, deep, no feed, or full of entities is a user error, or harmless', () => {
    const refused = {
      truncated: rss('<item><link>https://example.org/1</link></item>').slice(0, -60),
      deep: rss('<item>' + '<a>'.repeat(100_000)),
      html: '<!doctype html><title>Login</title><p>Please log in.',
      json: '{"items": 3}',
      nothing: '',
    };
    for (const [name, text] of Object.entries(refused))
      assert.throws(
        () => readFeed(text, FEED),
        ({ name: kind, file }: UserError) => kind === 'UserError' && file === FEED,
        name,
      );
    const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]>${rss('<item><title>&e9;</title><link>https://example.org/1</link></item>')}`;
    const before = cpuTime();
    try {
      readFeed(bomb, FEED);
    } catch {
      // Refused: that is fine too.
    }
    assert.ok(cpuTime() - before < 2000);
  });
});

describe('a sitemap', () => {
  const map = (entries: string): string =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`;

  it('gives addresses and their dates, not those of pictures', () => {
    const entries = `<url><loc> https://example.org/1?a=1&amp;b=2 </loc><lastmod>2026-05-01</lastmod>
        <image:image><image:loc>https://example.org/1.jpg</image:loc></image:image></url>
      <url><loc>https://example.org/2</loc><news:news><news:publication_date>2026-05-02</news:publication_date></news:news></url>
      <url></url>`;
    assert.deepEqual(readSitemap(map(entries), FEED).entries, [
      { address: 'https://example.org/1?a=1&b=2', date: '2026-05-01' },
      { address: 'https://example.org/2', date: '2026-05-02' },
    ]);
  });

  it('that is broken or deep is a user error with its line', () => {
    for (const text of [map('\n<url><loc>a</url>'), map(`\n${'<a>'.repeat(100_000)}`)])
      assert.throws(() => readSitemap(text, FEED), { name: 'UserError', line: 4 });
  });
});

describe('a source of the web', () => {
  const fetched: string[] = [];
  const scan = async (
    files: Readonly<Record<string, string | Uint8Array>>,
    memory: SourceMemory = {},
  ): Promise<Scan> => {
    const fetch = (address: string, { validators }: FetchOptions): Promise<FetchedFile> => {
      fetched.push(address);
      const bytes = Buffer.from(files[address] ?? '');
      const isUnchanged = validators?.etag === '"1"';
      return Promise.resolve({ bytes, charset: undefined, validators: { etag: '"1"' }, isUnchanged });
    };
    return (await openSource(FEED, fetch)).scan(memory);
  };
  const item = (n: number, date = ''): string =>
    `<item><title>${n}</title><link>https://example.org/${n}</link><pubDate>${date}</pubDate></item>`;

  it('lists each story once, without its fragment, and none outside the web', async () => {
    const links = [
      '/1#top',
      'https://example.org/1',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a:b@c.org/',
    ];
    const { stories } = await scan({ [FEED]: rss(links.map((link) => `<item><link>${link}</link></item>`).join('')) });
    assert.deepEqual(
      stories.map(({ location }) => location),
      ['https://example.org/1'],
    );
    assert.equal(stories[0]!.id, idOfAddress('https://example.org/1'));
  });

  it('is not read again while its server or its content says that it is the same', async () => {
    const { memory } = await scan({ [FEED]: rss(item(1)) });
    assert.equal((await scan({}, memory)).isUnchanged, true);
    assert.equal((await scan({ [FEED]: rss(item(1)) }, { digest: memory.digest })).isUnchanged, true);
    assert.equal((await scan({ [FEED]: rss(item(2)) }, { digest: memory.digest })).stories.length, 1);
  });

  it('is an index of sitemaps, of which one may be compressed and one broken', async () => {
    const index = ['a.xml.gz', 'broken.xml', 'b.xml', 'file:///c']
      .map((name) => `<sitemap><loc>${storyAddress(name, FEED) ?? name}</loc></sitemap>`)
      .join('');
    const { stories, problems } = await scan({
      [FEED]: `<sitemapindex>${index}</sitemapindex>`,
      'https://example.org/a.xml.gz': gzipSync('<urlset><url><loc>https://example.org/1</loc></url></urlset>'),
      'https://example.org/broken.xml': '<urlset><url>',
      'https://example.org/b.xml': '<urlset><url><loc>https://example.org/2</loc></url></urlset>',
    });
    assert.deepEqual(
      stories.map(({ location }) => location),
      ['https://example.org/1', 'https://example.org/2'],
    );
    assert.deepEqual(
      problems.map(({ file }) => file),
      ['https://example.org/broken.xml', FEED],
    );
  });

  it('whose compressed file has no end is refused', async () => {
    await assert.rejects(scan({ [FEED]: gzipSync(Buffer.alloc(40 << 20)) }), /cannot be decompressed/);
  });

  it('with 5000 entries takes less than 3 s of processor time', async () => {
    const text = rss(Array.from({ length: 5000 }, (_, n) => item(n, 'Mon, 06 Apr 2026 00:01:00 +0000')).join(''));
    const before = cpuTime();
    const { stories } = await scan({ [FEED]: text });
    const took = cpuTime() - before;
    assert.equal(stories.length, 5000);
    assert.ok(took < 3000, `${took} ms`);
  });
});

describe('a source of files', () => {
  const folder = createScratchFolder();
  const fetch = (): Promise<never> => Promise.reject(new Error('no network'));
  const scan = async (path: string): Promise<Scan> => (await openSource(path, fetch)).scan({});

  it('is a folder, whose files have the same id on every machine', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    for (const site of [one, two]) {
      mkdirSync(join(site, 'news'), { recursive: true });
      writeFileSync(join(site, 'news/a.html'), 'a');
      writeFileSync(join(site, 'b.txt'), 'b');
    }
    const [first, second] = [(await scan(one)).stories, (await scan(two)).stories];
    assert.equal(first.length, 1);
    assert.equal(first[0]!.id, second[0]!.id);
    utimesSync(join(one, 'news/a.html'), 1, 1);
    assert.notEqual((await scan(one)).stories[0]!.hint, first[0]!.hint);
    rmSync(join(one, 'news'), { recursive: true });
    // An empty folder may be a disk that is not mounted.
    await assert.rejects(scan(one), /has no page.*no story was withdrawn/s);
  });

  it('is a list of addresses, of which a wrong one is reported with its line', async () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, '# ours\nhttps://example.org/1\r\n\nnot an address\n');
    const { stories, problems } = await scan(list);
    assert.deepEqual(
      stories.map(({ location }) => location),
      ['https://example.org/1'],
    );
    assert.deepEqual(
      problems.map(({ line, message }) => [line, message]),
      [[4, '“not an address” is no address']],
    );
  });

  it('that does not exist is a user error', async () => {
    await assert.rejects(scan(join(folder, 'absent')), /no such file or folder/);
  });
});
