import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeText } from '../../../src/core/story/normalize-text.js';
import { percentDecode } from '../../../src/core/story/percent-decode.js';
import { isPlaceholder } from '../../../src/core/story/placeholder-text.js';
import { createDuplicateTest, isRepeatedByCaption } from '../../../src/core/story/repeated-text.js';
import { measuresOf, storyOf } from './read-html.js';

const letters = (count: number, letter = 'x'): string => letter.repeat(count);

describe('the description of a picture', () => {
  /** The sources and descriptions of the pictures that are read. */
  const read = (html: string): string[] =>
    storyOf(html)
      .blocks.filter(({ role }) => role === 'image')
      .map(({ element, text, runs }) => `${element.getAttribute('src')} ${text}${runs.length || ''}`);
  const picture = (source: string, description: string): string => `<p><img src="${source}" alt="${description}"></p>`;
  const named = (source: string): string =>
    `<figure><img src="${source}" alt="Mara Lindholm"><figcaption>The keeper Mara Lindholm speaks at the quay</figcaption></figure>`;

  it('is without the spaces around it', () => assert.deepEqual(read(picture('a', ' A  port ')), ['a A  port']));
  it('is not a placeholder', () => {
    assert.deepEqual(read(picture('a', 'image 1')), []);
    assert.deepEqual(['DSC_0042.jpg ', ' image', 'A port'].map(isPlaceholder), [true, true, false]); // prettier-ignore
  });
  it('is read of the first of two pictures that have it', () =>
    assert.deepEqual(read(picture('a', 'A port') + picture('b', 'A port')), ['a A port']));
  it('is a name in a caption, for one picture', () => {
    assert.deepEqual(read(named('a')), ['a Mara Lindholm']);
    assert.deepEqual(read(named('a') + named('b')), []);
    assert.deepEqual(read(`<h2>Mara Lindholm</h2><p>She came.</p>${named('a')}`), ['a Mara Lindholm']);
  });
});

describe('a description is repeated by a caption', () => {
  const repeats = (list: readonly (readonly [alternative: string, caption: string])[]): boolean[] =>
    list.map(([alternative, caption]) => isRepeatedByCaption(alternative, caption));
  it('in a part of twelve letters', () =>
    assert.deepEqual(
      repeats([
        ['boats leaving', 'Two boats leaving'],
        ['boats leavin', 'Two boats leaving'],
        ['boats leavi', 'Two boats leaving'],
      ]),
      [true, false, false],
    ));
  it('as a long name', () => {
    const name = (count: number): string => `X${letters(19)} X${letters(count - 21)}`;
    assert.deepEqual(repeats([40, 41].map((count) => [name(count), `The keeper ${name(count)}`])), [false, true]); // prettier-ignore
  });
  it('with a slip in five words', () =>
    assert.deepEqual(
      repeats([
        ['Fishers mending theri nets slowly', 'Fishers mending their nets slowly'],
        ['Fishers mendin old nets slowlly', 'Fishers mending old nets slowly'],
        ['The ship Annabel2024 left port', 'The ship Annabel2025 left port'],
      ]),
      [false, false, false],
    ));
  it('as a file with spaces after its name', () =>
    assert.deepEqual(repeats([['boats-leaving-the-port.jpg ', 'Two boats leaving the port']]), [true]));
  it('of some words, not of a great many', () => {
    const words = (count: number): string[] => Array.from({ length: count }, (_, at) => `w${at}`);
    const withOthers = (count: number, other: number): string =>
      words(count).flatMap((word, at) => (at < other ? [word, 'y'] : [word])).join(' '); // prettier-ignore
    assert.deepEqual(
      repeats([
        [words(125).join(' '), withOthers(125, 35)],
        [words(126).join(' '), withOthers(126, 33)],
      ]),
      [true, false],
    );
  });
  it('of two pictures, but for case', () => {
    const isShared = createDuplicateTest(['A port', 'a PORT', 'A quay']);
    assert.deepEqual(['A port', 'A quay', 'A pier'].map(isShared), [true, false, false]);
  });
});

describe('a text for comparison', () => {
  it('has words in lower case, with one space between them', () => {
    assert.equal(normalizeText(' A&nbsp;b–C,  d\n“E”! '), 'a b c d e');
    assert.equal(normalizeText('so\u00adft ze\u200bro'), 'soft ze ro');
  });
  it('of an address is decoded, where it can be', () => {
    assert.equal(percentDecode('%C3%A9t%C3%A9'), 'été');
    assert.equal(percentDecode('100%'), '100%');
  });
});

describe('the lines of a part', () => {
  const isSilent = (html: string): boolean => {
    const { measures, range } = measuresOf(`<p>One sentence of the text before, and on.</p><div here>${html}</div>`);
    return measures.isWithoutSentences(range);
  };
  const figure = (caption: string): string => `<figure><img><figcaption>${caption}</figcaption></figure>`;
  it('have no sentence as prose or as a caption', () => {
    assert.equal(isSilent('<p>The port</p>'), true);
    assert.equal(isSilent('<p>They left the port.</p>'), false);
    assert.equal(isSilent(figure('The port')), true);
    assert.equal(isSilent(figure('They left.')), false);
    assert.equal(isSilent(figure('<a href="/1">They left.</a>')), true);
    assert.equal(isSilent(figure('So <a href="/1">they left.</a>')), false);
    assert.equal(isSilent('<div>They left.</div>'), true);
  });
  it('are one text, with their length and their share of links', () => {
    const { measures, range } = measuresOf('<p>Before</p><div here><p>A b</p><p><a href="/1">cd</a></p></div>');
    assert.equal(measures.textOf(range), 'A b cd');
    assert.deepEqual([measures.lengthOf(range), measures.linkShareOf(range)], [4, 0.5]);
    measures.excludeFromLengths((line) => line === 1);
    assert.deepEqual([measures.lengthOf(range), measures.linkShareOf(range)], [2, 1]);
  });
});
