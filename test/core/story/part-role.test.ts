import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureParts } from '../../../src/core/story/part-evidence.js';
import { guessPart } from '../../../src/core/story/part-role.js';
import { closestElement } from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

/** The role that the marked part has in an article with some paragraphs around it. */
function roleOf(html: string): string | undefined {
  const element = markedElement(`<article>${html}</article>`);
  const article = closestElement(element, ({ localName }) => localName === 'article')!;
  return guessPart(element, article, measureParts(article))?.role;
}

const LONG = '<p>The engineers looked at every pillar of the bridge and wrote a long report on them.</p>'.repeat(12);
const letters = (count: number): string => 'x'.repeat(count);
/** A sentence, filled up to a number of characters. */
const sentence = (count: number): string => `A reader wrote. ${letters(count - 16)}`;
const before = (part: string): string | undefined => roleOf(part + LONG);
const after = (part: string): string | undefined => roleOf(LONG + part);

type Row = readonly [name: string, html: string, role: string | undefined];
const rows = (list: readonly Row[], read: (part: string) => string | undefined): void => {
  for (const [name, html, role] of list) it(name, () => assert.equal(read(html), role));
};

describe('an inline element has a role', () => {
  rows(
    [
      ['if it is all of its block', '<p><span here class="byline">Mara Lind</span></p>', 'byline'],
      ['if it states one, and is all of its block', '<p><span here itemprop="author">Mara Lind</span></p>', 'byline'],
      ['but not in a sentence', '<p>By <span here class="byline">Mara Lind</span></p>', undefined],
      ['if it states one beside other text', '<div>By <span here itemprop="author">Mara Lind</span></div>', 'byline'],
    ],
    before,
  );
});

describe('the share of the article that a part may have', () => {
  const share = (name: string, count: number): string | undefined =>
    roleOf(`<p>${letters(60)}</p><div here class="${name}">${letters(count)}</div>`);
  it('is 40 % at most', () => assert.deepEqual([share('byline', 40), share('byline', 41)], ['byline', undefined]));
  it('is not limited for the label of a story', () => assert.equal(share('kicker', 41), 'flag'));
  it('is the same for a part of links', () =>
    assert.equal(roleOf(`<aside here class="related"><a href="/1">${letters(90)}</a></aside>`), undefined));
});

describe('a text element with the class of an advert', () => {
  const link = (count: number): string => `<a href="/1">${letters(count)}</a>`;
  rows(
    [
      ['is one if it is a label', `<p here class="share">${letters(200)}</p>`, 'advert'],
      ['is none if it is longer than a label', `<p here class="share">${letters(201)}</p>`, undefined],
      ['is none if it is a sentence', `<p here class="share">${sentence(40)}</p>`, undefined],
      ['is one if a quarter is a link', `<p here class="share">Shares rose on.${link(5)}</p>`, 'advert'],
      ['is none if less is a link', `<p here class="share">Shares rose on.${link(4)}</p>`, undefined],
      ['is one with a button for its text', `<p here class="share">${sentence(200)}<button>Go</button></p>`, 'advert'],
      ['is none with more text', `<p here class="share">${sentence(201)}<button>Go</button></p>`, undefined],
      ['is one with a link that is a button', `<p here class="share">${sentence(99)}<b role="button">Go</b></p>`, 'advert'],
      ['is one with two buttons', `<p here class="share">${sentence(400)}<button>Go</button><button>Go</button></p>`, 'advert'],
      ['is none with more text than for two', `<p here class="share">${sentence(401)}<button>Go</button><button>Go</button></p>`, undefined],
    ],
    before,
  ); // prettier-ignore
});

describe('a text element with the id of an advert, or with another word after the name', () => {
  const link = (count: number): string => `<a href="/1">${letters(count)}</a>`;
  rows(
    [
      ['is one if half of it is a link', `<p here id="share">${letters(10)}${link(10)}</p>`, 'advert'],
      ['is none if less is a link', `<p here id="share">${letters(11)}${link(10)}</p>`, undefined],
      ['is none if a sentence is beside the link', `<p here id="share">${sentence(20)}${link(30)}</p>`, undefined],
      ['is none if it is only short', '<p here id="share">The newest share</p>', undefined],
      ['is one of links, by a class with a topic', `<p here class="share-price">${link(10)}</p>`, 'advert'],
      ['is none without links, by a class with a topic', '<p here class="share-price">The price</p>', undefined],
      ['is one with a button and no sentence', '<p here id="share">Order it<button>Go</button></p>', 'advert'],
    ],
    before,
  );

  const labels = [
    'ad', 'Ads', 'Advertisement', 'ADVERTISING', 'Sponsored', 'Sponsored content', 'Anzeige', 'Werbung', 'Publicidad',
    'publicidade', 'Publicité', 'pubblicità', 'Reklama', 'Реклама', 'annons', 'Annonse', 'Annonsørinnhold', 'mainos',
    'Advertentie', '광고', '広告', 'Quảng cáo', 'تبلیغات', 'إعلان', '– Anzeige –', `Advertisement${'-'.repeat(16)}`,
  ]; // prettier-ignore
  it('is one that says “Advertisement” in a language', () => {
    for (const label of labels) assert.equal(before(`<p here id="ad">${label}</p>`), 'advert', label);
  });
  it('is none that says more, or says it in a longer text', () => {
    for (const label of ['Anzeigen lesen', 'No ads', `Advertisement${'-'.repeat(17)}`, '…'])
      assert.equal(before(`<p here id="ad">${label}</p>`), undefined, label);
  });
});

