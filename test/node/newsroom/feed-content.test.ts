/**
 * What the feeds say. The documentation that they follow: RSS 2.0 (cyber.harvard.edu/rss/rss.html); “A Podcaster’s Guide to RSS”
 * of Apple (help.apple.com/itc/podcasts_connect/#/itcb54353390); Podcasting 2.0
 * (github.com/Podcastindex-org/podcast-namespace, docs/tags); JSON Feed 1.1 (jsonfeed.org/version/1.1).
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { nameUuid } from '../../../src/node/name-uuid.js';
import { writeJsonChapters } from '../../../src/node/narrate/json-chapters.js';
import type { SiteConfig } from '../../../src/node/newsroom/config/site-config.js';
import { feedStory } from '../../../src/node/newsroom/feeds/feed-story.js';
import { writeJsonFeed } from '../../../src/node/newsroom/feeds/json-feed.js';
import { writePodcastFeed } from '../../../src/node/newsroom/feeds/podcast-feed.js';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { madeManifest } from './made-manifest.js';

const PUBLIC_URL = 'https://cdn.example/narration';
const PODCAST = `${PUBLIC_URL}/podcast.xml`;
const SITE: SiteConfig = {
  title: 'Fish & chips news',
  description: 'What happens at the harbour.',
  language: 'en-GB',
  link: 'https://example.org/?a=1&b=2',
  image: 'https://example.org/cover.png',
  category: 'News > Politics & law',
  author: 'The Harbour Company',
  email: 'news@example.org',
};
const HOSTILE =
  'A ]]> b </title> & "c" <![CDATA[ d \u0000\u0001\u001b\ud800\ufffe 🐟 <itunes:explicit>no</itunes:explicit>';
const CLEANED = 'A ]]> b </title> & "c" <![CDATA[ d  🐟 <itunes:explicit>no</itunes:explicit>';

const podcastOf = async (manifests: readonly StoryManifest[], site = SITE): Promise<string> =>
  writePodcastFeed(site, PODCAST, await storiesOf(manifests));
const storiesOf = (manifests: readonly StoryManifest[]): Promise<Awaited<ReturnType<typeof feedStory>>[]> =>
  Promise.all(manifests.map((manifest) => feedStory(manifest, PUBLIC_URL)));

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(error));
  parser.write(xml).close();
}

describe('the podcast feed', () => {
  it('has what RSS 2.0 and Apple require of a channel', async () => {
    const xml = await podcastOf([madeManifest()]);
    assertWellFormed(xml);
    const feed = parseRssFeed(xml);
    const { title, link, description, language, lastBuildDate, atom, itunes, podcast } = feed;
    assert.deepEqual([title, link, description, language], [SITE.title, SITE.link, SITE.description, 'en-GB']);
    assert.equal(lastBuildDate, 'Sat, 02 May 2026 10:02:11 GMT');
    assert.deepEqual(atom?.links, [{ href: PODCAST, rel: 'self', type: 'application/rss+xml' }]);
    assert.equal(itunes?.image, SITE.image);
    assert.deepEqual(itunes?.categories, [{ text: 'News', categories: [{ text: 'Politics & law' }] }]);
    assert.deepEqual([itunes?.author, itunes?.owner?.email], [SITE.author, SITE.email]);
    assert.match(xml, /<itunes:explicit>false<\/itunes:explicit>/);
    assert.match(podcast?.guid ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has what Apple requires of an episode, and the transcript, chapters and persons of Podcasting 2.0', async () => {
    const chaptersFile = { src: 'chapters.1234567890abcdef.json', type: 'application/json+chapters', bytes: 80 };
    const [item] = parseRssFeed(await podcastOf([madeManifest({ chaptersFile })])).items!;
    const folder = `${PUBLIC_URL}/stories/7f2e7d57697da604`;
    assert.equal(item!.title, 'The harbour opens');
    assert.equal(item!.link, 'https://example.org/harbour');
    // `audio/x-m4a` is in Apple's list of types, `audio/mp4` is not.
    assert.deepEqual(item!.enclosures, [
      { url: `${folder}/sound.41e74c2022d7424d.m4a`, length: 36236, type: 'audio/x-m4a' },
    ]);
    assert.deepEqual(item!.guid, { value: '7f2e7d57697da604', isPermaLink: false });
    assert.equal(item!.pubDate, 'Fri, 01 May 2026 10:00:00 GMT');
    assert.equal(item!.description, 'Ships came in.\n\nRead by an automated voice');
    assert.deepEqual([item!.itunes?.duration, item!.itunes?.author], [10, 'A. Writer']);
    assert.deepEqual(item!.podcast?.transcripts, [
      { url: `${folder}/timing.400f373b01209b15.vtt`, type: 'text/vtt', language: 'en' },
    ]);
    assert.deepEqual(item!.podcast?.chapters, {
      url: `${folder}/${chaptersFile.src}`,
      type: 'application/json+chapters',
    });
    assert.deepEqual(item!.podcast?.persons, [{ display: 'A. Writer', role: 'author', group: 'writing' }]);
    assert.deepEqual(item!.podcast?.txts, [{ display: 'true', purpose: 'ai-content' }]);
  });

  it('keeps a text that is no XML, without the characters that XML does not allow', async () => {
    const xml = await podcastOf([madeManifest({ headline: HOSTILE, byline: HOSTILE, description: HOSTILE })], {
      ...SITE,
      title: HOSTILE,
      explicit: true,
    });
    assertWellFormed(xml);
    const feed = parseRssFeed(xml);
    const [item] = feed.items!;
    assert.equal(feed.title, CLEANED);
    assert.equal(item!.title, CLEANED);
    assert.equal(item!.podcast?.persons?.[0]?.display, CLEANED);
    assert.ok(item!.description!.startsWith(CLEANED));
    assert.equal(xml.match(/<itunes:explicit>true</g)!.length, 2);
    assert.doesNotMatch(xml, />\s+<!\[CDATA\[|\]\]>\s+<\//, 'Apple allows no spaces around a value');
  });

  it('has a story without date, byline, address and sections', async () => {
    const bare = madeManifest({ datePublished: '', byline: '', url: '', description: '' });
    const [item] = parseRssFeed(await podcastOf([bare])).items!;
    assert.equal(item!.pubDate, 'Fri, 01 May 2026 10:02:11 GMT', 'when it was first narrated: a correction keeps it');
    assert.deepEqual([item!.link, item!.podcast?.persons, item!.podcast?.chapters], [undefined, undefined, undefined]);
    assert.equal(item!.description, 'Read by an automated voice');
    const [odd] = parseRssFeed(await podcastOf([madeManifest({ url: 'javascript:alert(1)' })])).items!;
    assert.equal(odd!.link, undefined);
  });

  it('is in the language of the site, and a story in its own, also from right to left', async () => {
    const site = {
      title: 'أخبار المرفأ',
      description: 'ما يحدث في المرفأ',
      language: 'ar',
      link: 'https://example.org/',
    };
    const story = madeManifest({ headline: 'افتتاح المرفأ', language: 'fa' });
    const feed = parseRssFeed(await podcastOf([story], site));
    assert.deepEqual([feed.language, feed.title, feed.items![0]!.title], ['ar', site.title, 'افتتاح المرفأ']);
    assert.equal(feed.items![0]!.podcast?.transcripts?.[0]?.language, 'fa');
    assert.match(feed.items![0]!.description!, /با صدای رایانه‌ای$/);
  });

  it('cuts a long description between two characters, so that Apple shows that a machine reads', async () => {
    const [item] = parseRssFeed(await podcastOf([madeManifest({ description: 'گ'.repeat(5000) })])).items!;
    assert.match(item!.description!, /^گ+…\n\nRead by an automated voice$/u);
    const bytes = Buffer.byteLength(item!.description!);
    assert.ok(bytes > 3800 && bytes < 4000, `${bytes} bytes`);
  });

  it('is valid without a story', async () => {
    const xml = await podcastOf([]);
    assertWellFormed(xml);
    assert.equal(parseRssFeed(xml).title, SITE.title);
  });

  it('has the identifier that Podcasting 2.0 calculates', () => {
    // The example of its documentation (docs/tags/guid.md).
    const namespace = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';
    assert.equal(nameUuid(namespace, ['podnews.net/rss']), '9b024349-ccf0-5f69-a609-6b82873eab3c');
  });
});

describe('the JSON Feed', () => {
  it('has what JSON Feed 1.1 requires, and every sound', async () => {
    const url = `${PUBLIC_URL}/feed.json`;
    const text = writeJsonFeed(SITE, url, await storiesOf([madeManifest({ headline: HOSTILE, image: '/a.jpg' })]));
    assert.equal((JSON.parse(text) as { version: string }).version, 'https://jsonfeed.org/version/1.1');
    const feed = parseJsonFeed(text);
    assert.deepEqual([feed.title, feed.feed_url, feed.home_page_url], [SITE.title, url, SITE.link]);
    const [item] = feed.items!;
    assert.deepEqual([item!.id, item!.title, item!.language], ['7f2e7d57697da604', CLEANED, 'en']);
    assert.equal(item!.image, 'https://example.org/a.jpg');
    assert.deepEqual(
      [item!.date_published, item!.date_modified],
      ['2026-05-01T10:00:00.000Z', '2026-05-02T10:02:11.000Z'],
    );
    assert.ok(item!.content_text);
    assert.deepEqual(
      item!.attachments!.map(({ mime_type, size_in_bytes, duration_in_seconds }) => [
        mime_type,
        size_in_bytes,
        duration_in_seconds,
      ]),
      [
        ['audio/webm', 23834, 9.536],
        ['audio/mp4', 36236, 9.536],
      ],
    );
    assert.deepEqual((JSON.parse(writeJsonFeed(SITE, url, [])) as { items: unknown }).items, []);
  });
});

describe('the chapters for podcast players', () => {
  it('begin with the story itself', () => {
    // JSON chapters 1.2: `version` and `chapters` with `startTime`, in ascending order.
    assert.deepEqual(JSON.parse(writeJsonChapters('The harbour', [{ title: 'Next', start: 5.7591 }])), {
      version: '1.2.0',
      chapters: [
        { startTime: 0, title: 'The harbour' },
        { startTime: 5.759, title: 'Next' },
      ],
    });
    const atOnce = JSON.parse(writeJsonChapters('x', [{ title: 'Next', start: 0 }])) as { chapters: unknown[] };
    assert.equal(atOnce.chapters.length, 1);
  });
});
