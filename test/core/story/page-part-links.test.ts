import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPageParts } from '../../../src/core/story/page-parts.js';
import { renderingByMarkup } from '../../../src/core/story/visibility.js';
import {
  after,
  amid,
  before,
  evidenceOf,
  letters,
  link,
  LINKS,
  p,
  PROSE,
  sentence,
  type Row,
} from './page-part-rules.js';
import { articleOf } from './read-html.js';

const rows = (place: (html: string) => string, list: readonly Row[]): void => {
  for (const [what, html, evidence] of list) it(what, () => assert.equal(place(html), evidence));
};
const text = (share: number): string => `related: a text of links (${share} %)`;
const AFTER = 'related: a label after the last paragraph';
const LABEL = 'related: a label of links';
const SAME = 'repeated: the same text';

describe('an article', () => {
  it('has some prose, or all of it is read', () => {
    const links = `<div here>${link(letters(30))}</div>`;
    assert.deepEqual([40, 39].map((count) => evidenceOf(p(sentence(count)) + links)), [text(100), '']); // prettier-ignore
  });
  it('may be nested by the thousand: then the rest is read', () => {
    const nested = (depth: number, lines: number): string =>
      '<div>'.repeat(depth) + p(sentence(20)).repeat(lines) + '</div>'.repeat(depth) + `<div here>${link(letters(30))}</div>`; // prettier-ignore
    assert.deepEqual([evidenceOf(nested(1000, 999)), evidenceOf(nested(999, 1000))], [text(100), '']);
  });
  it('has no part in a part', () => {
    const html = `<article>${PROSE}<div><section><div>${link(letters(30))}<p>${link(letters(30))}</p></div></section></div>${PROSE}</article>`;
    assert.equal(findPageParts(articleOf(html), renderingByMarkup).parts.size, 1);
  });
});

describe('the headline again', () => {
  const HEADLINE = 'The old wooden bridge is shut';
  rows(
    (html) => evidenceOf(`<h1>${HEADLINE}</h1>${PROSE}${html}${PROSE}`),
    [
      ['in a paragraph', `<p here>${HEADLINE}!</p>`, SAME],
      ['in a heading', `<h2 here>${HEADLINE}</h2>`, SAME],
      ['with other words', `<p here>${HEADLINE} today</p>`, ''],
      ['beside a paragraph', `<div here>${HEADLINE}<p>${sentence(99)}</p></div>`, ''],
      ['that the author names', `<p here data-aloud="quote">${HEADLINE}</p>`, ''],
    ],
  );
});

describe('links in the text', () => {
  rows(amid, [
    ['with fewer other words', `<div here>${p(letters(40))}${p(link(letters(60)))}</div>`, text(60)],
    ['with more other words', `<div here>${p(letters(41))}${p(link(letters(59)))}</div>`, ''],
    ['in some elements', `<div><section><div here>${link(letters(30))}</div>${PROSE}</section></div>`, text(100)],
    ['beside a headline', `<section><h1>A</h1><div here>${link(letters(30))}</div>${p(sentence(99))}</section>`, text(100)],
    ['with a headline', `<div here><h1>A</h1>${link(letters(30))}</div>`, ''],
    ['with a part that the author names', `<div here><p data-aloud="quote">${link(letters(30))}</p></div>`, ''],
    ['around headings', `<div here><a href="/1"><h3>${letters(30)}</h3><h3>${letters(30)}</h3></a></div>${p('A')}`, text(100)],
    ['in headings over their own text', `<div here><h2>${link(letters(60))}</h2><h3>A</h3></div>${p(sentence(99))}`, ''],
    ['in headings over no text', `<div here><h2>${link(letters(60))}</h2><h3>A</h3></div>${p(letters(9))}`, text(98)],
    ['in a heading and a line over a text', `<div here><h2>${link(letters(60))}</h2>A<p>${link('B')}</p></div>${p(sentence(99))}`, text(98)],
    ['in an aside', `<aside here>${letters(70)} ${link(letters(30))}</aside>`, 'related: <aside> with links'],
    ['in an aside with more other words', `<aside here>${letters(71)} ${link(letters(30))}</aside>`, ''],
    ['after a label', `<div here>${p('Read more')}${p(letters(90))}${p(link('A'))}</div>`, 'related: “Read more” with links'],
    ['after a label in one line', `<div here>Read more ${letters(62)} ${link(letters(30))}</div>`, `related: “Read more ${letters(30)}” with links`],
    ['after a label in one line with more words', `<div here>Read more ${letters(63)} ${link(letters(30))}</div>`, ''],
    ['none after a label', `<div here>${p('Read more')}${p(letters(90))}</div>`, ''],
  ]); // prettier-ignore

  const BODY = `<script type="application/ld+json">${JSON.stringify({ articleBody: 'The council met on Monday. '.repeat(20) })}</script>`;
  rows(amid, [
    ['with more other words, where the page states its text', `${BODY}<div here>${p(letters(70))}${p(link(letters(30)))}</div>`, text(30)],
    ['with many more, where the page states its text', `${BODY}<div here>${p(letters(71))}${p(link(letters(30)))}</div>`, ''],
    ['with more other words, where it states none', `<div here>${p(letters(70))}${p(link(letters(30)))}</div>`, ''],
  ]); // prettier-ignore
  rows(before, [
    ['at the start, where the page states its text', `${BODY}<div here>${p(letters(70))}${p(link(letters(30)))}</div>`, ''],
  ]); // prettier-ignore
});