describe('a box with the class of related stories', () => {
  const text = 'A reader wrote a text.';
  const box = (tag: string, attributes = 'class="related"', content = text): string =>
    `<${tag} here ${attributes}>${content}</${tag}>`;
  rows(
    [
      ['is none with a sentence in the text', box('div'), undefined],
      ['is one without a sentence', box('div', 'class="related"', 'The port'), 'related'],
      ['is one in an aside', box('aside'), 'related'],
      ['is one in a footer', box('footer'), 'related'],
      ['is one in a form', box('form'), 'related'],
      ['is one in a nav', `<div>${box('nav', 'class="related"', `<p>${text}</p>`)}</div>`, 'related'],
      ['is none in an element of another name', `<div>${box('nav-note', 'class="related"', `<p>${text}</p>`)}</div>`, undefined],
      ['is none in an element of a longer name', `<div>${box('x-form', 'class="related"', `<p>${text}</p>`)}</div>`, undefined],
      ['is one beside the text, by its role', box('div', 'class="related" role="complementary"'), 'related'],
      ['is one in a navigation', box('div', 'class="related" role="navigation"'), 'related'],
      ['is one about the content', box('div', 'class="related" role="contentinfo"'), 'related'],
      ['is one with the role of a form', box('div', 'class="related" role="form"'), 'related'],
      ['is none with another role', box('div', 'class="related" role="formula"'), undefined],
      ['is none with a role that ends so', box('div', 'class="related" role="x-form"'), undefined],
      ['is none in an aside with a topic', box('aside', 'class="related-deaths"'), undefined],
      ['is one in an aside with a topic, without a sentence', box('aside', 'class="related-deaths"', 'Five deaths'), 'related'],
      ['is none by an id with other words', box('aside', 'id="big-storm-related"'), undefined],
      ['is one by an id with other words, without a sentence', box('aside', 'id="big-storm-related"', 'Five deaths'), 'related'],
      ['is one by a class with other words', box('aside', 'class="big-storm-related"'), 'related'],
      ['is one by an id with a word for layout', box('aside', 'id="related-box"'), 'related'],
      ['is one by an id in two words', box('aside', 'id="read-more"'), 'related'],
    ],
    before,
  ); // prettier-ignore

  rows(
    [
      ['is one after the last paragraph', box('div'), 'related'],
      ['is none if it has a long paragraph', box('div', 'class="related"', `<p>${sentence(41)}</p>`), 'related'],
      ['is one by its id alone', box('div', 'id="related"'), 'related'],
    ],
    after,
  );

  it('is none beside a text without long paragraphs', () =>
    assert.equal(roleOf(`<p>Wind came. ${'<br>'.repeat(3)}It rained.</p>`.repeat(9) + box('div')), undefined));
  it('is none with a long paragraph of its own', () =>
    assert.equal(after(`<div here class="storm-related-deaths"><p>${sentence(41)}</p></div>`), undefined));
});

describe('an id that is made from the words of a heading', () => {
  const aside = (id: string, heading: string): string =>
    `<aside here id="${id}">${heading}<a href="/1">${letters(40)}</a></aside>`;
  const asRole = (list: readonly (readonly [string, string])[]): (string | undefined)[] =>
    list.map(([id, heading]) => before(aside(id, heading)));

  it('is no name', () =>
    assert.deepEqual(
      asRole([
        ['comments', '<h2>Comments</h2>'],
        ['comments', '<h6>Comments</h6>'],
        ['comments', '<div><h2>“Comments”</h2></div><h3>Later</h3>'],
        ['comments-from-the', '<h2>Comments from the mayor</h2>'],
        ['comments_from_the', '<h2>Comments from the mayor</h2>'],
        ['share-cafe', '<h2>Share: Café</h2>'],
      ]),
      Array(6).fill(undefined),
    ));
  it('but another id is', () =>
    assert.deepEqual(
      asRole([
        ['comments', '<h2>Readers</h2>'],
        ['comments', '<h2>Comments of the day</h2>'],
        ['comments-from', '<h2>Voices and comments from</h2>'],
        ['comments', '<h1-box>Comments</h1-box>'],
        ['comments', '<x-h1>Comments</x-h1>'],
        ['comments', '<h2>Readers</h2><h3>Comments</h3>'],
        ['comments', '<b>Comments</b>'],
      ]),
      Array(7).fill('advert'),
    ));
  it('and a class is', () => assert.equal(before(aside('x" class="comments', '<h2>Comments</h2>')), 'advert'));
  it('is no name of the heading itself', () =>
    assert.deepEqual(
      ['Newsletter', 'Our paper'].map((text) => before(`<h2 here id="newsletter"><a href="/1">${text}</a></h2>`)),
      [undefined, 'advert'],
    ));
});
