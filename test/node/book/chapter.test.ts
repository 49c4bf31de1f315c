import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createScratchFolder } from '../run-aloud.js';
import {
  elementsNamed,
  openBook,
  PIXEL,
  outlineOf,
  textOf,
  writePage,
  type BookXmlNode,
  type OpenedBook,
} from './opened-book.js';

describe('a chapter', () => {
  const folder = createScratchFolder();
  const make = (article: string, head?: string, html?: string): Promise<OpenedBook> =>
    openBook({ pages: [writePage(folder, 'page.html', article, head, html)], out: join(folder, 'book.epub') });
  const body = async (article: string): Promise<BookXmlNode> =>
    elementsNamed((await make(article)).xml('chapter-1.xhtml'), 'section')[0]!;

  it('keeps nested lists and their numbers', async () => {
    const made = await body('<ul><li>one<li>two<ol start="3"><li>three</ol></ul><ol><li><p>a<p>b</ol>');
    assert.equal(outlineOf(made), 'ul(li li(ol(li))) ol(li(p p))');
    assert.equal(elementsNamed(made, 'ol')[0]!.attributes['start'], '3');
    assert.equal(textOf(made), 'one two three a b');
  });

  it('keeps items outside a list as paragraphs', async () => {
    assert.equal(outlineOf(await body('<li>alone</li><dl><dd>meaning</dd></dl><p>end')), 'p div(p) p');
    assert.equal(outlineOf(await body('<dl><dt>A<dt>B<dd>both</dl>')), 'dl(dt dt dd)');
    assert.equal(outlineOf(await body('<ul>loose<li>item</ul>')), 'ul(li(p) li)');
  });

  it('keeps tables with their empty cells', async () => {
    const made = await body(
      '<table><caption>Ships</caption><tr><th scope="col">Day<th scope="evil">Ships<tr><td>Monday<td><td colspan="2">12</table>',
    );
    assert.equal(outlineOf(made), 'table(caption tr(th th) tr(td td td))');
    assert.deepEqual(
      elementsNamed(made, 'th').map(({ attributes }) => attributes['scope']),
      ['col', undefined],
    );
    assert.equal(elementsNamed(made, 'td')[2]!.attributes['colspan'], '2');
    assert.deepEqual(elementsNamed(made, 'tr').map(textOf), ['Day Ships', 'Monday 12']);
  });

  it('leaves out the elements of a skip selector, with their pictures', async () => {
    const page = join(folder, 'skip.html');
    writeFileSync(
      page,
      '<!doctype html><html lang="en"><aloud-article skip=".box"><article><p>Said.<div class="box"><img src="pictures/a.jpg" alt="A"><p>Not said.</div></article></aloud-article>',
    );
    const made = (await openBook({ pages: [page], out: join(folder, 'book.epub') })).xml('chapter-1.xhtml');
    assert.equal(outlineOf(elementsNamed(made, 'section')[0]!), 'p');
    assert.equal(textOf(elementsNamed(made, 'section')[0]!), 'Said.');
  });

  it('keeps quotes, asides, notices and footnotes', async () => {
    const made = await body(
      `<p>${'A long story. '.repeat(30)}</p><blockquote><p>Said.<p>Again.</blockquote><aside class="about">Who</aside>
       <div class="notice">Mind</div><aside role="doc-footnote">Note</aside><p data-aloud="quote">Pulled</p>`,
    );
    assert.equal(outlineOf(made), 'p blockquote(p p) aside(p) section(p) aside(p) blockquote(p)');
    assert.deepEqual(
      [...elementsNamed(made, 'aside'), ...elementsNamed(made, 'section')].map(
        ({ attributes }) => attributes['epub:type'],
      ),
      ['sidebar', 'footnote', 'notice'],
    );
  });

  // ART-1
  it('skips no heading level', async () => {
    const made = await body('<h1>A</h1><h4>B</h4><h3>C</h3><h2>D</h2><h6>E</h6><p>Text.</p>');
    assert.equal(outlineOf(made), 'h1 h2 h2 h2 h3 p');
    assert.equal(outlineOf(await body('<h3>A</h3><p>x</p><h3>B</h3><h5>C</h5>')), 'h1 p h1 h2');
  });

  it('keeps links, emphasis and languages, and no other inline elements', async () => {
    const made = await body(
      '<p>Go <a href="https://example.org/a?b=1&amp;c=2" onclick="x()" style="color:red">there <em>now</em></a>, <span class="x" lang="ru">туда</span> <font color="red">or</font> <a href="javascript:alert(1)">not</a>.</p>',
    );
    assert.equal(outlineOf(made), 'p(a(em) span)');
    assert.deepEqual(Object.entries(elementsNamed(made, 'a')[0]!.attributes), [
      ['href', 'https://example.org/a?b=1&c=2'],
    ]);
    assert.equal(elementsNamed(made, 'span')[0]!.attributes['lang'], 'ru');
    assert.equal(textOf(made), 'Go there now, туда or not.');
  });

  it('corrects an invalid URL that browsers accept', async () => {
    const made = await body(
      '<p><a href="https://example.org/ü [x]?q=a b|c%zz#d#e">a</a> <a href="mailto:a@b.c">b</a></p>',
    );
    assert.deepEqual(
      elementsNamed(made, 'a').map(({ attributes }) => attributes['href']),
      ['https://example.org/%C3%BC%20%5Bx%5D?q=a%20b%7Cc%25zz#d%23e', 'mailto:a@b.c'],
    );
  });

  it('resolves links to the site, and removes links without a target', async () => {
    const article = '<p><a href="../b.html">b</a> <a href="#none">c</a> <a href="x:y">d</a></p>';
    const known = await make(article, '<link rel="canonical" href="https://example.org/news/a.html">');
    const links = elementsNamed(known.xml('chapter-1.xhtml'), 'a').map(({ attributes }) => attributes['href']);
    assert.deepEqual(links, ['https://example.org/b.html']);
    assert.equal(elementsNamed((await make(article)).xml('chapter-1.xhtml'), 'a').length, 0);
  });

  it('escapes the text of the page', async () => {
    const made = await body(
      '<p>5 &lt; 6 &amp; &lt;script&gt;alert(1)&lt;/script&gt; &quot;]]&gt; \u0001\u000b\ufffe \ud83d</p>',
    );
    assert.equal(outlineOf(made), 'p');
    assert.match(textOf(made), /^5 < 6 & <script>alert\(1\)<\/script> "\]\]> [\uFFFD ]+$/);
  });

  it('has the direction and the tag of its language', async () => {
    const made = await make('<h1>بندر</h1><p>بسته شد. <p lang="en">An English line.', '', 'lang="fa"');
    const root = made.xml('chapter-1.xhtml');
    assert.deepEqual([root.attributes['lang'], root.attributes['dir']], ['fa', 'rtl']);
    const english = elementsNamed(root, 'p')[1]!.attributes;
    assert.deepEqual([english['lang'], english['dir']], ['en', 'ltr']);
    assert.equal(elementsNamed(made.xml('package.opf'), 'spine')[0]!.attributes['page-progression-direction'], 'rtl');
    assert.equal(textOf(elementsNamed(made.xml('navigation.xhtml'), 'h1')[0]!), 'فهرست');
    const unsaid = await make('<p>Text.', '', 'lang="not a language"');
    assert.match(unsaid.warnings.join(), /page\.html:1: the page does not declare its language/);
    assert.equal(textOf(elementsNamed(unsaid.xml('package.opf'), 'dc:language')[0]!), 'und');
  });

  it('has the same text at any depth of markup', async () => {
    const made = await body(`${'<blockquote><b>'.repeat(4000)}Deep.`);
    assert.equal(textOf(made), 'Deep.');
  });

  describe('its pictures', () => {
    mkdirSync(join(folder, 'pictures'));
    writeFileSync(join(folder, 'pictures/a.jpg'), PIXEL);
    const image = (made: OpenedBook): BookXmlNode[] => elementsNamed(made.xml('chapter-1.xhtml'), 'img');

    it('have the type of their content, not of their names', async () => {
      const made = await make('<p>Text.</p><img src="pictures/a.jpg" alt="A dot" width="1" height="x">');
      assert.deepEqual(image(made)[0]!.attributes['src'], 'pictures/1-1.png');
      assert.equal(image(made)[0]!.attributes['height'], undefined);
      assert.ok(Buffer.from(made.files['EPUB/pictures/1-1.png']!).equals(PIXEL));
    });

    it('are in the book once, even if they are shown several times', async () => {
      const made = await make(
        '<p>Text.</p><img src="pictures/a.jpg" alt="A"><p>More.</p><img src="pictures/a.jpg" alt="B">',
      );
      assert.equal(image(made).length, 2);
      assert.equal(Object.keys(made.files).filter((path) => path.includes('pictures/')).length, 1);
    });

    it('have their description, or a reference to the caption, or an empty text', async () => {
      const figure = (alt: string, caption: string): string =>
        `<figure><img src="pictures/a.jpg" ${alt}><figcaption>${caption}</figcaption></figure>`;
      const made = await make(
        `${figure('alt="Smoke over a square"', 'Police.')}${figure('alt="The port is shut today."', 'The port is shut today.')}
         ${figure('', 'No alt.')}${figure('alt="IMG_1.jpg"', 'A name.')}${figure('alt=""', 'An ornament.')}`,
      );
      assert.deepEqual(
        image(made).map(({ attributes }) => attributes['alt']),
        ['Smoke over a square', ...Array<string>(3).fill('Described in the caption'), ''],
      );
      assert.ok(!made.warnings.some((warning) => warning.includes('has no description')));
    });

    it('are described by a caption with a class or an attribute for it', async () => {
      const made = await make(
        `<aloud-article caption=".c"><article><p>Text of the story.</p>
         <div><img src="pictures/a.jpg" alt="The port is shut today."><p class="caption">The port is shut today.</p></div>
         <div><img src="pictures/a.jpg"><p class="c">A quay.</p></div><p class="x">More.</p></article></aloud-article>`,
      );
      assert.deepEqual(
        image(made).map(({ attributes }) => attributes['alt']),
        ['Described in the caption', 'Described in the caption'],
      );
    });

    it('are left out with a warning if a book cannot have them, but not their description', async () => {
      writeFileSync(join(folder, 'pictures/text.png'), 'not a picture');
      writeFileSync(
        join(folder, 'pictures/evil.svg'),
        '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
      );
      const made = await make(
        `<figure><img src="https://example.org/a.jpg" alt="Far away"><figcaption>Far.</figcaption></figure>
<img src="pictures/text.png" alt="A text">
<img src="pictures/evil.svg" alt="A script">
<img src="gone.png" alt="Gone">
<img src="/etc/hostname" alt="Private">
<img src="file:///etc/hostname" alt="Private too">
<p>End.`,
      );
      assert.equal(image(made).length, 0);
      assert.equal(
        textOf(made.xml('chapter-1.xhtml')).replace(/^page\.html /, ''),
        'Far away Far. A text A script Gone Private Private too End.',
      );
      const warnings = made.warnings.join('\n');
      for (const line of [
        /:5: left out: a picture on another server, https:\/\/example\.org\/a\.jpg/,
        /:6: left out: the picture pictures\/text\.png is not a PNG/,
        /:7: left out: the picture pictures\/evil\.svg has the element <script>/,
        /:8: left out: the picture gone\.png does not exist/,
        /:9: left out: the picture \/etc\/hostname does not exist/,
        /:10: left out: the picture file:/,
      ])
        assert.match(warnings, line);
    });

    it('may be in a data: URL', async () => {
      const made = await make(`<p>Text.</p><img alt="A dot" src="data:image/png;base64,${PIXEL.toString('base64')}">`);
      assert.ok(Buffer.from(made.files['EPUB/pictures/1-1.png']!).equals(PIXEL));
    });

    it('may be in parent folders of the page', async () => {
      mkdirSync(join(folder, 'news'));
      const page = writePage(folder, 'news/page.html', '<p>x</p><img src="../pictures/a.jpg" alt="A dot">');
      assert.equal(image(await openBook({ pages: [page], out: join(folder, 'book.epub') })).length, 1);
    });
  });
});
