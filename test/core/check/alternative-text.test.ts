import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckOptions } from '../../../src/core/check/checked-page.js';
import { findingsIn, reportOf } from './run-check.js';

const CAPTION = 'The port of Aktau lies on the shore of the Caspian Sea.';
const story = (html: string): string => `<html lang="en"><article><h1>A</h1><p>Text</p>${html}</article>`;
const figure = (image: string, caption = CAPTION): string =>
  story(`<figure>${image}<figcaption>${caption}</figcaption></figure>`);
const REPAIRED = 'repaired in this page; “aloud check --fix” repairs the file';

describe('a picture without alt', () => {
  const missing = (html: string, options?: CheckOptions): string[] => reportOf('figure/missing-alt', html, options);

  it('is an error, and a warning where a caption describes it', () => {
    assert.deepEqual(missing(story('<img src="a.jpg">')), [
      '<img src="a.jpg"> | error: a picture without alt — describe it; use alt="" if it is decorative',
    ]);
    assert.deepEqual(missing(figure('<img src="a.jpg">')), [
      '<img src="a.jpg"> | warning: a picture without alt; only its caption describes it — write what it shows, or let alt point to the caption',
    ]);
    // All text of a figure without <figcaption> may be its caption.
    assert.deepEqual(missing(story('<figure><img src="a.jpg">The port</figure>')), [
      '<img src="a.jpg"> | error: a picture without alt — describe it; use alt="" if it is decorative',
    ]);
  });

  it('that is repaired is a note, if asked for', () => {
    const repaired = figure('<img src="a.jpg" alt="Described in the caption" data-aloud-alt="">');
    assert.deepEqual(missing(repaired), []);
    assert.deepEqual(missing(repaired, { includeRepaired: true }), [
      `<img src="a.jpg" alt="Described in the caption" data-aloud-alt=""> | note: a picture without alt; only its caption describes it — ${REPAIRED}`,
    ]);
    assert.deepEqual(missing(figure('<img src="a.jpg" alt="The port" data-aloud-alt="The port">')), []);
  });

  it('is fixed by the caption only', () => {
    const fixes = (html: string): unknown[] => findingsIn(html, { describedText: () => 'See caption' }).map(({ fix }) => fix); // prettier-ignore
    assert.deepEqual(fixes(figure('<img src="a.jpg">')), [
      [
        { attribute: 'alt', value: 'See caption' },
        { attribute: 'data-aloud-alt', value: '' },
      ],
    ]);
    assert.deepEqual(fixes(story('<img src="a.jpg">')), [undefined]);
    assert.deepEqual(fixes(figure('<img alt="A" data-aloud-alt="">')), []);
  });

  const named = [
    '<img aria-label="A map">', '<img aria-labelledby="x">', '<img title="A map">', '<img role="none">', '<img role=" presentation ">',
    '<img width="1" height="1">', '<img width="2" height=" 2 ">', '<img width="0" height="0">',
  ]; // prettier-ignore
  for (const image of named)
    it(`is not reported: ${image}`, () => {
      assert.deepEqual(missing(story(image)), []);
    });

  const unnamed = [
    '<img aria-label=" ">', '<img title="">', '<img role="img">', '<img role="nonesuch">', '<img role="my-presentation">',
    '<img width="3" height="1">', '<img width="1" height="3">', '<img width="1">', '<img height="1">', '<img width=" " height="1">',
    '<img width="100%" height="1">',
  ]; // prettier-ignore
  for (const image of unnamed)
    it(`is reported: ${image}`, () => {
      assert.equal(missing(story(image)).length, 1);
    });

  it('is reported in stories, and with a caption anywhere', () => {
    assert.deepEqual(missing('<img src="a.jpg"><article><p>Text</p></article>'), []);
    const outside = '<figure><img src="a.jpg"><figcaption>A</figcaption></figure><article><p>Text</p></article>';
    assert.equal(missing(outside).length, 1);
    assert.deepEqual(missing(story('<div aria-hidden="true"><img src="a.jpg"></div>')), []);
    assert.deepEqual(missing(story('<svg role="img"></svg>')), []);
  });
});

