import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf, storyOf } from './read-html.js';

describe('reading a story', () => {
  it('includes a description that is not in the caption, once', () => {
    const figure = (alt: string, caption: string) => `<figure><img alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
    assert.deepEqual(blocksOf(figure('Smoke over a square', 'Riot police.')), ['image: Smoke over a square', 'caption: Riot police.']);
    assert.deepEqual(blocksOf(figure('riot police', 'Riot police.')), ['caption: Riot police.']);
    assert.deepEqual(blocksOf(`<figure><figcaption>Riot police.</figcaption><img alt="Riot police"></figure>`), ['caption: Riot police.']);
    assert.deepEqual(blocksOf('<p>Before.</p><img alt="One and the same"><img alt="One and the same"><p>After.</p>'), ['paragraph: Before.', 'image: One and the same', 'paragraph: After.']);
  }); // prettier-ignore

  it('compares a description with the caption, not with the credit between them', () => {
    assert.deepEqual(
      blocksOf(
        '<figure><img alt="Riot police"><p class="credit">AFP</p><figcaption>Riot police.</figcaption></figure>',
      ),
      ['credit: AFP', 'caption: Riot police.'],
    );
  });

  it('reads a repaired page like the original', () => {
    const figure = (attributes: string) => `<figure><img ${attributes}><figcaption>The road.</figcaption></figure>`;
    const repaired = 'role="none" alt="Described in the caption" data-aloud-alt';
    assert.deepEqual(blocksOf(figure(`${repaired}="The road."`)), blocksOf(figure('alt="The road."')));
    assert.deepEqual(blocksOf(figure(`${repaired}=""`)), blocksOf(figure('')));
    assert.deepEqual(blocksOf(figure(`${repaired}="photo 1"`)), blocksOf(figure('alt="photo 1"')));
  });

  it('reads a figure without a picture by its content', () => {
    assert.deepEqual(blocksOf('<figure><blockquote>Words.</blockquote></figure>'), ['quote: Words.']);
    assert.deepEqual(blocksOf('<figure><svg role="img" aria-label="A map"></svg><figcaption>Here.</figcaption></figure>'), ['image: A map', 'caption: Here.']);
  }); // prettier-ignore

  it('adds a space at a gap that the markup does not have', () => {
    assert.deepEqual(blocksOf('<p>One<br>two</p>'), ['paragraph: One two']);
    assert.deepEqual(blocksOf('<table><tr><td>1</td><td>2</td></tr></table>'), ['row: 1 2']);
    assert.deepEqual(blocksOf('<p>wo<b>r</b>d</p>'), ['paragraph: word']);
  });

  it('has one headline; a second h1 is a heading', () => {
    assert.deepEqual(blocksOf('<h1>A</h1><h1>B</h1><h2>C</h2>'), ['headline: A', 'heading: B', 'heading: C']);
    assert.deepEqual(storyOf('<h1>A</h1><h3>B</h3>').blocks.map(({ level }) => level), [1, 3]); // prettier-ignore
  });

  // ART-4
  it('has the language and direction of each part, from any ancestor', () => {
    const { language, direction, blocks } = storyOf('<p lang="ru">Да.</p><p dir="rtl">x</p><img lang="fa" alt="بندر بسته است">');
    assert.equal(language, '');
    assert.equal(direction, '');
    assert.deepEqual(blocks.map((block) => [block.language, block.direction]), [['ru', ''], ['', 'rtl'], ['fa', '']]);
  }); // prettier-ignore

  // ART-8
  it('omits hidden elements and labels of breakpoints', () => {
    for (const hidden of [
      '<p hidden="until-found">x</p>',
      '<div inert>x</div>',
      '<p aria-hidden="true">x</p>',
      '<p style="DISPLAY : NONE">x</p>',
      '<p style="visibility:hidden">x</p>',
      '<del>x</del>',
      '<ruby><rt>x</rt></ruby>',
      '<p class="sr-only">x</p>',
      '<div>XS SM MD LG</div>',
      '<div role="toolbar">x</div>',
      '<aloud-player>x</aloud-player>',
      '<!-- x -->',
    ])
      // prettier-ignore
      assert.deepEqual(blocksOf(`<p>A.</p>${hidden}`), ['paragraph: A.'], hidden);
    assert.deepEqual(blocksOf('<p aria-hidden="false">A.</p>'), ['paragraph: A.']);
  });

  it('has the offsets of the page', () => {
    for (const { text, runs } of storyOf('<p> One\n\ttwo\u00a0<b>three</b><br> fo<i>ur</i> </p>').blocks)
      for (const { start, node, offset } of runs)
        assert.equal(
          text.slice(start, start + node.nodeValue!.length),
          node.nodeValue!.slice(offset).replace(/\s/g, ' '),
        );
  });
});
