import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsIn, messagesOf } from './run-check.js';

const CAPTION = 'The port of Aktau lies on the shore of the Caspian Sea.';
const figure = (image: string, caption = CAPTION): string =>
  `<html lang="en"><article><h1>A</h1><figure>${image}<figcaption>${caption}</figcaption></figure></article>`;
const rulesIn = (html: string): string[] => findingsIn(html).map(({ rule }) => rule);

describe('pictures', () => {
  it('with an alt that repeats the caption are reported, with or without a credit', () => {
    assert.deepEqual(rulesIn(figure(`<img alt="${CAPTION}">`)), ['figure/alt-repeats-caption']);
    assert.deepEqual(rulesIn(figure(`<img alt="${CAPTION}">`, `${CAPTION} <small class="credit">AFP</small>`)), [
      'figure/alt-repeats-caption',
    ]);
    const pseudo = `<html lang="en"><article><h1>A</h1><div><img alt="${CAPTION}"><p class="caption">${CAPTION}</p></div></article>`;
    assert.deepEqual(rulesIn(pseudo), ['figure/alt-repeats-caption']);
  });

  it('may have a few words of a long caption or other words as their alt', () => {
    assert.deepEqual(rulesIn(figure('<img alt="Aktau">')), []);
    assert.deepEqual(rulesIn(figure('<img alt="Two tankers wait beside a long white pier.">')), []);
  });

  it('are reported with the share of words that alt and caption have in common', () => {
    const messages = messagesOf(
      'figure/alt-near-caption',
      figure('<img alt="The port of Aktau lies far out on the shore of the Caspian Sea.">'),
    );
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /have 92 % of their words in common$/); // 12 words and 14: 24 of 26
    const farther = figure('<img alt="The port of Aktau was built on the eastern shore, by a long white pier.">');
    assert.deepEqual(messagesOf('figure/alt-near-caption', farther), []);
  });

  // FIG-2, FIG-12
  it('get a fix that keeps the author’s words, in the language of the page, or none', () => {
    const describedText = (language: string): string | undefined =>
      ({ en: 'Described in the caption', fa: 'شرح' })[language];
    const fixOf = (html: string): unknown => findingsIn(html, { describedText })[0]?.fix;
    assert.deepEqual(fixOf(figure(`<img alt="${CAPTION} ">`)), [
      { attribute: 'alt', value: 'Described in the caption' },
      { attribute: 'data-aloud-alt', value: `${CAPTION} ` },
    ]);
    assert.deepEqual(fixOf(figure(`<img lang="fa" alt="${CAPTION}">`)), [
      { attribute: 'alt', value: 'شرح' },
      { attribute: 'data-aloud-alt', value: CAPTION },
    ]);
    assert.equal(fixOf(figure(`<img alt="${CAPTION}">`).replace('lang="en"', 'lang="tk"')), undefined);
    assert.deepEqual(fixOf(figure('<img src="a.jpg">')), [
      { attribute: 'alt', value: 'Described in the caption' },
      { attribute: 'data-aloud-alt', value: '' },
    ]);
    assert.equal(fixOf('<html lang="en"><article><h1>A</h1><img src="a.jpg"></article>'), undefined);
  });

  it('that are repaired are not reported, except with includeRepaired', () => {
    const repaired = figure(`<img alt="Described in the caption" data-aloud-alt="${CAPTION}">`);
    assert.deepEqual(rulesIn(repaired), []);
    const found = findingsIn(repaired, { includeRepaired: true });
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['figure/alt-repeats-caption', 'note']],
    );
  });

  it('without alt are reported, unless they have another name or are tracking pixels', () => {
    const missing = (image: string): string[] =>
      messagesOf('figure/missing-alt', `<html lang="en"><article><h1>A</h1><p>Text</p>${image}</article>`);
    assert.equal(missing('<img src="a.jpg">').length, 1);
    for (const image of ['<img alt="">', '<img title="A map">', '<img role="none">', '<img width="1" height="1">'])
      assert.deepEqual(missing(image), [], image);
    assert.deepEqual(missing('<div hidden><img src="a.jpg"></div>'), []);
  });

  for (const [alt, rule] of [
    ['Photo: AFP', 'figure/credit-in-alt'],
    ['Two tankers. (Photo: Reuters)', 'figure/credit-in-alt'],
    ['A photo of two tankers', 'figure/alt-prefix'],
    ['Das Bild zeigt zwei Tanker', 'figure/alt-prefix'],
    ['Фото: два танкера у причала', 'figure/alt-prefix'],
    ['IMG_2041.JPG', 'figure/alt-placeholder'],
    ['Photographers wait for the president', undefined],
    ['A map of Mangistau', undefined],
    ['Picturesque old houses', undefined],
  ] as const)
    it(`alt="${alt}": ${rule ?? 'no finding'}`, () => {
      const rules = rulesIn(`<html lang="en"><article><h1>A</h1><img alt="${alt}"></article>`);
      if (rule === 'figure/alt-prefix') assert.ok(rules.length === 1 && /prefix|credit/.test(rules[0]!), rules.join());
      else assert.deepEqual(rules, rule ? [rule] : []);
    });

  it('with a caption are not decorative', () => {
    const found = findingsIn(figure('<img alt="">'));
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['figure/decorative-with-caption', 'warning']],
    );
    assert.deepEqual(rulesIn(figure('<img alt="">', '<small class="credit">Photo: AFP</small>')), []);
    assert.deepEqual(rulesIn(figure('<img alt="A port">', ' ')), ['figure/caption-empty']);
  });
});
