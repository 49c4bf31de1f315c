import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighbourParagraph, paragraphStart, sectionHeadingOf } from '../../../src/core/speech/paragraphs.js';
import { isIncluded, nearestIncluded } from '../../../src/core/speech/omitted-roles.js';
import { speak } from '../../../src/core/speech/speak.js';
import { shownText, shownWord, spokenText, type Speech } from '../../../src/core/speech/speech.js';
import type { Role } from '../../../src/core/story/story.js';
import { storyOf } from '../story/read-html.js';

const PAGE = `<h1>Headline</h1><p data-aloud="byline">By us</p><p>BAKU -- One. Two.</p>
<h2>Part</h2><p>Three. Four.</p><p data-aloud="notice">Notice.</p><aside data-aloud="related">Never.</aside><p>Five.</p>`;
const speech: Speech = speak(storyOf(PAGE));
const at = (words: string): number => speech.utterances.findIndex((one) => shownText(speech, one) === words);
const said = (index: number): string => (index < 0 ? '' : shownText(speech, speech.utterances[index]!));
const everything = new Set<Role>();

describe('speech', () => {
  // ART-6
  it('is every sentence once, in order, without what is never read', () => {
    assert.deepEqual(speech.utterances.map((one) => spokenText(speech, one)), ['Headline.', 'By us.', 'Baku.', 'One.', 'Two.', 'Part.', 'Three.', 'Four.', 'Notice.', 'Five.']);
  }); // prettier-ignore
  it('gives each word its sentence and its place', () => {
    speech.utterances.forEach((utterance, index) => {
      for (let word = utterance.firstWord; word < utterance.endWord; word += 1)
        assert.equal(speech.words[word]!.utterance, index);
    });
    assert.deepEqual(speech.words.map((_, index) => shownWord(speech, index)).slice(0, 6), ['Headline', 'By', 'us', 'BAKU', '--', 'One.']); // prettier-ignore
  });
  it('of nothing is nothing', () => assert.deepEqual(speak(storyOf('')).utterances, []));
});

describe('the route', () => {
  const route = new Set<Role>(['byline', 'notice', 'dateline']);
  it('leaves out roles, and rebuilds nothing', () => {
    assert.equal(isIncluded(speech, at('By us'), route), false);
    assert.equal(isIncluded(speech, at('One.'), route), true);
  });
  it('finds the nearest, either way; -1 past the ends', () => {
    assert.equal(said(nearestIncluded(speech, at('By us'), route)), 'One.');
    assert.equal(said(nearestIncluded(speech, at('By us'), route, -1)), 'Headline');
    assert.equal(nearestIncluded(speech, speech.utterances.length, route), -1);
    assert.equal(nearestIncluded(speech, -1, route, -1), -1);
    assert.equal(nearestIncluded(speech, 0, new Set(speech.utterances.map(({ role }) => role))), -1);
  });
});

describe('paragraphs', () => {
  it('begin at their first sentence that is read; a dateline is in its paragraph', () => {
    assert.equal(said(paragraphStart(speech, at('Two.'), everything)), 'BAKU --');
    assert.equal(said(paragraphStart(speech, at('Two.'), new Set<Role>(['dateline']))), 'One.');
    assert.equal(said(paragraphStart(speech, at('Four.'), everything)), 'Three.');
  });
  it('follow one another, over what is left out', () => {
    assert.equal(said(neighbourParagraph(speech, at('One.'), everything, 1)), 'Part');
    assert.equal(said(neighbourParagraph(speech, at('Three.'), new Set<Role>(['notice']), 1)), 'Five.');
    assert.equal(said(neighbourParagraph(speech, at('Four.'), new Set<Role>(['heading', 'byline']), -1)), 'BAKU --');
    assert.equal(neighbourParagraph(speech, at('Five.'), everything, 1), -1);
    assert.equal(neighbourParagraph(speech, 0, everything, -1), -1);
  });
  it('stand under the heading before them', () => {
    assert.equal(said(sectionHeadingOf(speech, at('Four.'))), 'Part');
    assert.equal(sectionHeadingOf(speech, at('Two.')), -1);
  });
});
