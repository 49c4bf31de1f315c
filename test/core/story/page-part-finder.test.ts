import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isUnspokenRole } from '../../../src/core/story/story.js';
import { formatBlock, storyOf } from './read-html.js';
import { letters, link, LINKS, p, PROSE, sentence } from './page-part-rules.js';

const HEADLINE = 'The old wooden bridge is shut';

/** What is heard of a part between paragraphs, under a headline. */
const heard = (html: string): string[] =>
  storyOf(`<h1>${HEADLINE}</h1>${PROSE}${html}${PROSE}`)
    .blocks.filter(({ role, text }) => !isUnspokenRole(role) && role !== 'headline' && !/^x{9,}\./.test(text))
    .map(formatBlock);
const links = `<div>${link(`${letters(30)} is it`)}</div>`;

describe('a part that is not the article is not heard', () => {
  const PARTS: readonly (readonly [what: string, html: string, heard: readonly string[]])[] = [
    ['links', LINKS, []],
    ['a heading of links', `<h3>Read also</h3>${LINKS}`, []],
    ['a low heading of links', `<h6>Read also</h6>${LINKS}`, []],
    ['the headline again', p(HEADLINE), []],
    ['a picture among links', `<div>${link('<img alt="A train"><h3>The ferries leave from the other quay</h3>')}</div>`, []],
    ['the headline as the description of a picture', `<p><img alt="${HEADLINE}"></p>`, []],
    ['the headline as our description of a picture', `<p><img alt="A" data-aloud-alt="${HEADLINE}"></p>`, []],
    ['links in a byline with a text', `<div class="byline">${p(sentence(60))}${links}</div>`, []],
  ]; // prettier-ignore
  for (const [what, html, expected] of PARTS) it(what, () => assert.deepEqual(heard(html), expected));
});

describe('a part of the article is heard', () => {
  const PARTS: readonly (readonly [what: string, html: string, heard: readonly string[]])[] = [
    ['another description of a picture', '<p><img alt="Two men on a pier"></p>', ['image: Two men on a pier']],
    ['a picture in a byline', '<div class="byline"><img alt="Her face"> By Mara</div>', ['image: Her face', 'byline: By Mara']],
    ['a byline that is a link', `<p class="byline">${link('Mara Lind of the old gazette office')}</p>`, ['byline: Mara Lind of the old gazette office']],
    ['a picture among links that the author names', `<div>${link('<img alt="A train" data-aloud="image"> The ferries leave from the other quay')}</div>`, ['image: A train', 'paragraph: The ferries leave from the other quay']],
    ['the headline that the author names', `<p data-aloud="quote">${HEADLINE} – so</p>`, [`quote: ${HEADLINE} – so`]],
    ['the headline in a part that the author names', `<div data-aloud="quote">${p('A')}${p(HEADLINE)}</div>`, ['quote: A', `quote: ${HEADLINE}`]],
    ['links in a part that the author names', `<div data-aloud="quote">${p(link('The ferries leave from the other quay'))}</div>`, ['quote: The ferries leave from the other quay']],
  ]; // prettier-ignore
  for (const [what, html, expected] of PARTS) it(what, () => assert.deepEqual(heard(html), expected));
});

describe('a name that says little', () => {
  const first = (html: string): string => formatBlock(storyOf(`${html}${PROSE}`).blocks[0]!);
  it('is a label of the story, and not one of links', () => {
    assert.equal(first('<p class="kicker">Storm</p>'), 'flag: Storm');
    assert.equal(first(`<p class="kicker">${link('The ferries leave from the other quay')}</p>`), 'related: The ferries leave from the other quay'); // prettier-ignore
  });
  it('is a credit, and not one of links', () => {
    assert.equal(first('<p class="credit">Mara Lind</p>'), 'paragraph: Mara Lind');
    assert.equal(first(`<p class="credit">${link('The ferries leave from the other quay')}</p>`), 'related: The ferries leave from the other quay'); // prettier-ignore
  });
});

describe('what is left out of the text', () => {
  const listed = (html: string): string[] =>
    storyOf(`<h1>${HEADLINE}</h1>${PROSE}${html}${PROSE}`).omissions!.map(({ kind, evidence }) => `${kind}: ${evidence}`);
  it('is listed once, with its reason', () => {
    assert.deepEqual(listed(p(HEADLINE)), ['repeated: the same text']);
    assert.deepEqual(listed(`<h3>Read also</h3>${LINKS}`), ['related: a label of links', 'related: a text of links (100 %)']);
    assert.deepEqual(listed(`<div>${link('<b role="img" aria-label="A train">T</b> The ferries leave from the other quay')}</div>`), ['related: a text of links (100 %)']);
    assert.deepEqual(listed(`<b role="img" alt="${HEADLINE}">T</b>`), ['repeated: the same text']);
  });
}); // prettier-ignore
