import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headlineLine } from '../../../src/core/story/headline-line.js';
import { isLinkedLine } from '../../../src/core/story/linked-line.js';
import { isOfferBox } from '../../../src/core/story/offer-box.js';
import { isRowOfNetworks } from '../../../src/core/story/page-labels.js';
import { closestElement } from '../../../src/core/story/tree.js';
import { measuresOf } from './read-html.js';

const letters = (count: number): string => 'x'.repeat(count);
const p = (text: string): string => `<p>${text}</p>`;

type Row = readonly [what: string, html: string];
const rows = (test: (html: string) => boolean, expected: boolean, list: readonly Row[]): void => {
  for (const [what, html] of list) it(what, () => assert.equal(test(html), expected));
};

describe('a box of an offer', () => {
  /** @param prose the letters of prose in the box, and in the article. */
  const isBox = (html: string, ...prose: readonly number[]): boolean => {
    const { measures, range } = measuresOf(`<div here>${html}</div>`);
    return isOfferBox(measures.lines.slice(range.first, range.end), range, prose[0] ?? 0, prose[1] ?? 5000);
  };
  const field = '<input type="email">';
  const OFFER = p('Get our newsletter');
  rows(isBox, true, [
    ['has a label, a text and a field', p('Every day') + p(letters(90)) + field],
    ['has a long label', p(letters(80)) + p('A') + field],
    ['has a heading that ends as a sentence', `<h3>Stay with us.</h3>${p('A')}${field}`],
    ['has 500 letters', p('A') + p(letters(499)) + field],
    ['has the words of an offer and a button', `${OFFER}${p('A')}<button>Go</button>`],
    ['has the words of an offer in its second line', `${p('A')}${OFFER}<button>Go</button>`],
    ['has the words of an offer and a link to subscribe', `${OFFER}<p><a href="/subscribe">Go</a></p>`],
    ['has the words of an offer twice', `${OFFER}${p(letters(90))}${p('Sign up')}`],
  ]);
  rows(isBox, false, [
    ['has not one line', p('Every day') + field],
    ['does not begin with a long text', p(letters(81)) + p('A') + field],
    ['does not begin with a sentence', p('Stay with us.') + p('A') + field],
    ['has no more than 500 letters', p('A') + p(letters(500)) + field],
    ['has no caption', `${p('A')}<figure><figcaption>B</figcaption></figure>${field}`],
    ['needs a button or a second label', OFFER + p('A')],
    ['needs more than the words in a sentence', `${OFFER}${p('Our newsletter is free.')}`],
    ['needs more than the words in a long text', `${OFFER}${p(`Our newsletter ${letters(80)}`)}`],
    ['needs the words of an offer for a button', `${p('A')}${p('B')}<button>Go</button>`],
    ['needs the words of an offer at its start', `${p('A')}${p('B')}${OFFER}<button>Go</button>`],
  ]);
  it('has some prose, and not much of the article', () => {
    const html = p('A') + p('B') + field;
    assert.deepEqual(
      [[250, 5000], [251, 5000], [100, 500], [101, 500]].map((prose) => isBox(html, ...prose)),
      [true, false, true, false],
    ); // prettier-ignore
  });
});

describe('a line that is a link', () => {
  const isLine = (html: string): boolean => {
    const { measures, element, range } = measuresOf(html);
    return isLinkedLine(measures.lines[range.first]!, element, range);
  };
  const link = (text: string, href = '/1'): string => `<a href="${href}">${text}</a>`;
  rows(isLine, true, [
    ['to another page', `<p here>${link(letters(25))}</p>`],
    ['but for a tenth of it', `<p here>${link(letters(27))} xxx</p>`],
    ['around a heading', `<div here>${link(`<h3>${letters(25)}</h3>`)}</div>`],
    ['in a list, of any length', `<ul here><li>${link('A')}</li></ul>`],
    ['in a list, but for a tenth of it', `<ul here><li>${link(letters(9))} x</li></ul>`],
  ]);
  rows(isLine, false, [
    ['not a text', `<p here>${letters(25)}</p>`],
    ['not in a list of texts', '<ul here><li>A</li></ul>'],
    ['not in a shorter line', `<p here>${link(letters(24))}</p>`],
    ['not but for more of it', `<p here>${link(letters(26))} xxx</p>`],
    ['not with a text after it', `<p here>${link(letters(30))} ${letters(30)}</p>`],
    ['not in a list, but for more of it', `<ul here><li>${link(letters(8))} x</li></ul>`],
    ['not to another site', `<p here>${link(letters(25), 'https://o.example')}</p>`],
    ['not as a sentence', `<p here>${link(`${letters(25)}.`)}</p>`],
    ['not in a heading', `<h3 here>${link(letters(25))}</h3>`],
  ]);
});

describe('the headline of an article', () => {
  const headlineOf = (html: string): string => {
    const { measures, element } = measuresOf(html);
    const line = headlineLine(measures.lines, closestElement(element, ({ localName }) => localName !== 'hr')!);
    return line ? `${line.at}: ${line.text}` : '';
  };
  const HEADLINES: readonly (readonly [what: string, html: string, headline: string])[] = [
    ['the first of the first level', '<p>A</p><h2>The old stone bridge</h2><h1>The old “wooden” bridge</h1><h1>B</h1><hr here>', '2: the old wooden bridge'],
    ['the first of the page', '<h1>The old wooden bridge</h1><h2>A</h2><hr here>', '0: the old wooden bridge'],
    ['else the first heading', '<p>A</p><h3>The old wooden bridge</h3><h2>A</h2><hr here>', '1: the old wooden bridge'],
    ['of a few long words', `<h1>${letters(10)} ${letters(10)}</h1><hr here>`, `0: ${letters(10)} ${letters(10)}`],
    ['of four short words', '<h1>A b c d</h1><hr here>', '0: a b c d'],
    ['not of three short words', '<h1>A b c</h1><hr here>', ''],
    ['not of a few shorter words', `<h1>${letters(9)} ${letters(10)}</h1><hr here>`, ''],
    ['not without a heading', '<p>The old wooden bridge</p><hr here>', ''],
    ['not of marks', '<h1>1 – – – –</h1><hr here>', ''],
    ['not where it is the whole article', '<h1 here>The old wooden bridge</h1>', ''],
  ]; // prettier-ignore
  for (const [what, html, headline] of HEADLINES)
    it(what, () => assert.equal(headlineOf(html), headline));
}); // prettier-ignore

describe('a row of names of networks', () => {
  const names = (length: number): string => `Facebook Twitter ${letters(length - 17)}`;
  rows(isRowOfNetworks, true, [
    ['has two of them', 'Facebook, Twitter'],
    ['has a label', 'Share: Facebook – WhatsApp'],
    ['has as many other letters', `Facebook Twitter ${letters(15)}`],
    ['has the names in one word', 'FacebookTwitterE-Mail'],
    ['has soft hyphens', 'Face\u00adbook Twit\u00adter'],
    ['has marks between them', `Facebook ${'– '.repeat(60)}Twitter`],
    ['has 160 characters', `Facebook Twitter${' '.repeat(144)}`],
  ]);
  rows(isRowOfNetworks, false, [
    ['has not one of them', 'Facebook'],
    ['has not more other letters', `Facebook Twitter ${letters(16)}`],
    ['has no words that contain them', 'Facebooking Timeline'],
    ['has no other words', 'Wind and rain'],
    ['has no sentence', 'Facebook and Twitter removed the film of the bridge by Monday evening.'],
    ['has not 161 characters', `Facebook Twitter${' '.repeat(145)}`],
    ['is no text', names(161)],
  ]);
});
