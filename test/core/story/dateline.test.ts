import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, storyOf } from './read-html.js';

const dateline = (html: string): string | undefined =>
  blocksOf(html)
    .find((line) => line.startsWith('dateline: '))
    ?.slice('dateline: '.length);

// ART-3
describe('a dateline', () => {
  const found: [string, string][] = [
    ['ZHANAOZEN/PRAGUE -- Officials say', 'ZHANAOZEN/PRAGUE --'],
    ['KYIV — Officials say', 'KYIV —'],
    ['NEW YORK – Officials say', 'NEW YORK –'],
    ['WASHINGTON, D.C. -- Officials say', 'WASHINGTON, D.C. --'],
    ['МОСКВА — Власти', 'МОСКВА —'],
    ['\n        BAKU --\n        Officials say', 'BAKU --'],
    ["N'DJAMENA (AP) -- Officials say", "N'DJAMENA (AP) --"],
  ];
  for (const [text, expected] of found) it(`is ${expected}`, () => assert.equal(dateline(`<p>${text}</p>`), expected));

  for (const text of [
    'Officials say -- and mean -- it',
    'NATO leaders -- all of them -- met',
    'I -- for one -- agree',
    '1990 – the USA won',
    'BAKU--Officials say',
    'BAKU -- ',
    '-- BAKU',
    'تهران -- مقامات',
  ])
    it(`is not in: ${text}`, () => assert.equal(dateline(`<p>${text}</p>`), undefined));

  it('is after the headline, and near it', () => {
    const filler = '<p>Text.</p>'.repeat(12);
    assert.equal(dateline('<p>FOR FUN — a column</p><h1>Headline</h1><p>Text.</p>'), undefined);
    assert.equal(dateline('<p>FOR FUN — a column</p><h1>Headline</h1><p>BAKU -- Text.</p>'), 'BAKU --');
    assert.equal(dateline(`<h1>Headline</h1>${filler}<p>BAKU -- Text.</p>`), undefined);
  });

  it('is the first of its kind, in a paragraph', () => {
    const all = '<p>BAKU -- One.</p><p>OSH -- Two.</p>';
    assert.equal(blocksOf(all).filter((line) => line.startsWith('dateline')).length, 1);
    assert.equal(
      dateline('<h2>BAKU -- One.</h2><ul><li>OSH -- Two.</li></ul><blockquote>RIGA -- x</blockquote>'),
      undefined,
    );
    assert.equal(dateline('<p data-aloud="dateline">Prague, Monday.</p><p>OSH -- Two.</p>'), 'Prague, Monday.');
  });

  it('is the one that the author marks, also after others', () => {
    const html = '<p>BAKU -- One.</p><p data-aloud="dateline">Prague, Monday.</p>';
    assert.deepEqual(blocksOf(html), ['paragraph: BAKU -- One.', 'dateline: Prague, Monday.']);
  });

  it('keeps what a voice says instead of the words after it', () => {
    const { blocks } = storyOf('<p>BAKU -- The <abbr title="United Nations">UN</abbr> left.</p>');
    const { text, spokenForms } = blocks[1]!;
    assert.deepEqual(
      spokenForms!.map((form) => [text.slice(form.start, form.end), form.text]),
      [['UN', 'United Nations']],
    );
    assert.equal(storyOf('<p>BAKU -- They left.</p>').blocks[1]!.spokenForms, undefined);
  });

  it('has the runs of its own text, and the rest has the others', () => {
    const runsOf = (html: string): string[][] =>
      storyOf(html).blocks.map(({ runs }) => runs.map(({ start, node, offset }) => `${start} ${node.nodeValue!.slice(offset)}`)); // prettier-ignore
    assert.deepEqual(runsOf('<p>BAKU -- All <i>left</i></p>'), [['0 BAKU -- All '], ['0  All ', '5 left']]);
    assert.deepEqual(runsOf('<p><b>BAKU</b> --<i> All</i> left</p>'), [
      ['0 BAKU', '4  --'],
      ['0  All', '4  left'],
    ]);
    assert.deepEqual(runsOf('<p><b>BA</b>KU <i>-- All</i></p>'), [['0 BA', '2 KU ', '5 -- All'], ['0  All']]);
  });

  it('keeps the offset of each character in the page, across elements', () => {
    const { blocks } = storyOf('<p> <b>BA</b>KU/<i>OSH --</i> Officials <em>say</em> it</p>');
    assert.deepEqual(blocks.map(({ text }) => text), [' BAKU/OSH --', ' Officials say it']); // prettier-ignore
    for (const { text, runs } of blocks)
      for (const { start, node, offset } of runs) {
        const runText = node.nodeValue!.slice(offset);
        assert.ok(text.slice(start).startsWith(runText.slice(0, text.length - start)), runText);
      }
  });

  it('divides a run that continues after it', () => {
    const { blocks } = storyOf('<p>BAKU -- Officials</p>');
    assert.deepEqual(
      blocks.map(({ runs }) => runs.map(({ start, offset }) => [start, offset])),
      [[[0, 0]], [[0, 7]]],
    );
  });
});
