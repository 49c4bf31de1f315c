import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlocks } from '../../../src/core/story/read-blocks.js';
import { createBasicRules } from '../../../src/core/story/story-rules.js';
import type { Story } from '../../../src/core/story/story.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { articleOf, blocksOf, formatBlock, storyOf } from './read-html.js';

const TEXT = '<p>Some words of the story, long enough to be most of it, and more.</p>'.repeat(3);

describe('an article without names, controls and notes is read by fewer rules', () => {
  const read = (html: string): Story => readBlocks(articleOf(`<article>${html}</article>`), {}, createBasicRules);
  const PAGES: readonly (readonly [what: string, html: string, blocks: readonly string[]])[] = [
    ['blocks', '<h1>A</h1><p>B <b>c</b></p>', ['headline: A', 'paragraph: B c']],
    ['a table', '<table><tr><th>A</th></tr><tr><td>B</td><td>C</td></tr></table>', ['row: A', 'row: B C']],
    ['the marks of notes', '<p>Shut.[2] Open.</p>', ['paragraph: Shut.[2] Open.']],
    ['a part with a name', '<p class="byline">By Mara</p>', ['paragraph: By Mara']],
    ['a part that the author names', '<p data-aloud="byline">By Mara</p>', ['byline: By Mara']],
    ['not what is hidden from screen readers', '<p>A <b aria-hidden="true">b</b> c</p>', ['paragraph: A c']],
    ['not what is out of sight', '<p>A <b class="sr-only">b</b> c</p>', ['paragraph: A c']],
    ['not what is hidden', '<p>A <b hidden>b</b> c</p>', ['paragraph: A c']],
    ['not a control', '<p>A <button>b</button> c</p>', ['paragraph: A c']],
    ['a control that the author names', '<p>A</p><nav data-aloud="quote">b</nav>', ['paragraph: A', 'quote: b']],
  ];
  for (const [what, html, blocks] of PAGES)
    it(what, () => {
      const story = read(html);
      assert.deepEqual(story.blocks.map(formatBlock), blocks);
      assert.deepEqual(story.omissions, []);
      assert.equal(story.unread!.size, what.startsWith('not') ? 1 : 0);
    });
});

describe('the language and the direction of a story', () => {
  const read = (html: string): string[] => {
    const { language, direction, blocks } = readStory(articleOf(html));
    return [language, direction, ...blocks.map((block) => `${block.language} ${block.direction}`)];
  };
  it('are those of the nearest element that states them', () => {
    assert.deepEqual(read('<html lang="fa" dir="rtl"><body><article><p>A</p>'), ['fa', 'rtl', 'fa rtl']);
    assert.deepEqual(read('<html lang="fa" dir="rtl"><body lang="" dir="ltr"><article><p>A</p>'), ['', 'ltr', ' ltr']);
    assert.deepEqual(read('<html lang="fa"><article lang="sl"><p lang="de">A</p><p dir="auto">B</p>'), ['sl', '', 'de ', 'sl auto']); // prettier-ignore
    assert.deepEqual(read('<article><p>A</p>'), ['', '', ' ']);
  });
});

