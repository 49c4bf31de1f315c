import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { findTextDifferences } from '../../../../src/core/timeline/alignment/text-differences.js';
import { shownWord } from '../../../../src/core/speech/speech.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf } from '../generated-story.js';

const A = 'The harbour stayed closed on Monday after the storm.';
const B = 'Some two thousand people walked home along the shore.';
const C = 'The mayor thanked the crews who worked all night.';

/** Each difference as `place: recorded words → words of the page`. */
function differences(recorded: readonly string[], page: readonly string[]): string[] {
  const speech = createSpeech([page]);
  const cues = cuesOf([recorded]);
  const texts = cues.flatMap(({ words }) => words.map(({ text }) => text));
  return findTextDifferences(alignText(cues, speech).words, speech).map((difference) => {
    const { first, end, recordedFirst, recordedEnd } = difference;
    const shown = Array.from({ length: end - first }, (_, index) => shownWord(speech, first + index));
    return `${first}: ${texts.slice(recordedFirst, recordedEnd).join(' ')} → ${shown.join(' ')}`;
  });
}

describe('the differences between a page and its recording', () => {
  it('are none in the same words', () => {
    assert.deepEqual(differences([A, B, C], [A, B, C]), []);
    assert.deepEqual(differences([], []), []);
  });
  it('are words that were replaced, added and removed', () => {
    assert.deepEqual(differences([A, B], [A.replace('Monday', 'Tuesday'), B]), ['5: Monday → Tuesday']);
    assert.deepEqual(differences([A, B], [A.replace('closed', 'tightly closed'), B]), ['3:  → tightly']);
    assert.deepEqual(differences([A, B], [A.replace('Monday ', ''), B]), ['5: Monday → ']);
  });
  it('are found at the start and at the end', () => {
    assert.deepEqual(differences([A, B], [B]), [`0: ${A} → `]);
    assert.deepEqual(differences([A, B], [A]), [`9: ${B} → `]);
    assert.deepEqual(differences([B], [A, B]), [`0:  → ${A}`]);
    assert.deepEqual(differences([A], [A, B]), [`9:  → ${B}`]);
  });
  it('are the whole story where no word is the same', () => {
    assert.deepEqual(differences(['One two.'], ['Three four five.']), ['0: One two. → Three four five.']);
    assert.deepEqual(differences([], ['One.']), ['0:  → One.']);
    assert.deepEqual(differences(['One.'], []), ['0: One. → ']);
  });
  it('are one edit where one word is between them in a sentence', () => {
    const page = [A.replace('closed on Monday', 'shut on Friday'), B];
    assert.deepEqual(differences([A, B], page), ['3: closed on Monday → shut on Friday']);
  });
  it('are two edits where two words are between them, or the sentence ends between them', () => {
    const edited = A.replace('closed on Monday after', 'shut on Monday before');
    assert.deepEqual(differences([A, B], [edited, B]), ['3: closed → shut', '6: after → before']);
    const [end, start] = [A.replace('the storm.', 'a storm.'), B.replace('Some', 'Nearly')];
    assert.deepEqual(differences([A, B], [end, start]), ['7: the → a', '9: Some → Nearly']);
  });
  it('do not name the words of a moved sentence', () => {
    assert.deepEqual(differences([A, B, C], [A.replace('harbour', 'port'), C, B]), ['1: harbour → port']);
  });
});