describe('the alt of a picture', () => {
  const report = (rule: string, alt: string): string[] => reportOf(rule, story(`<img alt="${alt}">`));

  it('that describes nothing', () => {
    const finding = (alt: string, words = alt): string[] => [
      `alt="${alt}" | error: alt="${words}" describes nothing — describe what the picture shows; use alt="" if it is decorative`,
    ];
    for (const alt of ['Photo', 'picture 1', '16x9', 'a.png']) assert.deepEqual(report('figure/alt-placeholder', alt), finding(alt)); // prettier-ignore
    const file = `${'quay-'.repeat(14)}1.jpg`;
    assert.deepEqual(report('figure/alt-placeholder', file), finding(file, `${file.slice(0, 57)}…`));
    assert.deepEqual(report('figure/alt-placeholder', 'Two cranes'), []);
  });

  it('that starts with the kind of the picture', () => {
    const finding = (alt: string, prefix: string): string[] => [
      `alt="${alt}" | warning: alt starts with “${prefix}”, but screen readers already say “image” — start with what the picture shows`,
    ];
    const prefixes = [
      ['Photo of a crane', 'Photo of'],
      ['This picture shows a crane', 'This picture shows'],
      ['Photo - a crane at work', 'Photo -'],
      ['Ein Foto von Kränen', 'Ein Foto von'],
      ['Une photo du port', 'Une photo du'],
      ['Une photo d’un port', 'Une photo d’'],
      ['Una imagen del puerto', 'Una imagen del'],
      ['Фото порта вечером', 'Фото'],
      ['عکسی از بندر', 'عکسی از'],
      ['صورة لميناء', 'صورة ل'],
    ] as const;
    for (const [alt, prefix] of prefixes) assert.deepEqual(report('figure/alt-prefix', alt), finding(alt, prefix));
    for (const alt of [
      'Photo of a crane. Photo: AFP',
      'Photo',
      'A crane in a photo of the port',
      'Imagery of the port',
    ])
      assert.deepEqual(report('figure/alt-prefix', alt), [], alt);
  });

  it('that has a credit', () => {
    assert.deepEqual(report('figure/credit-in-alt', 'A crane. Photo: AFP'), [
      'alt="A crane. Photo: AFP" | warning: “Photo: AFP” in alt is a credit — put the credit after the caption, in an element of its own',
    ]);
    assert.deepEqual(report('figure/credit-in-alt', 'A crane of AFP'), []);
    assert.deepEqual(report('figure/credit-in-alt', 'Photo: AFP.jpg'), []);
  });

  it('is the label of a picture that is no <img>', () => {
    assert.deepEqual(reportOf('figure/alt-prefix', story('<svg role="img" aria-label="Photo of a crane"></svg>')), [
      'aria-label="Photo of a crane" | warning: alt starts with “Photo of”, but screen readers already say “image” — start with what the picture shows',
    ]);
  });

  it('of the author is judged in a page that Aloud repaired', () => {
    assert.deepEqual(reportOf('figure/alt-prefix', story('<img alt="See caption" data-aloud-alt=" Photo of a crane ">')), [
      'data-aloud-alt=" Photo of a crane " | warning: alt starts with “Photo of”, but screen readers already say “image” — start with what the picture shows',
    ]); // prettier-ignore
  });
});

describe('the alt of a picture whose author wrote the same', () => {
  it('is judged itself', () => {
    const image = '<img alt="Photo of a crane" data-aloud-alt="Photo of a crane">';
    assert.match(reportOf('figure/alt-prefix', story(image))[0]!, /^alt="Photo of a crane" \|/);
  });
});

describe('an alt beside a caption', () => {
  it('that says the same is reported with its words', () => {
    const repeats = (html: string, options?: CheckOptions): string[] =>
      reportOf('figure/alt-repeats-caption', html, options);
    const SAME = `“${CAPTION}”: alt and caption say the same; screen readers will say it twice or more`;
    assert.deepEqual(repeats(figure(`<img alt="${CAPTION}">`)), [
      `alt="${CAPTION}" | warning: ${SAME} — write what the picture shows, or let alt point to the caption`,
    ]);
    assert.deepEqual(repeats(figure(`<img alt="A" data-aloud-alt="${CAPTION}">`), { includeRepaired: true }), [
      `data-aloud-alt="${CAPTION}" | note: ${SAME} — ${REPAIRED}`,
    ]);
    assert.deepEqual(repeats(figure('<img alt="Photo">', 'Photo')), []);
  });

  it('that was repaired, or is the label of another element, has no fix', () => {
    const fixes = (image: string): unknown[] =>
      findingsIn(figure(image), { includeRepaired: true, describedText: () => 'See caption' })
        .filter(({ rule }) => rule === 'figure/alt-repeats-caption')
        .map(({ fix }) => fix);
    assert.deepEqual(fixes(`<img alt="A" data-aloud-alt="${CAPTION}">`), [undefined]);
    assert.deepEqual(fixes(`<svg role="img" aria-label="${CAPTION}"></svg>`), [undefined]);
    assert.equal((fixes(`<img alt="${CAPTION}">`)[0] as unknown[]).length, 2);
  });

  it('that says nearly the same is reported from four words of five', () => {
    const near = (alt: string, caption: string): string[] =>
      reportOf('figure/alt-near-caption', figure(`<img alt="${alt}">`, caption));
    assert.deepEqual(near('One two three four five', 'One two three four six'), [
      'alt="One two three four five" | warning: “One two three four five”: alt and caption have 80 % of their words in common — write in alt what the picture shows and the caption does not say',
    ]);
    assert.deepEqual(near('One two three four five six', 'One two three four seven eight'), []);
    assert.deepEqual(near('One two three four', 'One two three four five'), []);
    assert.deepEqual(near('One two three four five', 'Five one two three'), []);
    assert.deepEqual(near('One one one one one two', 'One two three four five six'), []);
    assert.deepEqual(near('One two three four five six', 'One one one one one two'), []);
    assert.deepEqual(near('Photo 1 2 3 4 5', 'Photo 1 2 3 4 6'), []);
    assert.equal(near('One two three four five (Photo: AFP)', 'One two three four six').length, 1);
    assert.equal(near('One two three four five', 'One two three four six (Photo: AFP)').length, 1);
  });
});
