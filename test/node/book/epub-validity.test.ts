import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createScratchFolder } from '../run-aloud.js';
import { runAce, runEpubcheck, missingTool } from './epub-validators.js';
import { openBook, PIXEL, SOUND, writePage } from './opened-book.js';
import { missingPages, REAL_PAGES_FOLDER } from './real-pages.js';

const repositoryPath = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const SNAPSHOT_PAGES = readdirSync(repositoryPath('test/snapshot'))
  .map((name) => repositoryPath(`test/snapshot/${name}/page.html`))
  .filter((page) => existsSync(page) && !page.includes('/empty/'));

const EVERYTHING = `
<audio controls><source src="story.m4a"><track src="story.vtt"></audio>
<p data-aloud="flag">New</p><h1>All there is</h1><p>AKTAU/PRAGUE -- It <em>all</em> <a href="https://example.org/?q=a b|c">fits</a>.</p>
<figure><img src="dot.png" alt="A dot, for once"><figcaption>Seen <b>here</b>. <small class="credit">Drawing: us</small></figcaption></figure>
<h4>Deep</h4><ul><li>One<ul><li>Two</ul></ul><dl><dt>A<dd>B</dl>
<table><caption>Ships</caption><tr><th scope="col">Day<th>Ships<tr><td>Monday<td>12</table>
<blockquote lang="fa"><p>بسته شد.</blockquote><p>A note<a href="#n" role="doc-noteref">1</a>.</p>
<aside role="doc-footnote" id="n">The note.</aside><p class="byline">By us</p>
<aside class="about" aria-label="About us">We are.</aside><section class="notice"><h2>Mind</h2><p>The step.</section>`;

const EXPECTED_TEXTS = ['New', 'All there is', 'AKTAU/PRAGUE --', 'It all fits.', 'A dot, for once', 'Seen here.', 'Drawing: us', 'Deep', 'One', 'Two',
  'A', 'B', 'Ships', 'Day Ships', 'Monday 12', 'بسته شد.', 'A note1.', 'The note.', 'By us', 'We are.', 'Mind', 'The step.']; // prettier-ignore

describe('EPUB validators report no problem', () => {
  const folder = createScratchFolder();
  const books: [name: string, pages: () => string[]][] = [
    ['a page with everything', () => [writeEverythingPage(folder)]],
    ['many pages', () => [...SNAPSHOT_PAGES, ...listExamplePages(), repositoryPath('demo/index.html')]],
  ];

  for (const [name, pages] of books)
    describe(name, () => {
      const out = join(folder, `${name.replaceAll(' ', '-')}.epub`);
      before(async () => {
        await openBook({
          pages: pages(),
          out,
          ...(name === 'many pages' && { title: 'A “title” & <more>', cover: join(folder, 'dot.png') }),
        });
      });
      it('in epubcheck', { skip: missingTool.epubcheck }, () => assert.deepEqual(runEpubcheck(out), []));
      it('in Ace by DAISY', { skip: missingTool.ace }, () =>
        assert.deepEqual(runAce(out, mkdtempSync(join(folder, 'ace-'))), []),
      );
    });

  describe('real pages', { skip: missingPages }, () => {
    const out = join(folder, 'real.epub');
    it('in epubcheck', { skip: missingTool.epubcheck ?? missingPages }, async () => {
      const pages = readdirSync(REAL_PAGES_FOLDER)
        .filter((name, index) => name.endsWith('.html.gz') && index % 8 === 0) // all of them take minutes
        .map((name, index) => {
          const page = join(folder, `real-${index}.html`);
          writeFileSync(page, gunzipSync(readFileSync(join(REAL_PAGES_FOLDER, name))));
          return page;
        });
      await openBook({ pages, out });
      assert.deepEqual(runEpubcheck(out), []);
    });
    it('in Ace by DAISY', { skip: missingTool.ace ?? missingTool.epubcheck ?? missingPages }, () =>
      assert.deepEqual(runAce(out, mkdtempSync(join(folder, 'ace-'))), []),
    );
  });
});

function writeEverythingPage(folder: string): string {
  const cues = EXPECTED_TEXTS.map(
    (words, index) =>
      `00:${String(index).padStart(2, '0')}.000 --> 00:${String(index).padStart(2, '0')}.900\n${words}\n`,
  );
  writeFileSync(join(folder, 'story.vtt'), `WEBVTT\n\nNOTE\nvoice: nobody\n\n${cues.join('\n')}`);
  writeFileSync(join(folder, 'story.m4a'), SOUND);
  writeFileSync(join(folder, 'dot.png'), PIXEL);
  const head =
    '<title>All</title><meta name="author" content="A. Hand"><meta property="article:published_time" content="2011-12-20T10:00:00+06:00"><link rel="canonical" href="https://example.org/all">';
  return writePage(folder, 'everything.html', EVERYTHING, head);
}

function listExamplePages(): string[] {
  const root = repositoryPath('demo/elements');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^aloud-(?:article|figure)\b.*\.html$/.test(name) && !/empty/.test(name))
    .map((name) => join(root, name))
    .sort();
}
