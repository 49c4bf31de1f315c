import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countLetters, isProseLine } from '../../../src/core/story/prose-lines.js';
import { isProse } from '../../../src/core/story/prose.js';
import { endsSentence } from '../../../src/core/story/sentence-end.js';
import type { TextLine } from '../../../src/core/story/text-lines.js';
import { markedElement, storyOf } from './read-html.js';

const letters = (count: number): string => 'x'.repeat(count);

/** A line of a `div` with the text; lengths as the article measures them. */
const line = (text: string, linkedLength = 0, more: Partial<TextLine> & { tag?: string } = {}): TextLine => ({
  text,
  element: markedElement(`<${more.tag ?? 'div'} here>`),
  length: text.replaceAll(' ', '').length,
  linkedLength,
  hasOffer: false,
  isHeading: false,
  isInFigure: false,
  ...more,
});

describe('a line of text is prose', () => {
  const paragraph = (text: string, linkedLength = 0, more: Partial<TextLine> = {}): TextLine =>
    line(text, linkedLength, { tag: 'p', ...more });
  const LINES: readonly (readonly [what: string, line: TextLine, isProse: boolean])[] = [
    ['a long text', line(letters(140)), true],
    ['a shorter text', line(letters(139)), false],
    ['a sentence of some length', line(`${letters(39)}.`), true],
    ['a shorter sentence', line(`${letters(38)}.`), false],
    ['a sentence with a label after it', line(`${letters(36)}. Now`), true],
    ['a sentence in quotes with a label', line(`“${letters(34)}.” Now`), true],
    ['a text with a mark in a word', line(`${letters(36)}.com`), false],
    ['ideographs with a label', line(`${'港'.repeat(20)}。更多`), true],
    ['a text that ends with a mark and a bracket', line(`(${letters(37)}.)`), true],
    ['a short paragraph', paragraph(`${letters(11)}.`), true],
    ['a shorter paragraph', paragraph(`${letters(10)}.`), false],
    ['a short paragraph without a mark', paragraph(letters(20)), false],
    ['a short block of another kind', line(`${letters(20)}.`), false],
    ['a short paragraph that asks to subscribe', paragraph('Please subscribe today.'), false],
    ['a long heading', paragraph(`${letters(140)}.`, 0, { isHeading: true }), false],
    ['a paragraph, half of it a link', paragraph(`${letters(99)}.`, 50), false],
    ['a paragraph, less of it a link', paragraph(`${letters(99)}.`, 49), true],
    ['letters outside a link, as many as a text has', line(letters(200), 60), true],
    ['letters outside a link, fewer', line(letters(200), 62), false],
    ['a sentence outside a link', line(`${letters(59)}.`, 20), true],
    ['a shorter sentence outside a link', line(`${letters(59)}.`, 21), false],
    ['a label of other pages with a long link', line(`Read more ${letters(192)}`, 80), false],
    ['a label of other pages with a shorter link', line(`Read more ${letters(242)}`, 99), true],
    ['a long offer to subscribe', paragraph(`To go on, subscribe ${letters(143)}.`, 9, { hasOffer: true }), false],
    ['a longer text about it', paragraph(`To go on, subscribe ${letters(144)}.`, 9, { hasOffer: true }), true],
    ['a link to share in a text about bridges', paragraph(`${letters(99)}.`, 9, { hasOffer: true }), true],
    ['a text about shares without such a link', line(`The share ${letters(132)}`), true],
  ]; // prettier-ignore
  for (const [what, text, expected] of LINES)
    it(`${what}: ${expected ? 'yes' : 'no'}`, () => assert.equal(isProseLine(text, undefined), expected));

  it('where the page states it in its article, though most of it is a link', () => {
    const isInBody = (): boolean => true;
    const shares = [0, 50, 89, 90].map((linked) => isProseLine(line(letters(100), linked), isInBody));
    assert.deepEqual(shares, [true, true, true, false]);
    assert.equal(isProseLine(line(letters(9), 0, { isHeading: true }), isInBody), false);
    assert.equal(isProseLine(line(`Read more ${letters(92)}`, 50), isInBody), false);
    assert.equal(isProseLine(line(letters(100)), () => false), false); // prettier-ignore
  });
});

describe('the letters of a text', () => {
  it('are all but spaces, and twice each ideograph and syllable', () =>
    assert.deepEqual(
      ['a b  c', 'åé-1', '港口', 'ひら', 'カナ', '한국', 'क', ' '].map(countLetters),
      [3, 4, 4, 4, 4, 4, 1, 0],
    ));
});

describe('the end of a sentence', () => {
  it('is its mark, with closing quotes, brackets and spaces after it', () => {
    for (const text of ['It is.', 'It is!', 'Is it?', 'It is…', '是。', '是！', '是？', 'آیا؟', 'ہے۔', 'है।', 'It is.”’»)]" \n'])
      assert.ok(endsSentence(text), text);
    for (const text of ['It is', 'It is:', 'It is. Not', 'It is.“', '', '(.x)']) assert.ok(!endsSentence(text), text);
  }); // prettier-ignore
});

describe('a block of a story is text of the author', () => {
  const isProseOf = (html: string): boolean => isProse(storyOf(html).blocks[0]!);
  const BLOCKS: readonly (readonly [html: string, isProse: boolean])[] = [
    ['<div>4 min read</div>', false],
    ['<div>Loaded: 0 %</div>', false],
    ['<div> a b c  d e </div>', false],
    ['<div>a b c d e f</div>', true],
    ['<div>They left.</div>', true],
    ['<div data-aloud="quote">4 min read</div>', true],
    ['<h2>Costs</h2>', true],
    ...['p', 'li', 'dd', 'dt', 'h6', 'blockquote', 'pre'].map((tag) => [`<${tag} data-aloud="paragraph">Costs</${tag}>`, true] as const),
    ...['tr', 'caption'].map((tag) => [`<table><${tag} data-aloud="paragraph"><td>Costs</td></${tag}></table>`, true] as const),
    ...['x-p', 'p-x', 'pre-x', 'di', 'hr-x', 'h-x', 'to', 'ds'].map((tag) => [`<${tag} data-aloud="paragraph">Costs</${tag}>`, false] as const),
  ]; // prettier-ignore
  for (const [html, expected] of BLOCKS)
    it(`${html}: ${expected ? 'yes' : 'no'}`, () => assert.equal(isProseOf(html), expected));
});
