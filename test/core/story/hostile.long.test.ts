import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { speak } from '../../../src/core/speech/speak.js';
import { readStory } from '../../../src/core/story/read-story.js';
import { findArticle } from '../../../src/core/story/find-article.js';
import { descendants } from '../../../src/core/story/tree.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { cpuTime } from '../../cpu-time.js';

const MANY = 15_000;
const many = (text: string, count = MANY): string => text.repeat(count);

/** Deeper than the stack allows. The parser's own time is quadratic in the depth. */
const DEEP = 8_000;
const deep = (text: string): string => text.repeat(DEEP);

/** Nested deeper than the stack allows, or so large that quadratic time is far beyond the limit. */
const PAGES: Record<string, string> = {
  'elements in elements': `${deep('<div>')}x`,
  'parts in parts that are all called "about"': `<p>${many('word ', 999)}</p>${deep('<div class="about">')}${many('word ', 999)}`,
  'figures in figures, without a picture': `${deep('<figure>')}x`,
  'articles in articles': `${deep('<article>')}x`,
  'inline elements in inline elements': `<p>${deep('<span>')}x`,
  'pictures after pictures': `<p>Words.</p>${many('<img alt="one two three four five six">')}`,
  'different pictures after pictures': Array.from({ length: MANY }, (_, index) => `<img alt="five words and one ${index}">`).join(''),
  'ten thousand classes': `<p class="${many('a-b_c ', 10_000)}">x</p>`,
  'a word without an end': `<p>${many('a', 200_000)}`,
  'marks without an end': `<p>${many('-', 100_000)}x ${many('.!', 50_000)}x ${many('(', 100_000)}x`,
  'abbreviations without an end': `<p>${many('U.S. ')}`,
  'sentences without an end': `<p>${many('It is. ')}`,
  'capitals without an end': `<p>${many('A ')} <p>${many('AB-')}`,
  'spaces without an end': `<p>${many(' ', 100_000)}x Y -- z`,
  'line breaks without an end': `<p>${many('a<br>')}`,
  'a description of numbers': `<img alt="${many('1 ')}x!">`,
}; // prettier-ignore

describe('a hostile page is read in linear time, without exceptions', () => {
  for (const [name, html] of Object.entries(PAGES))
    it(name, () => {
      const page = parsePage(`<!doctype html><article>${html}`);
      const start = cpuTime();
      const story = readStory(findArticle(page)!);
      speak(story);
      const seconds = (cpuTime() - start) / 1000;
      assert.ok(story.blocks.length > 0);
      assert.ok(seconds < 5, `${seconds.toFixed(1)} s`);
    });

  it('descendants finds every element, in order', () => {
    const names = descendants(parsePage('<ul><li>1<li>2<b>3</b></ul><p></p>')).map(({ localName }) => localName);
    assert.deepEqual(names, ['html', 'head', 'body', 'ul', 'li', 'li', 'b', 'p']);
  });
});
