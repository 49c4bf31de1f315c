import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTeaserGroup } from '../../../src/core/story/teaser-group.js';
import { measuresOf } from './read-html.js';

const letters = (count: number): string => 'x'.repeat(count);
const sentence = (count: number): string => `${letters(count - 1)}.`;
const title = (text = 'The station'): string => `<h3><a href="/1">${text}</a></h3>`;
const more = (text = 'Read it'): string => `<a href="/1">${text}</a>`;
const card = (content: string): string => `<div>${content}</div>`;

/** Whether a part is a group of teasers, also in the middle of an article. */
function isGroup(content: string): boolean {
  const [alone, among] = ['', `<h2>Costs</h2><p>${sentence(99)}</p>`].map((text) => {
    const { measures, range } = measuresOf(`${text}<section here>${content}</section>${text}`);
    return isTeaserGroup(range, measures.prose, measures);
  });
  assert.equal(alone, among);
  return alone!;
}

const rows = (expected: boolean, list: readonly (readonly [what: string, html: string])[]): void => {
  for (const [what, html] of list) it(what, () => assert.equal(isGroup(html), expected));
};

describe('a group of teasers has', () => {
  rows(true, [
    ['two linked titles', title() + title()],
    ['titles that are links but for a word', `<h3><a href="/1">${letters(9)}</a> x</h3>`.repeat(2)],
    ['titles with texts, each pair in an element', card(`${title()}<p>${sentence(60)}</p>`).repeat(2)],
    ['a text of some length', card(`${title()}<p>${sentence(400)}</p>`).repeat(2)],
    ['short texts beside all titles', `${title()}<p>Today</p>`.repeat(2)],
    ['a heading of its own', `<h2>More</h2>${title()}${title()}`],
    ['two headings for four titles', `<h2>More</h2>${title()}${title()}<h2>Most</h2>${title()}${title()}`],
    ['the same link after each title', `<h3>The port</h3>${more()}`.repeat(2)],
    ['the same link some lines after each title', `<h3>The port</h3>${'<p>Today</p>'.repeat(4)}<p>${more()}</p>`.repeat(2)],
    ['a long link after each title', `<h3>The port</h3>${more(letters(60))}`.repeat(2)],
    ['the same link with other marks', `<h3>The port</h3>${more('Read it!')}<h3>The port</h3>${more('read it')}`],
    ['a link but for a word after each title', `<h3>The port</h3><p>${more(letters(9))} x</p>`.repeat(2)],
  ]); // prettier-ignore
});

describe('no group of teasers has', () => {
  rows(false, [
    ['one title', title()],
    ['linked lines that are no titles', `<p>${more()}</p>`.repeat(3)],
    ['titles that are links but for two words', `<h3><a href="/1">${letters(8)}</a> x y</h3>`.repeat(2)],
    ['prose beside all titles', `${title()}${title()}<p>${sentence(60)}</p>`],
    ['prose between the titles', `${title()}<p>${sentence(60)}</p>${title()}<p>${sentence(60)}</p>`],
    ['prose in an element with two titles', card(`${title()}${title()}<p>${sentence(60)}</p>`) + card(title())],
    ['a longer text', card(`${title()}<p>${sentence(401)}</p>`).repeat(2)],
    ['two headings for two titles', `<h2>More</h2><h2>Most</h2>${title()}${title()}`],
    ['three headings for four titles', `${'<h2>More</h2>'.repeat(3)}${title().repeat(4)}`],
    ['a link after one of two titles', `<h3>The port</h3>${more()}<p>${more()}</p><h3>The quay</h3>`],
    ['other links after the titles', `<h3>The port</h3>${more('Read it')}<h3>The quay</h3>${more('Go on')}`],
    ['a longer link after each title', `<h3>The port</h3>${more(letters(61))}`.repeat(2)],
    ['the same link too many lines after each title', `<h3>The port</h3>${'<p>Today</p>'.repeat(5)}<p>${more()}</p>`.repeat(2)],
    ['the same words after each title', '<h3>The port</h3><p>Read it</p>'.repeat(2)],
    ['half a link after each title', `<h3>The port</h3><p>${more(letters(9))} yyyy</p>`.repeat(2)],
    ['the same link before each title', `<p>${more()}</p><h3>The port</h3>`.repeat(2)],
  ]); // prettier-ignore
});
