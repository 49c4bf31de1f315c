import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticle } from '../../../src/core/story/find-article.js';
import { selectFirst } from '../../../src/node/page/css-selectors.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { articleOf, blocksOf, storyOf } from './read-html.js';

const text = '<p>Some words of the story, long enough to be most of it.</p>'.repeat(4);
const roleOf = (html: string): string | undefined =>
  blocksOf(`${text}${html}`).find((line) => line.includes('HERE'))?.split(':')[0]; // prettier-ignore

// ART-6
describe('the role of a part follows from its names', () => {
  const named: [string, string][] = [
    ['byline', 'byline'], ['article__byLine--small', 'byline'], ['by-line', 'byline'], ['AuthorName', 'byline'],
    ['related-stories', 'related'], ['read-more', 'related'], ['newsletter_signup', 'advert'], ['ad', 'advert'], ['ads', 'advert'],
    ['about-us', 'about'], ['legal', 'notice'], ['bio', 'about'],
    ['header', 'paragraph'], ['download', 'paragraph'], ['gradient', 'paragraph'], ['shadow', 'paragraph'], ['roads', 'paragraph'], ['lead', 'paragraph'],
  ]; // prettier-ignore
  for (const [name, role] of named) {
    it(`class ${name}: ${role}`, () => assert.equal(roleOf(`<div class="${name}">HERE</div>`), role));
    it(`id ${name}: ${role}`, () => assert.equal(roleOf(`<div id="${name}">HERE</div>`), role));
  }

  it('in itemprop and rel', () => {
    assert.equal(roleOf('<span itemprop="author">HERE</span>'), 'byline');
    assert.equal(roleOf('<a rel="author" href="#">HERE</a>'), 'byline');
  });

  it('data-aloud has priority over the names, and an unknown value has no effect', () => {
    assert.equal(roleOf('<p class="ad" data-aloud="paragraph">HERE</p>'), 'paragraph');
    assert.equal(roleOf('<p class="ad" data-aloud="skip">HERE</p>'), undefined);
    assert.equal(roleOf('<p data-aloud="toString">HERE</p>'), 'paragraph');
    assert.equal(roleOf('<p class="constructor __proto__">HERE</p>'), 'paragraph');
  });

  it('a guessed role never removes most of a story', () => {
    assert.deepEqual(blocksOf('<div class="related"><p>All that there is.</p></div>'), [
      'paragraph: All that there is.',
    ]);
    assert.deepEqual(blocksOf('<div data-aloud="related"><p>All.</p></div>'), ['related: All.']);
  });

  it('also not because of a long script in the page', () => {
    const script = `<script>${'x'.repeat(9999)}</script>`;
    assert.deepEqual(blocksOf(`${script}<div class="related"><p>All that there is.</p></div>`), [
      'paragraph: All that there is.',
    ]);
  });

  it('a correction has priority over everything else', () => {
    const correct = ({ localName }: { localName: string }) => (localName === 'aside' ? ('skip' as const) : undefined);
    assert.deepEqual(blocksOf('<p>One.</p><aside data-aloud="quote">Two.</aside>', { correct }), ['paragraph: One.']);
  });
});

/** The blocks of a part after a long text, without that text. */
const read = (html: string): string[] => blocksOf(`${text}${html}`).slice(4);

