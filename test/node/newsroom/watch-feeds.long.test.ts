/** The feeds as `aloud watch` writes them, from the page to the file. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseRssFeed } from 'feedsmith';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { NewsSite, readManifests, storyPage } from './news-site.js';

const PUBLIC_URL = 'https://cdn.example/narration';

describe('aloud watch with a site', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const settings = {
      hostInterval: 0,
      recheck: 0,
      publicUrl: PUBLIC_URL,
      scriptUrl: 'https://example.org/aloud/aloud.js',
      site: {
        title: 'News',
        description: 'The news.',
        language: 'en',
        link: 'https://example.org/',
        image: 'https://example.org/cover.png',
        category: 'News',
      },
    };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(settings)};`);
    site.setFeed({ '/harbour': '2026-05-01T10:00:00Z' });
    site.setPage('/harbour', storyPage('The harbour', 'Ships came.</p><h2>What is next</h2><p>More come.'));
  });
  const watch = async (): Promise<string> =>
    (await runAloud(['watch', `${site.address}/feed`, '--once'], folder)).stderr;
  const readFeed = (): ReturnType<typeof parseRssFeed> =>
    parseRssFeed(readFileSync(join(folder, 'narration/podcast.xml'), 'utf8'));
  const fileOf = (url: unknown): string => join(folder, 'narration', String(url).slice(PUBLIC_URL.length));

  it('writes a podcast feed whose files are there', async () => {
    assert.match(await watch(), /^published [^\n]*\n$/);
    const [item] = readFeed().items!;
    const { url, length } = item!.enclosures![0]!;
    assert.equal(statSync(fileOf(url)).size, length);
    assert.match(readFileSync(fileOf(item!.podcast!.transcripts![0]!.url), 'utf8'), /^WEBVTT/);
    const { chapters } = JSON.parse(readFileSync(fileOf(item!.podcast!.chapters!.url), 'utf8')) as {
      chapters: { startTime: number; title: string }[];
    };
    assert.deepEqual(
      chapters.map(({ title }) => title),
      ['The harbour', 'What is next'],
    );
    assert.ok(chapters[1]!.startTime > 0.5 && chapters[1]!.startTime < item!.itunes!.duration!);
  });

  it('writes JSON-LD of the story, to paste into its page', () => {
    const manifest = [...readManifests(join(folder, 'narration')).values()][0]!;
    const text = readFileSync(join(folder, 'narration/stories', manifest.id, manifest.jsonLd!.src), 'utf8');
    const story = JSON.parse(text) as Record<string, unknown> & { audio: Record<string, unknown>[] };
    assert.equal(story['mainEntityOfPage'], `${site.address}/harbour`);
    // schema.org: the headline and the lead may be read aloud by an assistant.
    assert.deepEqual(story['speakable'], {
      '@type': 'SpeakableSpecification',
      xpath: ['/html/body/article/h1', '/html/body/article/p[1]'],
    });
    assert.deepEqual(
      story.audio.map(({ '@type': type, contentUrl, encodingFormat, duration }) => [
        type,
        contentUrl,
        encodingFormat,
        duration,
      ]),
      manifest.audio.map(({ src, type }) => [
        'AudioObject',
        `${PUBLIC_URL}/stories/${manifest.id}/${src}`,
        type,
        `PT${manifest.duration}S`,
      ]),
    );
    assert.equal(story.audio[0]!['transcript'], 'The harbour Ships came. What is next More come.');
    assert.doesNotMatch(text, /</, 'it cannot end the script');
  });

  it('writes a page to embed, and what oEmbed says about it', () => {
    const { id } = [...readManifests(join(folder, 'narration')).values()][0]!;
    const page = readFileSync(join(folder, 'narration/stories', id, 'embed.html'), 'utf8');
    assert.match(
      page,
      /script-src https:\/\/example\.org; style-src https:\/\/cdn\.example; media-src https:\/\/cdn\.example;/,
    );
    assert.match(page, /<h2>What is next<\/h2><p>More come\.<\/p>/);
    assert.doesNotMatch(page, /<style|\sstyle=|<script(?![^>]* src=)|\son\w+=/, 'nothing inline');
    assert.ok(readFileSync(join(folder, 'narration/embed.css'), 'utf8'));
    const oembed = JSON.parse(readFileSync(join(folder, 'narration/stories', id, 'oembed.json'), 'utf8')) as object;
    // oEmbed 1.0: a rich response has `html`, `width` and `height`.
    assert.deepEqual(oembed, {
      version: '1.0',
      type: 'rich',
      title: 'The harbour',
      author_name: 'A. Writer',
      html: `<iframe src="${PUBLIC_URL}/stories/${id}/embed.html" title="The harbour" width="640" height="480" loading="lazy" allow="autoplay"></iframe>`,
      width: 640,
      height: 480,
      cache_age: 3600,
    });
  });

  it('leaves out a story that is withdrawn', async () => {
    site.answers.set('/harbour', { status: 410 });
    assert.match(await watch(), /^withdrawn /);
    assert.equal(readFeed().items, undefined);
    const { id } = [...readManifests(join(folder, 'narration')).values()][0]!;
    const left = readdirSync(join(folder, 'narration/stories', id)).filter((name) => /embed/.test(name));
    assert.deepEqual(left, [], 'its text is no longer shown');
    assert.match(readFileSync(join(folder, 'narration/feed.json'), 'utf8'), /"items": \[\]/);
  });
});
