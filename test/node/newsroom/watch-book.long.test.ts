/** The talking book of each story, with `epub`. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import type { StoryManifest } from '../../../src/node/newsroom/store/story-manifest.js';
import { missingTool, runEpubcheck } from '../book/epub-validators.js';
import { PIXEL } from '../book/opened-book.js';
import { createScratchFolder, runAloud } from '../run-aloud.js';
import { NewsSite, readManifests, storyPage } from './news-site.js';

const DATE = '2026-05-01T10:00:00Z';

describe('aloud watch with epub', () => {
  const folder = createScratchFolder();
  const site = new NewsSite();
  const out = join(folder, 'narration');
  before(() => {
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const settings = { hostInterval: 0, recheck: 0, keep: 0, epub: true, publicUrl: 'https://cdn.example/' };
    const more = { ...settings, scriptUrl: 'https://example.org/aloud.js' };
    writeFileSync(join(folder, 'aloud.config.js'), `export default ${JSON.stringify(more)};`);
    mkdirSync(join(folder, 'pages'));
    for (const path of ['dot.png', 'pages/dot.png']) writeFileSync(join(folder, path), PIXEL);
    writeFileSync(
      join(folder, 'pages/market.html'),
      storyPage('The market', `<time datetime="${DATE}"></time><img src="dot.png" alt="A dot.">Fish is sold.`),
    );
    // As a path of a file, its address would lead to the picture in the folder.
    site.setPage('/harbour', storyPage('The harbour', 'Ships came.<img src="../../dot.png" alt="A dot.">'));
    site.setFeed({ '/harbour': DATE });
  });
  const watch = async (): Promise<string> =>
    (await runAloud(['watch', `${site.address}/feed`, 'pages', '--once'], folder)).stderr;
  const storyOf = (headline: string): StoryManifest => readManifests(out).get(headline)!;
  const bookOf = ({ id, book }: StoryManifest): string => join(out, 'stories', id, book!.src);
  const partsOf = (headline: string): Record<string, Uint8Array> => unzipSync(readFileSync(bookOf(storyOf(headline))));

  it('makes the book of each story, with its sound, and links it from the page to embed', async () => {
    assert.match(await watch(), /^published [^\n]*\npublished [^\n]*\n$/);
    const story = storyOf('The harbour');
    assert.match(story.book!.src, /^story\.[0-9a-f]{16}\.epub$/);
    assert.equal(story.book!.type, 'application/epub+zip');
    assert.equal(readFileSync(bookOf(story)).length, story.book!.bytes);
    const parts = partsOf('The harbour');
    assert.match(new TextDecoder().decode(parts['EPUB/chapter-1.xhtml']), /Ships came\./);
    assert.ok(parts['EPUB/audio/chapter-1.m4a']!.length > 1000);
    const embed = readFileSync(join(out, 'stories', story.id, 'embed.html'), 'utf8');
    assert.ok(
      embed.includes(`<a href="${story.book!.src}" type="application/epub+zip" aria-label="EPUB: The harbour">`),
    );
  });

  it('has the pictures of a page in a folder, and no file of this machine that a page of the web names', () => {
    const pictures = (headline: string): string[] =>
      Object.keys(partsOf(headline)).filter((path) => path.startsWith('EPUB/pictures/'));
    assert.deepEqual(pictures('The market'), ['EPUB/pictures/1-1.png']);
    assert.deepEqual(pictures('The harbour'), []);
  });

  it('has no problem for epubcheck', { skip: missingTool.epubcheck }, () => {
    for (const headline of ['The market', 'The harbour']) assert.deepEqual(runEpubcheck(bookOf(storyOf(headline))), []);
  });

  it('makes a new book of a corrected story, and keeps that of the version before', async () => {
    const before = storyOf('The harbour');
    site.setPage('/harbour', storyPage('The harbour', 'No ships came.'));
    assert.match(await watch(), /^published [^\n]*\n$/);
    const now = storyOf('The harbour');
    assert.notEqual(now.book!.src, before.book!.src);
    assert.match(new TextDecoder().decode(partsOf('The harbour')['EPUB/chapter-1.xhtml']), /No ships came\./);
    assert.ok(existsSync(bookOf(before)));
  });

  it('removes the book of a withdrawn story with its other files', async () => {
    const story = storyOf('The harbour');
    site.answers.set('/harbour', { status: 410 });
    assert.match(await watch(), /^withdrawn /);
    await watch();
    assert.equal(existsSync(bookOf(story)), false);
  });
});
