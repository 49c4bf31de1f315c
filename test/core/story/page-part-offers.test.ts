import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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

const rows = (place: (html: string) => string, list: readonly Row[]): void => {
  for (const [what, html, evidence] of list) it(what, () => assert.equal(place(html), evidence));
};
const OFFER = 'advert: a link to share, subscribe or log in';
const NETWORKS = 'advert: a row of networks to share with';
const BOX = 'advert: a box of an offer';
const GROUP = 'related: a row of linked headings';
const text = (share: number): string => `related: a text of links (${share} %)`;
const login = (name: string): string => link(name, '/login');

describe('the header and the footer of a site', () => {
  const frame = (tag: string, count: number, rest: number): string =>
    evidenceOf(`</article><${tag} here>${p(sentence(count))}</${tag}>${p(sentence(rest))}<a href="/1">A</a>`, 'body');
  it('hold a fifth of the prose at most', () => {
    assert.equal(frame('header', 20, 80), 'advert: the <header> of the page');
    assert.equal(frame('footer', 20, 80), 'advert: the <footer> of the page');
    assert.equal(frame('footer', 21, 79), '');
    assert.equal(frame('div', 20, 80), '');
  });
  it('are not those of an article', () =>
    assert.equal(evidenceOf(`<header here>${p(sentence(20))}</header>${PROSE}`), ''));
});

describe('a box of an offer', () => {
  const content = `${p('Every day')}${p('At seven')}<input>`;
  rows(amid, [
    ['in a block', `<div here>${content}</div>`, BOX],
    ['in a figure', `<figure here>${content}</figure>`, BOX],
    ['not in a quotation', `<blockquote here>${content}</blockquote>`, ''],
    ['not in an inline element', `<x-box here>${content}</x-box>`, ''],
    ['not where the author names a part of it', `<div here>${content}<p data-aloud="quote">A</p></div>`, ''],
  ]);
  rows(before, [
    ['not before the first paragraph', `<h2>Costs</h2><div here>${content}</div>`, ''],
    ['not with the first paragraph', `<div here>${p(`${sentence(50)} Now`)}${content}</div>`, ''],
  ]);
});

describe('a form', () => {
  rows(amid, [
    ['with a field', `<form here>${p('Our letter')}<input></form>`, 'advert: a form'],
    ['with a field and a text', `<form here>${p('Our letter')}${p(sentence(99))}${p(sentence(200))}<input></form>`, ''],
    ['without a field', `<form here>${p('Our letter')}</form>`, ''],
    ['without words', '<form here><input></form>', ''],
    ['not: a block with a field', `<div here>${p('Our letter')}<input></div>`, ''],
  ]);
});

describe('a link of an offer', () => {
  const lines = (other: number, linked: number): string =>
    `<div here>${p(letters(other / 5)).repeat(5)}${p(login(letters(linked)))}</div>`;
  rows(amid, [
    ['is half of the links', `<div here>${login('aaaa')} ${link('bbbb')}</div>`, OFFER],
    ['is fewer of the links', `<div here>${login('aaaa')} ${link('bbbb')} ${link(letters(30))}</div>`, text(100)],
    ['is most of a long part', lines(210, 90), OFFER],
    ['is less of a long part', lines(215, 90), ''],
    ['is some of a short line', `<div here>${letters(17)} ${login('abc')}</div>`, OFFER],
    ['is less of a short line', `<div here>${letters(18)} ${login('abc')}</div>`, ''],
    ['is some of two short lines', `<div here>${p(letters(8))}${p(`${letters(9)} ${login('abc')}`)}</div>`, ''],
    ['is a little of a line with a label', `<div here>Sign up ${letters(60)} ${login('a')}</div>`, OFFER],
    ['is a little of a long line with a label', `<div here><h3>Sign up ${letters(193)} ${login('a')}</h3></div>`, OFFER],
    ['is a little of a longer line with a label', `<div here><h3>Sign up ${letters(194)} ${login('a')}</h3></div>`, ''],
    ['is some of a line of 200 letters', `<div here><h3>${letters(160)} ${login(letters(40))}</h3></div>`, OFFER],
    ['is some of a longer line', `<div here><h3>${letters(161)} ${login(letters(40))}</h3></div>`, ''],
    ['is not missing', '<div here>Sign up for it</div>', ''],
    ['is not another link', `<div here>Sign up for it and read ${link('a')}</div>`, ''],
  ]); // prettier-ignore
});

