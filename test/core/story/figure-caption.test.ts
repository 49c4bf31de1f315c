import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCaptionedPictures } from '../../../src/core/story/captioned-pictures.js';
import {
  captionText,
  findCaptions,
  findCaptionsByClass,
  readCaptionAndCredit,
} from '../../../src/core/story/figure-caption.js';
import { authoredRole } from '../../../src/core/story/role-detection.js';
import { textIn } from '../../../src/core/story/text-neighbors.js';
import { descendants } from '../../../src/core/story/tree.js';
import { markedElement } from './read-html.js';

const caption = (text: string): string => `<figcaption>${text}</figcaption>`;

describe('the captions of a figure', () => {
  const FIGURES: readonly (readonly [what: string, html: string, captions: readonly string[]])[] = [
    ['its elements for it', `<figure here>${caption('A')}<div>${caption('B')}</div></figure>`, ['A', 'B']],
    ['a part in the slot for it', '<figure here><p slot="caption">A</p><p slot="credit">B</p></figure>', ['A']],
    ['what the author marks', '<figure here><p data-aloud="caption">A</p><p data-aloud="quote">B</p></figure>', ['A']],
    ['one in another: once', `<figure here>${caption('A<p data-aloud="caption">B</p>')}</figure>`, ['AB']],
    ['not those that are never shown', `<figure here><noscript>${caption('A')}</noscript></figure>`, []],
    ['not those of a figure in it', `<figure here><figure>${caption('A')}</figure>${caption('B')}</figure>`, ['B']],
    ['not those of our figure in it', `<figure here><aloud-figure>${caption('A')}</aloud-figure></figure>`, []],
    ['those of the figure in our figure', `<aloud-figure here><figure>${caption('A')}</figure></aloud-figure>`, ['A']],
    ['not those of our figure in ours', `<aloud-figure here><aloud-figure>${caption('A')}</aloud-figure></aloud-figure>`, []],
  ]; // prettier-ignore
  for (const [what, html, captions] of FIGURES)
    it(what, () => assert.deepEqual(findCaptions(markedElement(html)).map(textIn), captions));

  it('are read one after the other', () =>
    assert.equal(captionText(findCaptions(markedElement(`<figure here>${caption('A')}${caption(' B ')}`))), 'A  B'));
  it('are found by their class, the outermost, without a picture', () => {
    const html =
      '<div here><p class="caption">A <b class="caption">B</b></p><p class="caption">C <img></p><p>D</p></div>';
    assert.deepEqual(findCaptionsByClass(markedElement(html)).map(textIn), ['A B']);
  });
});

describe('a caption and its credit', () => {
  const CAPTIONS: readonly (readonly [what: string, content: string, caption: string, credit: string])[] = [
    ['a credit in the middle', 'A<b class="credit">M</b>B', 'AB', 'M'],
    ['a credit in the slot for it', 'A<b slot="credit">M</b>', 'A', 'M'],
    ['two credits, one in the other', 'A<b class="credit">M<i class="credit">L</i>N</b>B', 'AB', 'MLN'],
    ['words in blocks', 'A<div>B</div>C<br>D<b>E</b>', 'A B C  DE', ''],
    ['a credit in blocks', '<b class="credit">M<br>L</b>A', 'A', 'M  L'],
    ['a part that the author leaves out', 'A<b data-aloud="skip">B</b>C', 'AC', ''],
    ['a button and details', 'A<button>B</button><details>C</details>D', 'AD', ''],
    ['a description', 'A<b slot="description">B</b>D', 'AD', ''],
    ['other elements', 'A<x-button>B</x-button><details-x>C</details-x>D', 'ABCD', ''],
    ['what is hidden', 'A<b hidden>B</b><b aria-hidden="true">C</b><b class="sr-only">D</b>', 'A', ''],
    ['a picture with words', 'A<svg role="img"><text>B</text></svg>', 'A', ''],
    ['a figure', 'A<figure>B</figure>', 'A B ', ''],
  ];
  for (const [what, content, text, credit] of CAPTIONS)
    it(what, () =>
      assert.deepEqual(readCaptionAndCredit(markedElement(`<figcaption here>${content}</figcaption>`), authoredRole), {
        caption: text,
        credit,
      }),
    );
  it('of a figure are not those of a figure in it', () => {
    const read = (tag: string): string =>
      readCaptionAndCredit(markedElement(`<${tag} here>A<figure>B</figure></${tag}>`), authoredRole).caption;
    assert.deepEqual([read('figure'), read('aloud-figure')], ['A', 'A B ']);
  });
});

describe('a picture and its caption', () => {
  /** The captions and credits of all pictures; `-` for a picture without a caption. */
  const captionsOf = (html: string): string =>
    findCaptionedPictures(markedElement(`<main here>${html}</main>`))
      .map(({ caption: text, credit }) => text + (credit && ` © ${credit}`) || '-')
      .join(', ');
  const text = '<p class="caption">A port</p>';
  const nested = (depth: number, content: string): string => '<div>'.repeat(depth) + content + '</div>'.repeat(depth);
  const PICTURES: readonly (readonly [what: string, html: string, captions: string])[] = [
    ['none', '<img>', '-'],
    ['in a figure', `<figure><img>${caption('A port')}</figure>`, 'A port'],
    ['with a credit', `<figure><img>${caption('A port')}<b class="credit"> Mara </b></figure>`, 'A port © Mara'],
    ['in a figure without an element for it', '<figure><img>A port</figure>', 'A port'],
    ['by its class', `<div><img>${text}</div>`, 'A port'],
    ['by its class, in itself', '<div class="caption"><img>A port</div>', 'A port'],
    ['by its class, some elements up', `<div>${nested(4, '<img>')}${text}</div>`, 'A port'],
    ['by its class, too many elements up', `<div>${nested(5, '<img>')}${text}</div>`, '-'],
    ['by its class, beside the whole article', `<img>${text}`, '-'],
    ['by its class, beside two pictures', `<div><img><b><img></b>${text}</div>`, '-, -'],
    ['by its class, beside a picture after it', `<div><img>${text}<b><i></i><i><img></i></b></div>`, '-, -'],
    ['by its class, beside a picture that is never shown', `<div><img><noscript><img></noscript>${text}</div>`, 'A port'],
    ['by its class, of a picture in parts', `<div><div role="img"><img></div>${text}</div>`, 'A port'],
    ['by its class, beside a long text', `<div><img>${text}${'x'.repeat(1494)}</div>`, 'A port'],
    ['by its class, beside spaces', `<div><img>${text}${'x'.repeat(1494)}<b>${' '.repeat(9)}</b></div>`, 'A port'],
    ['by its class, beside a longer text', `<div><img>${text}<b>${'x'.repeat(1495)}</b></div>`, '-'],
    ['by its class, beside a text in a script', `<div><img>${text}<script>${'x'.repeat(1495)}</script></div>`, 'A port'],
  ]; // prettier-ignore
  for (const [what, html, captions] of PICTURES) it(what, () => assert.equal(captionsOf(html), captions));

  it('of a picture itself', () => {
    const page = markedElement(`<main here><div><img>${text}</div></main>`);
    const picture = descendants(page).find(({ localName }) => localName === 'img')!;
    const [found, ...others] = findCaptionedPictures(picture, page);
    assert.deepEqual([found!.caption, found!.captions.map(textIn), others.length], ['A port', ['A port'], 0]);
    assert.deepEqual(findCaptionedPictures(picture)[0]!.captions, [], 'the article is the picture');
  });
});