describe('the blocks of a page', () => {
  const PAGES: readonly (readonly [what: string, html: string, blocks: readonly string[]])[] = [
    ['text beside blocks', 'A<div>B<p>C</p>D</div>E', ['A', 'B', 'C', 'D', 'E'].map((text) => `paragraph: ${text}`)],
    ['elements named like headings', '<p>A</p><h2-x>B</h2-x><x-h2>C</x-h2>', ['paragraph: A', 'paragraph: BC']],
    ['a label before the headline', `<p class="kicker">Storm</p><h1>A</h1>${TEXT}`, ['flag: Storm']],
    ['a label of some length', `<p class="kicker">${'x'.repeat(59)}</p><h1>A</h1>${TEXT}`, [`flag: ${'x'.repeat(59)}`]],
    ['no label of more', `<p class="kicker">${'x'.repeat(60)}</p><h1>A</h1>${TEXT}`, [`paragraph: ${'x'.repeat(60)}`]],
    ['no label after the headline', `<h1>A</h1><p class="kicker">Storm</p>${TEXT}`, ['headline: A', 'paragraph: Storm']],
    ['a credit outside a figure', `<p class="credit">Mara</p>${TEXT}`, ['paragraph: Mara']],
    ['a picture before a text', '<p> <img alt="A port"> Wind</p>', ['image: A port', 'paragraph: Wind']],
    ['a picture in a text', '<p>Wind <img alt="A port"> came</p>', ['paragraph: Wind came', 'image: A port']],
    ['a picture after a text', '<p>Wind</p><p><img alt="A port"></p>', ['paragraph: Wind', 'image: A port']],
  ]; // prettier-ignore
  for (const [what, html, blocks] of PAGES)
    it(what, () => assert.deepEqual(blocksOf(html).slice(0, blocks.length), blocks));

  it('know the level of a heading', () => {
    const levels = (html: string): (number | undefined)[] => storyOf(html).blocks.map(({ level }) => level);
    assert.deepEqual(levels('<h1>A</h1><h3>B</h3><p>C</p>'), [1, 3, undefined]);
    assert.deepEqual(levels('<h2-x data-aloud="heading">A</h2-x><x-h2 data-aloud="heading">B</x-h2>'), [undefined, undefined]); // prettier-ignore
  });
  it('have a run for each node that they read', () => {
    const runs = (html: string): number[] => storyOf(html).blocks[0]!.runs.map(({ start }) => start);
    assert.deepEqual(runs('A'), [0]);
    assert.deepEqual(runs('<p>A<b>b</b></p>'), [0, 1]);
    assert.deepEqual(runs('<p>Shut.[2]</p>'), [0]);
    assert.deepEqual(runs('<p>Shut.[2] Open[3].</p>'), [0, 5, 10]);
  });
  it('have spoken forms only for their own words', () => {
    const { blocks } = storyOf('A <abbr title="World Health Organization">WH<p>O</p></abbr> left');
    assert.deepEqual(blocks.map(({ text, spokenForms }) => [text.trim(), spokenForms]), [['A WH', undefined], ['O', undefined], ['left', undefined]]); // prettier-ignore
  });
  it('have one spoken form where one element with a form is in another', () => {
    const html =
      '<p>It ran <i aria-hidden="true">5 <abbr title="kilometres">km</abbr></i><i class="sr-only">five thousand metres</i>.</p>';
    assert.deepEqual(storyOf(html).blocks[0]!.spokenForms, [{ start: 7, end: 11, text: 'five thousand metres' }]);
  });
  it('are an advert where the author leaves out the whole article', () => {
    const rolesOf = (html: string): string[] => readStory(articleOf(html)).blocks.map(formatBlock);
    assert.deepEqual(rolesOf('<article data-aloud="skip"><p>A</p></article>'), ['advert: A']);
    assert.deepEqual(rolesOf('<article data-aloud="quote"><p>A</p></article>'), ['paragraph: A']);
  });
});

describe('what is left out of a story is listed', () => {
  const listed = (html: string): string[] =>
    storyOf(`${TEXT}<p>Wind came ${html} in.</p>`).omissions!.map(({ kind, evidence }) => `${kind} ${evidence}`);
  const PARTS: readonly (readonly [html: string, listed: readonly string[]])[] = [
    ['<b class=" x sr-only ">now</b>', ['hidden class="x sr-only"']],
    ['<b class="sr-only"><i>now</i></b>', ['hidden class="sr-only"']],
    ['<b aria-hidden="true"> </b>', []],
    ['<b hidden>now</b>', []],
    ['<b hidden><math><mi>v</mi></math></b>', []],
    ['<sup class="reference"> [3] </sup>', ['note-mark [3]']],
    ['<acme-player>Play</acme-player>', ['player <acme-player>']],
    ['<b class="plyr__menu">Play</b>', ['player class="plyr__menu"']],
    ['<b role="toolbar">Size</b>', ['control role="toolbar"']],
    ['<select><option>Size</select>', []],
    ['<b role="status">…</b>', ['control role="status"']],
    ['<button>…</button>', ['control <button>']],
    ['<b class="byline">Mara</b>', []],
    ['<b data-aloud="byline">Mara</b>', []],
  ];
  for (const [html, expected] of PARTS) it(html, () => assert.deepEqual(listed(html), expected));

  it('but not a byline', () => assert.deepEqual(storyOf(`${TEXT}<p class="byline">Mara</p>`).omissions, []));
});