describe('a row of networks', () => {
  rows(amid, [
    ['with a control', '<div here>Facebook Twitter<button>x</button></div>', NETWORKS],
    ['with a link', `<div here>Facebook Twitter ${link('x')}</div>`, NETWORKS],
    ['not with neither, in the text', '<div here>Facebook Twitter</div>', ''],
    ['not in a paragraph', `<p here>Facebook Twitter ${link('x')}</p>`, ''],
    ['not with many other words', `<div here>Facebook Twitter ${letters(30)} ${link('x')}</div>`, ''],
  ]);
  rows(after, [['after the text', '<div here>Facebook Twitter</div>', NETWORKS]]);
  rows(before, [['before the text', '<div here>Facebook Twitter</div>', NETWORKS]]);
  const teasers = `<section>${`<div><h3>${link('The port')}</h3>${p(sentence(50))}</div>`.repeat(2)}</section>`;
  rows(before, [
    ['after teasers, before the text', `<h2>Costs</h2>${teasers}<div here>Facebook Twitter</div>`, NETWORKS],
    ['after the first paragraph', `${p(sentence(50))}<div here>Facebook Twitter</div>`, ''],
  ]);
  rows(after, [['before teasers, after the text', `<div here>Facebook Twitter</div>${teasers}`, NETWORKS]]);
});

describe('teasers', () => {
  const card = (count: number, href = '/1'): string => `<div><h3>${link('Ab', href)}</h3>${p(sentence(count))}</div>`;
  const two = (count: number): string => `<section here>${card(count)}<div><h3>${link('Ab')}</h3></div></section>`;
  const about = (teaser: number, rest: number): string =>
    evidenceOf(p(sentence(rest)) + two(teaser) + p('A'));
  it('hold a third of the prose, or a little more', () =>
    assert.deepEqual([about(35, 65), about(36, 64)], [GROUP, ''])); // prettier-ignore

  /** So much prose in four teasers, after a text of so many letters. */
  const atEnd = (teasers: number, rest: number, last = card(20)): string =>
    evidenceOf(
      `${p(sentence(rest))}<section here>${card((teasers - 20) / 2).repeat(2)}<div><h3>${link('Ab')}</h3></div>${last}</section>`,
    );
  it('hold more of it at the end of the page', () => {
    assert.deepEqual([atEnd(750, 500), atEnd(752, 500)], [GROUP, '']);
    assert.deepEqual([atEnd(740, 500), atEnd(740, 499)], [GROUP, ''], 'after a text of some length');
    assert.equal(atEnd(740, 500, `<div>${p(sentence(20))}</div>`), '', 'if they are four');
    assert.equal(atEnd(740, 500, card(20, 'https://o.example')), '', 'if they lead to the site');
    assert.equal(atEnd(740, 500, `${card(20)}</section>${p(sentence(20))}<section>`), '', 'if no text follows');
  });
  it('are read where they hold most of it', () =>
    assert.equal(evidenceOf(p(sentence(60)) + two(300) + LINKS), ''));
}); // prettier-ignore

describe('the same figure again', () => {
  const figure = (caption: string, attributes = '', alt = 'A'): string =>
    `<figure ${attributes}><div><img alt="${alt}"></div><figcaption>${caption}</figcaption></figure>`;
  const SAME = 'repeated: the same figure';
  const rows2 = (first: string, second: string): string => amid(first + second);
  const c = (count: number): string => letters(count);
  it('is read once', () => {
    assert.equal(rows2(figure(c(20)), figure(c(20), 'here')), SAME);
    assert.equal(rows2(figure(c(20)), figure(c(19) + 'y', 'here')), '', 'with another caption');
    assert.equal(rows2(figure(c(20)), figure(c(20), 'here', 'B')), '', 'with another picture');
    assert.equal(rows2(figure(c(19)), figure(c(19), 'here')), '', 'with a shorter caption');
    assert.equal(rows2(figure(c(20)), p('B') + figure(c(20), 'here')), '', 'after a text');
    assert.equal(rows2(figure(c(20)), figure(c(20), 'here data-aloud="caption"')), '', 'that the author names');
    assert.equal(rows2(`<figure>${figure(c(20))}</figure>`, figure(c(20), 'here')), SAME, 'in a figure');
    assert.equal(rows2('', `<figure>${figure(c(20), 'here')}</figure>`), '', 'in itself');
  });
});
