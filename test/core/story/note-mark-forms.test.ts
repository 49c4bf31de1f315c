import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNoteMark } from '../../../src/core/story/note-marks.js';
import { blocksOf, markedElement } from './read-html.js';

const test = (isMark: boolean, list: readonly string[]): void => {
  for (const html of list)
    it(html.slice(0, 90), () => assert.equal(isNoteMark(markedElement(html)), isMark));
}; // prettier-ignore

describe('the mark of a note by what it states', () => {
  test(true, [
    '<b here role="doc-noteref">one</b>',
    '<b here role="doc-backlink">one</b>',
    '<b here epub:type="noteref">one</b>',
    '<b here class="mw-editsection">one</b>',
    ...['cite-backlink', 'a mw-cite-backlink b', 'footnote-ref', 'footnoteref', 'endnote-mark', 'note-anchor', 'fn-back', 'fnref', 'easy-footnote', 'reversefootnote', 'Footnote-Marker', 'note-reference', 'footnote-backref'].map((name) => `<b here class="${name}">one</b>`),
  ]); // prettier-ignore
});

describe('no mark of a note', () => {
  test(false, [
    '<p here class="footnote-ref">one</p>',
    '<b here role="doc-footnote">one</b>',
    '<b here epub:type="footnote">one</b>',
    '<b here type="noteref">one</b>',
    '<b here class="footnote-ref-list">one</b>',
    '<b here class="keynote-ref">one</b>',
    '<b here>one</b>',
    '<p>Shut.<b here>[7]</b></p>',
  ]);
});

describe('a link in a page is the mark of a note', () => {
  test(true, [
    '<a here href="#n">[7]</a>',
    '<a here href="#n"> [7] </a>',
    '<a here href="a.html#n">[123]</a>',
    '<a here href="#n">[note 3]</a>',
    '<a here href="#n">[NB 3]</a>',
    '<a here href="#n">↩</a>',
  ]);
});

describe('a link in a page is none', () => {
  test(false, [
    '<a here href="#n"></a>',
    '<a here href="#n"> </a>',
    '<a here href="#n">7</a>',
    '<a here href="#n">[1234]</a>',
    '<a here href="#n">[notes]</a>',
    '<a here href="#n">see [7]</a>',
    '<a here href="n.html">[7]</a>',
    '<a here href="n.html">↩</a>',
    '<a here>[7]</a>',
    '<b here href="#n">[7]</b>',
  ]);
});

describe('a tool in a heading', () => {
  const spaces = ' '.repeat(60);
  test(true, [
    '<h2>Costs <span here>[edit]</span></h2>',
    `<h2>Costs <span here>[edit${spaces}this]</span></h2>`,
    '<h6>Costs <span here>[edit | code]</span></h6>',
    ...['headerlink', 'headinglink', 'hash-link', 'hashlink', 'header-anchor', 'heading-link', 'anchor', 'anchor-link', 'anchorjs-link', 'permalink', 'direct-link', 'section-link', 'x-permalink', 'permalink_x', 'x permalink y'].map((name) => `<h2>Costs <a here class="${name}" href="#c">copy</a></h2>`),
  ]); // prettier-ignore
  test(false, [
    '<h2>Costs <b here>rise</b></h2>',
    '<h2>Costs <span here>[edit] it</span></h2>',
    `<h2>Costs <span here>[${'x'.repeat(61)}]</span></h2>`,
    '<h2>Costs <b here class="anchor">rise</b></h2>',
    '<h2>Costs <a here href="#c">rise</a></h2>',
    '<h2>Costs <a here class="anchored" href="#c">rise</a></h2>',
    '<h2>Costs <a here class="anchor" href="c.html">rise</a></h2>',
    '<h2> <a here class="anchor" href="#c">Costs</a> </h2>',
    '<x-h2>Costs <a here class="anchor" href="#c">rise</a></x-h2>',
    '<h2-x>Costs <a here class="anchor" href="#c">rise</a></h2-x>',
    '<h2><b><b><b><b>Costs <i here>[edit]</i></b></b></b></b></h2>',
  ]);
});

describe('a raised sign is the mark of a note', () => {
  const after = (before: string, mark: string, attributes = ''): string =>
    `<p>${before}<sup here ${attributes}>${mark}</sup> Then</p>`;
  test(true, [
    after('m', '[3]'),
    after('m', ' [3] '),
    after('m', '[citation needed]'),
    ...['.', '!', '?', ',', ';', ':', '…', '”', '"', '’', "'", '»', ')', ']', '. '].map((end) => after(`shut${end}`, '1')),
    after('port', '1'),
    after('port', '1, 2'),
    after('port', '1–3'),
    after('port', '123'),
    after('port', '*'),
    after('port', '**'),
    after('port', '†‡§'),
    ...['reference', 'footnote', 'endnote', 'fn', 'x fn y'].map((name) => after('m', 'a', `class="${name}"`)),
    after('m', 'iv', 'class="fn"'),
    after('m', '<a href="/1">a</a>'),
    after('m', '(<a href="/1">a</a>)'),
    after('m', '<b><b><b><a href="/1">a</a></b></b></b>'),
    '<p>m<a href="/1"><sup here>2</sup></a></p>',
  ]); // prettier-ignore
  test(false, [
    after('m', '2'),
    after('10', '6'),
    after('the', '1'),
    after('shut.', ''),
    after('port', '1234'),
    after('port', 'th'),
    after('shut.', 'a'),
    after('shut.', 'a)'),
    after('shut.', '(a'),
    after('shut.', '****'),
    after('shut.', '<b>a</b>'),
    after('shut.', '<b><b><b><b><a href="/1">a</a></b></b></b></b>'),
    ...['references', 'preference', 'fn-x'].map((name) => after('m', 'a', `class="${name}"`)),
    after('shut.', 'words', 'class="reference"'),
    '<p><sup here>1</sup> Then</p>',
    '<p>The square of <i>speed</i><sup here>2</sup></p>',
    '<p>It is shut.</p><sup here>1</sup>',
  ]);
});

describe('a number in brackets', () => {
  it('is left out after a word, not in code', () => {
    const read = (html: string): string => blocksOf(`<p>${html}</p>`)[0]!;
    for (const tag of ['code', 'kbd', 'samp', 'var'])
      assert.equal(read(`Press <${tag}>a[1]</${tag}> now`), 'paragraph: Press a[1] now');
    for (const tag of ['b', 'x-code', 'code-x'])
      assert.equal(read(`Press <${tag}>it[1]</${tag}> now`), 'paragraph: Press it now');
    assert.equal(blocksOf('<pre>a[1]</pre>')[0], 'paragraph: a[1]');
    assert.equal(read('Ships[1][2] left.'), 'paragraph: Ships[1] left.');
    assert.equal(read('Ships[1,2–4] left[see].'), 'paragraph: Ships left[see].');
    assert.equal(read('Ships[1234] left'), 'paragraph: Ships[1234] left');
  });
});
