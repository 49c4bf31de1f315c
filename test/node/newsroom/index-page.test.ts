/** What the page of recent stories says, and when it is written. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { resolveConfig } from '../../../src/node/newsroom/config/resolve-config.js';
import { FeedPublisher } from '../../../src/node/newsroom/feeds/feed-publisher.js';
import { writeDate } from '../../../src/node/newsroom/index-page/story-date.js';
import { openStore, type OpenStore } from '../../../src/node/newsroom/open-store.js';
import { FolderStore } from '../../../src/node/newsroom/store/folder-store.js';
import type { ListedJob } from '../../../src/node/newsroom/queue/job-queue.js';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { createScratchFolder } from '../run-aloud.js';
import { madeManifest } from './made-manifest.js';
import { HOSTILE, queueOf, SITES, STORIES } from './made-index.js';

const SCRIPT = 'https://site.example/aloud/aloud.js';

describe('the page of recent stories', () => {
  const folder = createScratchFolder();
  const lines: string[] = [];
  let count = 0;
  const pathOf = (out: string): string => join(out, 'index.html');
  const read = (out: string): string => readFileSync(pathOf(out), 'utf8');

  async function pageOf(
    stories: readonly StoryManifest[],
    { jobs = [], hasScript = true }: { jobs?: readonly Partial<ListedJob>[]; hasScript?: boolean } = {},
  ): Promise<string> {
    const out = join(folder, `${count++}`);
    const store = new FolderStore(out);
    for (const story of stories) await store.putManifest(story);
    const options = { queue: queueOf(jobs), ...(hasScript && { scriptUrl: SCRIPT }) };
    const publisher = new FeedPublisher(store, SITES.ltr, 'https://cdn.example/', (line) => lines.push(line), options);
    publisher.update();
    assert.equal(await publisher.finish(), true, lines.join('\n'));
    return read(out);
  }
  const entry = (page: string, number: number): string =>
    new RegExp(`<article(?:(?!</article>).)*headline-0*${number}".*?</article>`).exec(page)?.[0] ?? '';

  it('has the facts and the files of each story, in the language of the story', async () => {
    const page = await pageOf(STORIES);
    assert.equal(
      entry(page, 1),
      `<article lang="en" dir="ltr" aria-labelledby="headline-0000000000000001">` +
        `<h3 id="headline-0000000000000001"><a href="https://example.org/harbour">The harbour opens</a></h3>` +
        `<p class="facts"><span class="state published">Published</span><bdi>A. Writer</bdi>` +
        `<time datetime="2026-05-10T04:30:00.000Z">May 9, 2026</time><span>5 minutes</span></p><p class="links">` +
        `<a href="stories/0000000000000001/embed.html" id="listen-0000000000000001" aria-labelledby="listen-0000000000000001 headline-0000000000000001" class="listen">Listen to this story</a>` +
        `<a href="stories/0000000000000001/sound.41e74c2022d7424d.m4a" id="sound-0000000000000001" aria-labelledby="sound-0000000000000001 headline-0000000000000001">M4A</a>` +
        `<a href="stories/0000000000000001/story.8ac98530f1354fc5.epub" id="book-0000000000000001" aria-labelledby="book-0000000000000001 headline-0000000000000001">EPUB</a></p></article>`,
    );
    assert.match(entry(page, 3), /^<article lang="ar" dir="rtl".*>منشور<.*<bdi>Jane Smith<\/bdi>.*>7 مايو 2026</);
    // Its words are English, because Aloud has none in Japanese.
    assert.match(entry(page, 4), /^<article lang="ja".*<p class="facts" lang="en".*lang="ja">2026年5月6日</);
    assert.match(page, /<html lang="en" dir="ltr">/);
  });

  it('shows markup of a headline as text, and has a name for a story without one', async () => {
    const page = await pageOf(STORIES);
    const shown = '&lt;script&gt;alert(1)&lt;/script&gt; "&amp;amp; &lt;b onclick=x&gt;';
    assert.equal(HOSTILE.includes('<script>'), true);
    assert.equal(page.split(shown).length - 1, 2, 'the headline and the byline');
    assert.deepEqual(page.match(/<script[^>]*>/g), [`<script type="module" src="${SCRIPT}">`]);
    assert.match(page, /<article dir="ltr"[^>]*><h3 id="headline-0000000000000005">0000000000000005<\/h3>/);
  });

  it('has nothing inline, and a policy that allows only its script and its style', async () => {
    const page = await pageOf(STORIES);
    assert.doesNotMatch(page, /<style|\sstyle=|\son\w+="/);
    assert.match(
      page,
      /content="default-src 'none'; style-src 'self'; script-src https:\/\/site\.example; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"/,
    );
    const plain = await pageOf(STORIES, { hasScript: false });
    assert.doesNotMatch(plain, /script-src|<script|aloud-/);
    // Without a page to embed, the sound is what there is to hear.
    assert.match(
      plain,
      /<a href="stories\/0000000000000001\/sound\.\w+\.m4a"[^>]*class="listen">Listen to this story</,
    );
  });

  it('lists what is withdrawn without its files, and what waits or has failed without reasons and paths', async () => {
    const page = await pageOf(STORIES, {
      jobs: [
        { id: 'new', location: 'https://example.org/new?a=1&b=2' },
        { id: 'file', kind: 'file', location: '/srv/private/pages/market.html' },
        // It is published, and only checked again.
        { id: STORIES[0]!.id, location: 'https://example.org/checked' },
        { id: 'broken', location: 'https://example.org/broken', state: 'failed' },
      ],
    });
    const [, withdrawn, preparing, failed] = page.split('<section').slice(1);
    assert.match(withdrawn!, /<h2 id="withdrawn">Withdrawn<\/h2>.*Taken back/);
    assert.doesNotMatch(withdrawn!, /<a /);
    assert.match(
      preparing!,
      /<h2 id="preparing">In preparation<\/h2>.*href="https:\/\/example\.org\/new\?a=1&amp;b=2"/,
    );
    assert.match(preparing!, /<li><bdi dir="ltr">market\.html<\/bdi><\/li>/);
    assert.match(failed!, /<h2 id="failed">Failed<\/h2>.*https:\/\/example\.org\/broken/);
    assert.doesNotMatch(page, /private|secret|checked/);
  });

  it('says that there is no story, and lists as many as the feeds', async () => {
    const empty = await pageOf([]);
    assert.match(empty, /<h2 id="recent">Recent stories<\/h2><p>There are no stories yet\.<\/p>/);
    assert.doesNotMatch(empty, /id="(?:withdrawn|preparing|failed)"/);
    const many = Array.from({ length: 200 }, (_, number) => madeManifest({ id: `${number}`.padStart(16, '0') }));
    assert.equal((await pageOf(many)).match(/<article/g)!.length, 100);
  });

  it('writes the day of the page, in the calendar of the language', () => {
    assert.deepEqual(writeDate('2026-05-01T23:30:00-05:00', 'en-GB'), { text: '1 May 2026', language: 'en-GB' });
    assert.equal(writeDate('2026-05-01', 'fa').text, '۱۱ اردیبهشت ۱۴۰۵');
    assert.deepEqual(writeDate('Fri, 01 May 2026 10:00:00 GMT', 'tlh'), { text: 'May 1, 2026', language: 'en' });
  });

  it('follows the jobs, and never replaces a page of the site', async () => {
    const out = join(folder, `${count++}`);
    const jobs: Partial<ListedJob>[] = [];
    const config = resolveConfig({ out, publicUrl: 'https://cdn.example/', site: SITES.ltr }, 'x');
    const open = (): Promise<OpenStore> => openStore(config, (line) => lines.push(line), queueOf(jobs) as never);
    const first = await open();
    jobs.push({ id: 'a', location: 'https://example.org/late', state: 'failed' });
    first.updateFeeds();
    await first.finishFeeds();
    assert.match(read(out), /https:\/\/example\.org\/late/);
    const own = '<!doctype html><title>Our site</title>';
    writeFileSync(pathOf(out), own);
    lines.length = 0;
    const second = await open();
    assert.equal(await second.finishFeeds(), true);
    assert.equal(read(out), own);
    assert.ok(lines.includes('no page of recent stories is written: “out” has another index.html'), lines.join('\n'));
    const fresh = join(folder, `${count++}`);
    mkdirSync(fresh);
    writeFileSync(pathOf(fresh), own);
    const third = await openStore({ ...config, out: fresh }, () => undefined);
    await third.finishFeeds();
    assert.equal(existsSync(join(fresh, 'stories.css')), false);
  });
});
