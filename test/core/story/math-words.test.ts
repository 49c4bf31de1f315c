import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createExpansionFinder } from '../../../src/core/story/expansions.js';
import { mathWords } from '../../../src/core/story/math-words.js';
import { descendants } from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

describe('the words of a formula', () => {
  const words = (content: string, alternative?: string): string | undefined =>
    mathWords(
      markedElement(`<math here ${alternative === undefined ? '' : `alttext="${alternative}"`}>${content}</math>`),
    );
  const n = (number: string): string => `<mn>${number}</mn>`;
  const FORMULAS: readonly (readonly [what: string, content: string, said: string | undefined, alternative?: string])[] = [
    ['a sum', `${n('3')}<mo>+</mo>${n('4')}`, undefined],
    ['a fraction', `<mfrac>${n('1')}${n('2')}</mfrac>`, '1/2'],
    ['a fraction in markup with spaces', `\n <mfrac>\n ${n('1')}\n ${n('2')}\n </mfrac>\n `, '1/2'],
    ['a power', `<msup><mi>x</mi>${n('2')}</msup>`, 'x 2'],
    ['an index', `<msub><mi>x</mi>${n('2')}</msub>`, 'x 2'],
    ['both', `<msubsup><mi>x</mi>${n('1')}${n('2')}</msubsup>`, 'x 1 2'],
    ['a sum with limits', `<munderover><mo>∑</mo>${n('1')}<mi>n</mi></munderover>`, '∑ 1 n'],
    ['a limit below, and above', `<munder><mo>∑</mo>${n('1')}</munder><mover><mi>x</mi><mo>¯</mo></mover>`, '∑ 1x ¯'],
    ['a root', `<mroot><mi>x</mi>${n('3')}</mroot>`, 'x 3'],
    ['a matrix', `<mtable><mtr><mtd>${n('1')}</mtd><mtd>${n('2')}</mtd></mtr></mtable>`, '1 2'],
    ['a group', `<mrow>${n('1')}${n('2')}</mrow><mtext>if</mtext>`, undefined],
    ['a part without words', `<mfrac>${n('1')}<annotation>1/2</annotation>${n('2')}</mfrac>`, '1/2'],
    ['with source code', `<semantics>${n('1')}<annotation>\\one</annotation></semantics>`, undefined],
    ['by its description', n('5'), 'five', ' five '],
    ['by its description, the same', ` ${n('5')} `, undefined, '5'],
    ['by an empty description', `<mfrac>${n('1')}${n('2')}</mfrac>`, '1/2', ' '],
    ...['\\frac{1}{2}', 'x^2', 'x_2', '{1}', '$1$'].map((source) => [`not by ${source}`, n('5'), undefined, source] as const),
  ]; // prettier-ignore
  for (const [what, content, said, alternative] of FORMULAS)
    it(what, () => assert.equal(words(content, alternative), said));
});

describe('the expansion of an abbreviation', () => {
  /** What each abbreviation of an article stands for; '' for none. */
  const expansions = (html: string, wrapper = ''): string[] => {
    const article = markedElement(`<aloud-article ${wrapper}><article here>${html}</article></aloud-article>`);
    return descendants(article).map(createExpansionFinder(article)).map((text) => text ?? '');
  }; // prettier-ignore
  const abbr = (text: string, title: string, tag = 'abbr'): string => `<${tag} title="${title}">${text}</${tag}>`;
  const x = (count: number): string => 'x'.repeat(count);
  const ABBREVIATIONS: readonly (readonly [what: string, html: string, said: readonly string[]])[] = [
    ['is its title', abbr('UN', ' United Nations '), ['United Nations']],
    ['is said once', abbr('UN', 'United Nations') + abbr(' UN ', 'Unit N'), ['United Nations', '']],
    ['is said for each one', abbr('UN', 'United Nations') + abbr('EU', 'European Union'), ['United Nations', 'European Union']],
    ['is not missing', '<abbr>UN</abbr>', ['']],
    ['is not empty', abbr('UN', ' ') + '<abbr></abbr>', ['', '']],
    ['is longer than it', abbr('UN', 'UNO') + abbr('EU', 'Eu') + abbr('km ', 'k m'), ['UNO', '', 'k m']],
    ['is not a date', abbr('May', '2012-05-01'), ['']],
    ['has 100 characters', abbr('A', x(100)) + abbr('B', x(101)), [x(100), '']],
    ['is of an abbreviation', abbr('UN', 'United Nations', 'span'), ['']],
  ]; // prettier-ignore
  for (const [what, html, said] of ABBREVIATIONS) it(what, () => assert.deepEqual(expansions(html), said));

  it('is left out where the page says so', () => {
    const html = abbr('UN', 'United Nations');
    assert.deepEqual(expansions(html, 'leave-out="byline expansions"'), ['']);
    assert.deepEqual(expansions(html, 'leave-out="byline"'), ['United Nations']);
  });
});
