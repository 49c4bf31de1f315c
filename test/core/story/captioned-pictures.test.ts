import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCaptionedPictures } from '../../../src/core/story/captioned-pictures.js';
import { findArticle } from '../../../src/core/story/find-article.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { cpuTime } from '../../cpu-time.js';

/** The file of each picture, its caption and its credit. */
function captions(markup: string): string[] {
  const article = findArticle(
    parsePage(`<!doctype html><article><h1>A</h1>${markup}<p>${'Text. '.repeat(9)}</p></article>`),
  )!;
  return findCaptionedPictures(article).map(({ picture, figure, caption, credit }) =>
    [picture.getAttribute('src'), figure?.localName ?? '–', caption.replace(/\s+/g, ' '), credit.trim()]
      .join(' | ')
      .trim(),
  );
}

describe('a picture and its caption', () => {
  const forms: [string, string, string[]][] = [
    ['figure', '<figure><img src=a><figcaption>The port.</figcaption></figure>', ['a | figure | The port. |']],
    ['slots', '<aloud-figure><img src=a><p slot=caption>The port.</p><p slot=credit>AFP</p></aloud-figure>', ['a | aloud-figure | The port. | AFP']],
    ['a whole figure in ours', '<aloud-figure><figure><img src=a><figcaption>The port.</figcaption></figure></aloud-figure>', ['a | figure | The port. |']],
    ['a figure in a figure', '<figure><figure><a><img src=a></a></figure><figcaption>The port.</figcaption></figure>', ['a | figure | The port. |']],
    ['no figcaption', '<figure><img src=a><div><p>The port.</p></div></figure>', ['a | figure | The port. |']],
    ['a credit in it', '<figure><img src=a><figcaption>The port.<span class="photo-credit">AFP</span></figcaption></figure>', ['a | figure | The port. | AFP']],
    ['two pictures', '<figure><img src=a><img src=b><figcaption>The port.</figcaption></figure>', ['a | figure | The port. |', 'b | figure | The port. |']],
    ['a caption by its class', '<div class="wp-caption"><img src=a><p class="wp-caption-text">The port.</p></div>', ['a | – | The port. |']],
    ['a class on what holds both', '<div class="image-caption"><img src=a> The port.</div>', ['a | – | The port. |']],
    ['a caption further off', '<div><div><a><img src=a></a></div><div><div class="article__imageCaption">The port.</div></div></div>', ['a | – | The port. |']],
    ['a gallery', '<ul><li><img src=a><p class=caption>One.</p><li><img src=b><p class=caption>Two.</p></ul>', ['a | – | One. |', 'b | – | Two. |']],
    ['a corrected one', '<div><img src=a><p data-aloud=caption>The port.</p></div>', ['a | – | The port. |']],
    ['a picture of a page for phones', '<figure><amp-img src=a><img src=b></amp-img><figcaption>The port.</figcaption></figure>', ['a | figure | The port. |']],
  ]; // prettier-ignore
  for (const [form, markup, expected] of forms) it(form, () => assert.deepEqual(captions(markup), expected));

  it('has no caption that may belong to another picture or to the text of the story', () => {
    assert.deepEqual(captions('<div><img src=a><img src=b><p class=caption>The port.</p></div>'), [
      'a | – |  |',
      'b | – |  |',
    ]);
    assert.deepEqual(captions('<img src=a><p class=caption>The port.</p>'), ['a | – |  |']);
  });

  it('omits hidden elements and buttons', () => {
    assert.deepEqual(
      captions(
        '<figure><img src=a><figcaption>The port.<span hidden>Old.</span><button>Enlarge</button></figcaption></figure>',
      ),
      ['a | figure | The port. |'],
    );
  });

  it('reads captions by whole words of their classes, and without long descriptions', () => {
    const cases: [string, string][] = [
      ['<span class="visually-hidden">Photo:</span> The port.', 'a | figure | The port. |'],
      ['Two <span class="accredited">accredited</span> observers.', 'a | figure | Two accredited observers. |'],
      ['The port.<details>Four cranes.</details>', 'a | figure | The port. |'],
      ['The port.<p slot=description>Four cranes.</p>', 'a | figure | The port. |'],
    ];
    for (const [caption, expected] of cases)
      assert.deepEqual(captions(`<figure><img src=a><figcaption>${caption}</figcaption></figure>`), [expected]);
  });

  it('is found in linear time in a gallery of ten thousand pictures', () => {
    const start = cpuTime();
    assert.equal(captions('<figure><img src=a><figcaption>One.</figcaption></figure>'.repeat(10_000)).length, 10_000);
    assert.equal(
      captions(`<figure>${'<img src=a>'.repeat(10_000)}<figcaption>One.</figcaption></figure>`).length,
      10_000,
    );
    assert.equal(captions(`<figure>${'<img src=a>'.repeat(10_000)}<p>One.</p></figure>`).length, 10_000);
    assert.equal(captions(`<div>${'<img src=a>'.repeat(10_000)}</div>`).length, 10_000);
    assert.equal(captions(`${'<div>'.repeat(5_000)}<img src=a>`).length, 1);
    assert.ok(cpuTime() - start < 3_000);
  });
});