describe('names after their introduction', () => {
  const names = (count: number, size = 2): string =>
    `<ul here>${`<li>${link(letters(count / size))}</li>`.repeat(size)}</ul>`;
  const intro = (count: number, end = ':'): string => p(letters(count - 1) + end);
  rows(amid, [
    ['of 20 letters', intro(20) + names(20), ''],
    ['of fewer letters', intro(19) + names(20), text(100)],
    ['in another script', intro(30, '：') + names(20), ''],
    ['of 40 letters each', intro(30) + names(80), ''],
    ['of more letters each', intro(30) + names(82), text(100)],
    ['that are only one', intro(30) + names(20, 1), text(100)],
    ['with a colon in it', p(`At 10:30 ${letters(30)}`) + names(20), text(100)],
    ['in a heading', `<h3>${letters(30)}:</h3>${names(20)}`, text(100)],
    ['that is a label', p('Read more about the old wooden bridge:') + names(20), text(100)],
    ['that is an offer', p('Sign up for the letters on the bridge:') + names(20), text(100)],
  ]); // prettier-ignore
});

describe('links after the last paragraph', () => {
  rows(after, [
    ['with some other words', `<div here>${letters(75)} ${link(letters(25))}</div>`, AFTER],
    ['with more other words', `<div here>${letters(76)} ${link(letters(25))}</div>`, ''],
    ['in a paragraph', `<p here>${letters(75)} ${link(letters(25))}</p>`, AFTER],
    ['in a paragraph that is a sentence', `<p here>${letters(30)} ${link(sentence(40))}</p>`, ''],
    ['in a block that is a sentence', `<div here>${letters(30)} ${link(sentence(40))}</div>`, AFTER],
    ['to a source', `<p here>${letters(30)} ${link(letters(30), 'https://o.example')}</p>`, ''],
    ['to a source and to the site', `<p here>${letters(30)} ${link(letters(30), 'https://o.example')} ${link('A')}</p>`, AFTER],
  ]); // prettier-ignore
});

describe('labels after the last paragraph', () => {
  rows(after, [
    ['before links', `<div here>${letters(60)}</div>${LINKS}`, AFTER],
    ['after links', `${LINKS}<div here>${letters(60)}</div>`, AFTER],
    ['of an offer', '<div here>Share it</div>', AFTER],
    ['not of a longer text', `<div here>${letters(61)}</div>${LINKS}`, ''],
    ['not with a longer text', `<div here>${p('Costs')}${p(letters(61))}</div>${LINKS}`, ''],
    ['not of a sentence', `${LINKS}<div here>They left.</div>`, ''],
    ['not beside no links', '<div here>Costs</div>', ''],
    ['not in a paragraph', `${LINKS}<p here>To be continued</p>${LINKS}`, ''],
    ['not in a list', `${LINKS}<ul here><li>Costs</li></ul>${LINKS}`, ''],
    ['as a heading before links', `<h3 here>Costs</h3>${LINKS}`, AFTER],
    ['not as a heading after links', `${LINKS}<h3 here>Costs</h3>`, ''],
    ['as a quotation before links', `<blockquote here>Costs</blockquote>${LINKS}`, LABEL],
    ['as a formatted text before links', `<pre here>Costs</pre>${LINKS}`, LABEL],
    ['not as an item before links', `<ul><li here>Costs</li></ul>${LINKS}`, ''],
  ]); // prettier-ignore
});

describe('labels of links in the text', () => {
  const label = (count: number): string => `Read also ${letters(count - 8)}`;
  rows(amid, [
    ['as a heading', `<h3 here>${label(60)}</h3>${LINKS}`, LABEL],
    ['not as a longer heading', `<h3 here>${label(61)}</h3>${LINKS}`, ''],
    ['as a paragraph', `<p here>Share</p>${LINKS}`, LABEL],
    ['not after links', `${LINKS}<p here>Share</p>`, ''],
    ['not with other words', `<h3 here>Costs</h3>${LINKS}`, ''],
    ['not as a quotation with other words', `<blockquote here>Costs</blockquote>${LINKS}`, ''],
    ['not as a sentence', `<p here>Read also what she said.</p>${LINKS}`, ''],
    ['not that the author names', `<h3 here data-aloud="heading">Read also</h3>${LINKS}`, ''],
    ['not as a headline', `<h1 here>Read also</h1>${LINKS}`, ''],
    ['not beside a paragraph', `<div here>Read also${p(link(letters(30)))}${p(sentence(99))}</div>`, ''],
  ]);
  rows(before, [['as the first line', `<h3 here>Read also</h3>${LINKS}`, LABEL]]);
});
