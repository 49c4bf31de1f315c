import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighbourParagraph, paragraphStart } from '../../../src/core/speech/paragraphs.js';
import { sectionHeadingOf } from '../../../src/core/speech/section-heading.js';
import { isIncluded, nearestIncluded } from '../../../src/core/speech/omitted-roles.js';
import { speak } from '../../../src/core/speech/speak.js';
import { shownText, spokenText } from '../../../src/core/speech/sentence-text.js';
import { shownWord, type Speech } from '../../../src/core/speech/speech.js';
import type { Role } from '../../../src/core/story/story.js';
import { storyOf } from '../story/read-html.js';

const PAGE = `<h1>Headline</h1><p data-aloud="byline">By us</p><p>BAKU -- One. Two.</p>
<h2>Part</h2><p>Three. Four.</p><p data-aloud="notice">Notice.</p><aside data-aloud="related">Never.</aside><p>Five.</p>`;
const speech: Speech = speak(storyOf(PAGE));
const at = (words: string): number =>
  speech.utterances.findIndex((utterance) => shownText(speech, utterance) === words);
const textAt = (index: number): string => (index < 0 ? '' : shownText(speech, speech.utterances[index]!));
const everything = new Set<Role>();

describe('speech', () => {
  // ART-6
  it('has each sentence once, in order, without parts that are never spoken', () => {
    assert.deepEqual(speech.utterances.map((utterance) => spokenText(speech, utterance)), ['Headline.', 'By us.', 'Baku.', 'One.', 'Two.', 'Part.', 'Three.', 'Four.', 'Notice.', 'Five.']);
  }); // prettier-ignore
  it('gives each word its sentence and its offsets', () => {
    speech.utterances.forEach((utterance, index) => {
      for (let word = utterance.firstWord; word < utterance.endWord; word += 1)
        assert.equal(speech.words[word]!.utterance, index);
    });
    assert.deepEqual(speech.words.map((_, index) => shownWord(speech, index)).slice(0, 6), ['Headline', 'By', 'us', 'BAKU', '--', 'One.']); // prettier-ignore
  });
  it('is empty for an empty story', () => assert.deepEqual(speak(storyOf('')).utterances, []));
});

describe('omitted roles', () => {
  const omitted = new Set<Role>(['byline', 'notice', 'dateline']);
  it('exclude utterances of the same speech', () => {
    assert.equal(isIncluded(speech, at('By us'), omitted), false);
    assert.equal(isIncluded(speech, at('One.'), omitted), true);
  });
  it('are skipped by the nearest utterance in both directions; -1 past the ends', () => {
    assert.equal(textAt(nearestIncluded(speech, at('By us'), omitted)), 'One.');
    assert.equal(textAt(nearestIncluded(speech, at('By us'), omitted, -1)), 'Headline');
    assert.equal(nearestIncluded(speech, speech.utterances.length, omitted), -1);
    assert.equal(nearestIncluded(speech, -1, omitted, -1), -1);
    assert.equal(nearestIncluded(speech, 0, new Set(speech.utterances.map(({ role }) => role))), -1);
  });
});

describe('paragraphs', () => {
  it('start at their first included sentence; a dateline is in its paragraph', () => {
    assert.equal(textAt(paragraphStart(speech, at('Two.'), everything)), 'BAKU --');
    assert.equal(textAt(paragraphStart(speech, at('Two.'), new Set<Role>(['dateline']))), 'One.');
    assert.equal(textAt(paragraphStart(speech, at('Four.'), everything)), 'Three.');
  });
  it('follow one another without the omitted ones', () => {
    assert.equal(textAt(neighbourParagraph(speech, at('One.'), everything, 1)), 'Part');
    assert.equal(textAt(neighbourParagraph(speech, at('Three.'), new Set<Role>(['notice']), 1)), 'Five.');
    assert.equal(textAt(neighbourParagraph(speech, at('Four.'), new Set<Role>(['heading', 'byline']), -1)), 'BAKU --');
    assert.equal(neighbourParagraph(speech, at('Five.'), everything, 1), -1);
    assert.equal(neighbourParagraph(speech, 0, everything, -1), -1);
  });
  it('are in the section of the heading before them', () => {
    assert.equal(textAt(sectionHeadingOf(speech, at('Four.'))), 'Part');
    assert.equal(sectionHeadingOf(speech, at('Two.')), -1);
  });
});
