import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureLines, type LineRange, type TextLine } from '../../../src/core/story/text-lines.js';
import { closestElement } from '../../../src/core/story/tree.js';
import { renderingByMarkup } from '../../../src/core/story/visibility.js';
import { markedElement } from './read-html.js';

const measure = (html: string): { lines: readonly TextLine[]; range: LineRange; hasLinks: boolean } => {
  const element = markedElement(`<main>${html}</main>`);
  const article = closestElement(element, ({ localName }) => localName === 'main')!;
  const { lines, ranges, hasLinks } = measureLines(article, renderingByMarkup);
  return { lines, range: ranges.get(element)!, hasLinks };
};
const textsOf = (html: string): string[] => measure(`${html}<p here>`).lines.map(({ text }) => text);
const rangeOf = (html: string): LineRange => measure(html).range;

describe('the lines of an article', () => {
  const LINES: readonly (readonly [what: string, html: string, lines: readonly string[]])[] = [
    ['one for each block', '<h2>Costs</h2><p>The <b>old</b> bridge</p>', ['Costs', 'The old bridge']],
    [
      'the text beside blocks',
      'Before<div>In it<p>Below</p>after</div>at the end',
      ['Before', 'In it', 'Below', 'after', 'at the end'],
    ],
    ['with one space between words', '<p>  The \n\n  old\tbridge </p>', ['The old bridge']],
    ['with a space for a line break', '<p>The<br>bridge<wbr>s</p>', ['The bridges']],
    ['none without a letter or a digit', '<p>***</p><p> </p><p>— 1 —</p>', ['— 1 —']],
    ['none of controls', '<p>A <button>Go</button>bridge<select><option>B</select></p>', ['A bridge']],
    ['none that is hidden', '<p>A <b hidden>new </b><i aria-hidden="true">old </i>bridge</p>', ['A bridge']],
    ['none that is out of sight', '<p>A <b class="sr-only">new </b>bridge</p><script>x</script>', ['A bridge']],
  ];
  for (const [what, html, lines] of LINES) it(what, () => assert.deepEqual(textsOf(html), lines));

  it('have lengths without spaces, of all text and of links', () => {
    const { lines } = measure('<p>A b  c <a href="/1">d  e</a></p><p here>f</p><p><a href="/1">g</a></p>');
    assert.deepEqual(
      lines.map(({ length, linkedLength }) => [length, linkedLength]),
      [[5, 2], [1, 0], [1, 1]],
    ); // prettier-ignore
  });
  it('do not count a link to the author as a link', () => {
    const { lines, range } = measure('<p here>By <a href="/author/m">Mara</a> and <a href="/1">us</a> all</p>');
    assert.deepEqual([lines[0]!.linkedLength, range.linkCount], [2, 1]);
  });
  it('know a link to subscribe, in their own line only', () => {
    const { lines } = measure('<p>A</p><p here>B <a href="/login">log in</a></p><p>C</p>');
    assert.deepEqual(lines.map(({ hasOffer }) => hasOffer), [false, true, false]); // prettier-ignore
  });
  it('know headings', () => {
    const tags = ['h1', 'h6', 'p', 'aloud-h2', 'aside', 'header'];
    const { lines } = measure(`${tags.map((tag) => `<${tag}>A</${tag}>`).join('')}<hr here>`);
    assert.deepEqual(
      lines.map(({ isHeading }) => isHeading),
      tags.map((tag) => /^h\d$/.test(tag)),
    );
  });
  it('know figures', () => {
    const { lines } = measure(
      '<p here>A</p><figure>B<div>C</div></figure><aloud-figure><p>D</p></aloud-figure><figure-box>E</figure-box><p>F</p>',
    );
    assert.deepEqual(lines.map(({ text, isInFigure }) => (isInFigure ? text : '')).join(''), 'BCD');
  });
  it('tell whether there are links', () => {
    assert.equal(measure('<p here>A</p>').hasLinks, false);
    assert.equal(measure('<p here>A</p><p><a href="/1">B</a></p>').hasLinks, true);
    assert.equal(measure('<p here><a href="/author/m">B</a></p>').hasLinks, true);
  });
});

describe('what an element contains', () => {
  const around = (html: string): string =>
    `<div data-aloud="quote"><h1>A</h1><a href="https://o.example">B</a><button>C</button><form><textarea></textarea></form><a href="/login">D</a></div>${html}`;
  const empty = {
    linkCount: 0, otherSiteCount: 0, offerCount: 0, controlCount: 0, fieldCount: 0, isAuthored: false, hasHeadline: false,
  }; // prettier-ignore
  const CONTENT: readonly (readonly [what: string, html: string, content: Partial<LineRange>])[] = [
    ['nothing', '<div here></div>', {}],
    ['links', '<div here><a href="/1">A</a><a href="/author/m">B</a></div>', { linkCount: 1 }],
    [
      'a link to another site',
      '<div here><a href="https://o.example">A</a></div>',
      { linkCount: 1, otherSiteCount: 1 },
    ],
    ['a link to share', '<div here><a href="/share?u">A</a></div>', { linkCount: 1, offerCount: 1 }],
    ['a control', '<div here><button>A</button></div>', { controlCount: 1 }],
    ['a field', '<div here><input></div>', { controlCount: 1, fieldCount: 1 }],
    ['a field for an address', '<div here><input type="EMAIL"></div>', { controlCount: 1, fieldCount: 1 }],
    ['a field for a text', '<div here><input type="text"></div>', { controlCount: 1, fieldCount: 1 }],
    ['a box to tick', '<div here><input type="checkbox"></div>', { controlCount: 1 }],
    ['other fields', '<div here><input type="textual"><input type="x-text"></div>', { controlCount: 2 }],
    ['a field of lines', '<div here><textarea></textarea></div>', { controlCount: 1, fieldCount: 1 }],
    ['a form', '<div here><form></form></div>', { fieldCount: 1 }],
    ['other elements', '<div here><form-box></form-box><x-form></x-form></div>', {}],
    ['a headline', '<div here><h1>A</h1></div>', { hasHeadline: true }],
    ['a heading', '<div here><h2>A</h2></div>', {}],
    ['a role of the author', '<div here><p data-aloud="quote">A</p></div>', { isAuthored: true }],
    ['a role that is none', '<div here><p data-aloud="song">A</p></div>', {}],
  ];
  for (const [what, html, content] of CONTENT)
    it(what, () => {
      for (const page of [html, around(html), html + around('')]) {
        const { first: _first, end: _end, ...rest } = rangeOf(page);
        assert.deepEqual(rest, { ...empty, ...content });
      }
    });

  const RANGES: readonly (readonly [what: string, html: string, range: readonly [number, number]])[] = [
    ['its lines', '<p>A</p><div here><p>B</p><p>C</p></div><p>D</p>', [1, 3]],
    ['no line without text', '<p>A</p><div here><p> </p></div><p>D</p>', [1, 1]],
    ['for an inline element, the line it is in', '<p>A</p><p>B <b here>C</b> D</p>', [1, 2]],
    ['for an inline element at the start', '<p>A</p><p> <b here> C</b> D</p>', [1, 2]],
    ['no line of an empty inline element at the start', '<p>A</p><p> <b here> </b>D</p>', [1, 1]],
    ['for a link around blocks, all of them', '<p>A</p><a here href="/1"><h3>B</h3><p>C</p></a><p>D</p>', [1, 3]],
  ];
  for (const [what, html, [first, end]] of RANGES)
    it(what, () => {
      const range = rangeOf(html);
      assert.deepEqual([range.first, range.end], [first, end]);
    });
});
