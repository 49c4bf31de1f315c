/** Dark pages, most of which declare no `color-scheme`: the colors fit the background behind the player and the text. */
import { expect } from '@open-wc/testing';
import { waitFor } from '../../pages/open-page.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import {
  highlightedText,
  highlightRanges,
  openMarkup,
  phaseOf,
  playStory,
  type StoryPage,
} from '../../pages/story-page.js';

const story = createStoryFixture([sentences(2), sentences(2, 6, 12)], { wordSeconds: 0.1 });
const dark = (css = ''): string => `<style>body { background: #14161a; color: #ddd } ${css}</style>${story.html}`;

let page: StoryPage;

afterEach(() => page.close());

function luminance(color: string): number {
  const [red, green, blue] = color
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((value) => {
      const share = Number(value) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const buttonContrast = (background: string): number =>
  contrast(page.window.getComputedStyle(page.play).backgroundColor, background);

const sentenceStyle = (): CSSStyleDeclaration =>
  page.window.getComputedStyle(page.article.querySelector('p')!, '::highlight(aloud-sentence)');

describe('on a dark page that declares no color scheme', () => {
  it('the button has a contrast of 3:1 or more, before the press and after it', async () => {
    page = await openMarkup(dark());
    expect(buttonContrast('rgb(20, 22, 26)')).to.be.above(3);
    const { color, backgroundColor } = page.window.getComputedStyle(page.play);
    expect(contrast(color, backgroundColor)).to.be.above(4.5);
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(buttonContrast('rgb(20, 22, 26)')).to.be.above(3);
    expect(luminance(sentenceStyle().color)).to.be.above(0.8);
  });

  it('also where the article has the background', async () => {
    page = await openMarkup(`<style>article { background: #101010; color: #eee }</style>${story.html}`);
    expect(buttonContrast('rgb(16, 16, 16)')).to.be.above(3);
  });

  it('and follows a change of the theme', async () => {
    page = await openMarkup(dark('.light body { background: #fff; color: #111 }'));
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    page.document.documentElement.className = 'light';
    await waitFor('the light colors', () => buttonContrast('rgb(255, 255, 255)') > 7);
    await waitFor('the light highlight', () => luminance(sentenceStyle().color) < 0.1);
    page.document.documentElement.className = '';
    await waitFor('the dark colors', () => buttonContrast('rgb(20, 22, 26)') > 3);
    await waitFor('the dark highlight', () => luminance(sentenceStyle().color) > 0.8);
  });

  it('the site’s own colors stay', async () => {
    page = await openMarkup(dark('aloud-player { --aloud-player-accent: rgb(1, 2, 3) }'));
    expect(page.window.getComputedStyle(page.play).backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});

describe('on a light page in a dark browser', () => {
  it('the colors are light', async () => {
    page = await openMarkup(
      `<style>:root { color-scheme: dark } body { background: #fff; color: #111 }</style>${story.html}`,
    );
    expect(buttonContrast('rgb(255, 255, 255)')).to.be.above(7);
  });
});

describe('the highlight', () => {
  // PLY-19
  it('lets a link of the sentence be told apart, and covers nothing of the line above', async () => {
    page = await openMarkup(story.html.replace(/word2/i, '<a href="#x">word2</a>'));
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    const link = page.window.getComputedStyle(page.article.querySelector('a')!, '::highlight(aloud-sentence)');
    expect(link.color).not.to.equal(sentenceStyle().color);
    expect(link.textDecorationLine).to.equal('underline');
    expect(sentenceStyle().textDecorationLine, 'no line under prose').to.equal('none');
    expect(sentenceStyle().textShadow, 'not by color alone').not.to.equal('none');
    const alpha = Number(/rgba\(.*, ([\d.]+)\)/.exec(sentenceStyle().backgroundColor)?.[1]);
    expect(alpha).to.be.within(0.1, 0.5);
  });

  it('goes when the story has ended, and comes back when it plays again', async () => {
    page = await openMarkup(story.html);
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expect(highlightRanges(page, 'sentence')).to.deep.equal([]);
    expect(highlightRanges(page, 'word')).to.deep.equal([]);
    page.play.click();
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
  });
});