// ART-6
describe('a name is a role only where structure and position confirm it', () => {
  const isRead: readonly string[] = [
    '<section id="social-media-reacts"><h2>Social media reacts</h2><p>HERE were messages within an hour.</p></section>',
    '<section id="comments-from-the-mayor"><h2>Comments from the mayor</h2><p>HERE we rebuild the quay.</p></section>',
    '<section id="comments"><h2>Comments</h2><p>HERE is what the mayor said.</p><p>She left.</p></section>',
    '<section class="related-deaths"><p>HERE they count five deaths since May.</p></section>',
    '<div class="social-housing"><p>HERE are new flats for the poor.</p></div>',
    '<p id="cookie-factory">HERE the cookie factory was flooded.</p>',
    '<p class="share-price">HERE the share lost half of its value.</p>',
    '<li id="ads-banned">HERE ads were banned.</li>',
    '<h2 id="newsletter">HERE is the newsletter</h2>',
    '<div class="code-toolbar"><pre>HERE = 1</pre></div>',
  ];
  for (const html of isRead)
    it(`reads ${html.slice(0, 40)}`, () => {
      assert.ok(
        read(html).some((line) => /^(?:paragraph|item|heading): .*HERE/.test(line)),
        read(html).join(),
      );
      assert.ok(read(`${html}${text}`).some((line) => /^(?:paragraph|item|heading): .*HERE/.test(line)));
    });

  it('leaves an inline element in its sentence', () => {
    const sentence = 'Prices of a share fell; the subscription ended, a bio says, by its author.';
    const html =
      '<p>Prices of <a class="share" href="#">a share</a> fell; the <span id="subscription">subscription</span> ended, ' +
      'a <b class="about">bio</b> says, by <span itemprop="author">its author</span>.</p>';
    assert.deepEqual(read(html), [`paragraph: ${sentence}`]);
  });

  it('leaves out what links, forms, place or a label confirm', () => {
    for (const html of [
      '<div class="related"><p><a href="a">The port is open again.</a></p><p><a href="b">Wind came.</a></p></div>',
      '<div class="newsletter"><p>Read us on Fridays, all year.</p><form><input><button>Order</button></form></div>',
      '<aside class="promo"><p>Read us on Fridays, all year.</p></aside>',
      '<section class="comments-section"><p>A reader writes a long text here.</p></section>',
      '<div class="ad-slot">Advertisement</div>',
      '<li class="share"><a href="x">Send</a></li>',
    ])
      assert.doesNotMatch(read(html).join(), /^(?:paragraph|item|heading)|,(?:paragraph|item|heading)/, html);
  });

  it('lists what a guess leaves out, with the name that it is made from, and not what the author leaves out', () => {
    const { omissions } = storyOf(
      `${text}<aside class="ad-unit">Buy.</aside><p data-aloud="advert">Buy.</p><p>An end.</p><aside class="ad"></aside>`,
    );
    assert.deepEqual(
      omissions!.map(({ element, kind, evidence }) => [element.localName, kind, evidence]),
      [['aside', 'advert', 'class="ad-unit"']],
    );
  });
});

describe('the article of a page', () => {
  const idOf = (html: string): string | null | undefined => findArticle(parsePage(html))?.getAttribute('id');
  const long = 'words '.repeat(50);

  it('is the one in aloud-article', () => {
    assert.equal(
      idOf(`<article id="a"><h1>A</h1>${long}</article><aloud-article><article id="b">B</article></aloud-article>`),
      'b',
    );
    assert.equal(idOf('<article id="a"><h1>A</h1></article><aloud-article id="w"><p>B</p></aloud-article>'), 'w');
  });
  it('is the one that aloud-article names, by its id or by a selector', () => {
    const named = (name: string): string | null | undefined =>
      findArticle(
        parsePage(
          `<aloud-article id="w" for="${name}"></aloud-article><article id="a">A</article><div id="b" class="story">B`,
        ),
        selectFirst,
      )?.getAttribute('id');
    assert.deepEqual(['a', 'b', 'div.story', 'body > article'].map(named), ['a', 'b', 'b', 'a']);
    assert.deepEqual(['..!', 'later'].map(named), ['w', 'w'], 'a script may add it later');
  });
  it('is the one beside aloud-article where an editor has emptied that', () => {
    const wrapper = '<p><aloud-article id="w"></p>\n';
    const end = '<p></aloud-article></p>';
    assert.equal(idOf(`${wrapper}<article id="a"><p>A</p></article>${end}`), 'a');
    assert.equal(idOf(`<article id="a">${wrapper}<p>A</p>${end}</article><article id="b"><h1>B</h1></article>`), 'a');
    assert.equal(
      idOf(`<article id="t"><h1>Theme</h1>${wrapper}<article id="a">${long}</article>${end}</article>`),
      'a',
    );
    assert.equal(idOf(`<article id="a">${wrapper}${long}${end}<article id="b">A teaser</article></article>`), 'a');
    assert.equal(
      idOf(
        `<p><aloud-article><aloud-player><audio>No sound here</audio></aloud-player></aloud-article></p><article id="a">A`,
      ),
      'a',
    );
    const other = '<aloud-article><article id="c">C</article></aloud-article>';
    assert.equal(idOf(`${wrapper}${other}<article id="e"></article><article id="a">A</article>`), 'a');
    assert.equal(idOf(`<article id="b">B</article>${wrapper}<p>Some text.</p>${end}`), 'w');
    assert.equal(idOf('<aloud-article id="w"><p>Text.</p></aloud-article><article id="b">B</article>'), 'w');
  });
  it('is else the one with the headline, else the longest', () => {
    assert.equal(idOf(`<article id="a">${long}</article><article id="b"><h1>B</h1></article>`), 'b');
    assert.equal(idOf(`<main>${long}<article id="a">short one</article><article id="b">${long}</article></main>`), 'b');
  });
  it('is not a teaser next to the story', () => {
    assert.equal(idOf(`<main id="m"><h1>H</h1>${long.repeat(4)}<article id="a">A teaser</article></main>`), 'm');
  });
  it('is else main, else body, and may be missing', () => {
    assert.equal(idOf('<main id="m">x</main>'), 'm');
    assert.equal(idOf('<body id="b">x'), 'b');
    assert.equal(articleOf('').localName, 'body');
  });
});
