import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namedRole } from '../../../src/core/story/named-role.js';
import { guessedRole, splitName, statedRole } from '../../../src/core/story/role-detection.js';
import { markedElement } from './read-html.js';

describe('the role that the names of an element say', () => {
  /** `role attribute name`, with `plain` and `whole` where the name is so. */
  const read = (attributes: string): string => {
    const named = namedRole(markedElement(`<div here ${attributes}>`));
    if (!named) return '';
    const { role, attribute, name, isPlain, isWhole } = named;
    return [role, attribute, name, isPlain && 'plain', isWhole && 'whole'].filter(Boolean).join(' ');
  };
  const NAMES: readonly (readonly [attributes: string, read: string])[] = [
    ['', ''],
    ['class="" id=""', ''],
    ['class="story-text" id="main"', ''],
    ['class="related"', 'related class related plain whole'],
    ['id="related"', 'related id related plain whole'],
    ['class="a related  b"', 'related class related plain whole'],
    ['class="related-stories"', 'related class related-stories plain whole'],
    ['class="article__related--small"', 'related class article__related--small plain whole'],
    ['class="read-more"', 'related class read-more plain whole'],
    ['class="ReadMore-box"', 'related class ReadMore-box plain whole'],
    ['class="related-deaths"', 'related class related-deaths'],
    ['class="related-deaths-box"', 'related class related-deaths-box'],
    ['class="the-storm-related"', 'related class the-storm-related plain'],
    ['class="read-more-deaths"', 'related class read-more-deaths'],
    ['class="the-storm-read-more"', 'related class the-storm-read-more plain'],
    ['class="related-deaths related-box"', 'related class related-box plain whole'],
    ['class="related-deaths" id="related"', 'related id related plain whole'],
    ['class="related-deaths" id="related-storms"', 'related class related-deaths'],
    ['class="related-deaths recommended-storms"', 'related class related-deaths'],
    ['class="related" id="recommended"', 'related class related plain whole'],
    ['class="related-deaths byline"', 'related class related-deaths'],
    ['class="byline" id="related-deaths"', 'related id related-deaths'],
    ['class="byline kicker"', 'byline class byline plain whole'],
    ['class="ad-related"', 'advert class ad-related'],
    ['class="share-share-price"', 'advert class share-share-price'],
  ];
  for (const [attributes, expected] of NAMES)
    it(attributes || 'no names', () => assert.equal(read(attributes), expected));
});

describe('the role that markup states', () => {
  const STATED: readonly (readonly [attributes: string, role: string | undefined])[] = [
    ['itemprop="author"', 'byline'],
    ['rel="author"', 'byline'],
    ['rel="nofollow"', undefined],
    ['role="doc-endnotes"', 'note'],
    ['role="doc-footnote"', 'note'],
    ['role="doc-endnote"', 'note'],
    ['role="doc-footnotes-list"', undefined],
    ['role="x-doc-footnote"', undefined],
    ['role="doc-noteref"', undefined],
    ['class="byline"', undefined],
    ['', undefined],
  ];
  for (const [attributes, role] of STATED)
    it(attributes || 'nothing', () => assert.equal(statedRole(markedElement(`<div here ${attributes}>`)), role));
});

describe('the role that is guessed', () => {
  const guess = (attributes: string): string | undefined => guessedRole(markedElement(`<div here ${attributes}>`));
  it('is that which markup states, else that of the names', () => {
    assert.equal(guess('class="caption"'), 'caption');
    assert.equal(guess('id="caption"'), 'caption');
    assert.equal(guess('class="story" id="credit"'), 'credit');
    assert.equal(guess('class="by" id="line"'), 'byline');
    assert.equal(guess('class="caption" itemprop="author"'), 'byline');
    assert.equal(guess('class="story"'), undefined);
    assert.equal(guess(''), undefined);
  });
  it('is that of the words in a name', () => {
    assert.deepEqual(splitName('article__byLine--small'), ['article', 'by', 'line', 'small']);
    assert.deepEqual(splitName('--AB  c2d--'), ['ab', 'c', 'd']);
    assert.deepEqual(splitName(''), []);
  });
});
