import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applySpokenForms } from '../../../src/core/speech/apply-spoken-forms.js';
import { speak } from '../../../src/core/speech/speak.js';
import { spokenText } from '../../../src/core/speech/sentence-text.js';
import { storyOf } from '../story/read-html.js';
import { wordBounds } from '../../../src/core/speech/word-bounds.js';

/** The spoken words of a sentence in a text; each form is the words that it replaces, or `before` for one without a length. */
function apply(text: string, forms: readonly (readonly [shown: string, said: string])[], sentence = text): string[] {
  const offset = text.indexOf(sentence);
  const bounds = wordBounds(sentence).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  const spoken = bounds.map(({ start, end }) => text.slice(start, end));
  const places = forms.map(([shown, said]) => {
    const start = text.indexOf(shown.replace('|', ''));
    return { start, end: shown.startsWith('|') ? start : start + shown.length, text: said };
  });
  return [...applySpokenForms(spoken, text, bounds, places)];
}

// A form that starts with a bar is an insertion before these words.
describe('what the page says instead of a word', () => {
  it('is said in its place', () => {
    assert.deepEqual(apply('It has 5 km left.', [['km', 'kilometres']]), ['It', 'has', '5', 'kilometres', 'left.']);
  });
  it('is said with the first of several words', () => {
    assert.deepEqual(apply('It has 5 km left.', [['5 km', 'five kilometres']]), ['It', 'has', 'five kilometres', '', 'left.']); // prettier-ignore
  });
  it('keeps the rest of the word around it, without quotation marks', () => {
    assert.deepEqual(apply('The “pre-EU” law.', [['EU', 'E U']]), ['The', 'pre-E U', 'law.']);
    assert.deepEqual(apply('The EU’s law.', [['EU', 'E U']]), ['The', 'E U’s', 'law.']);
  });
  it('ends the sentence with a full stop, also where it has none', () => {
    assert.deepEqual(apply('It has 5 km.', [['km.', 'kilometres']]), ['It', 'has', '5', 'kilometres.']);
  });
  it('is said for each of several forms', () => {
    assert.deepEqual(apply('1 km or 2 mi.', [['km', 'kilometre'], ['mi', 'miles']]), ['1', 'kilometre', 'or', '2', 'miles.']); // prettier-ignore
  });
  it('leaves the words as they are without forms, and a sentence without words', () => {
    assert.deepEqual(apply('No form', []), ['No', 'form.']);
    const words = ['No', 'form'];
    assert.equal(applySpokenForms(words, 'No form', wordBounds('No form'), undefined), words);
    assert.deepEqual(applySpokenForms([], ' ', [], [{ start: 0, end: 1, text: 'x' }]), []);
  });
  it('does not change the words that it is given', () => {
    const words = ['5', 'km.'];
    applySpokenForms(words, '5 km.', wordBounds('5 km.'), [{ start: 2, end: 4, text: 'kilometres' }]);
    assert.deepEqual(words, ['5', 'km.']);
  });
});

describe('what the page says before a word', () => {
  it('is said with it, after a pause', () => {
    assert.deepEqual(apply('One two three.', [['|two', 'minus']]), ['One,', 'minus two', 'three.']);
  });
  it('adds no pause to a mark, and none before the first word', () => {
    assert.deepEqual(apply('One; two three.', [['|two', 'minus']]), ['One;', 'minus two', 'three.']);
    assert.deepEqual(apply('One two.', [['|One', 'minus']]), ['minus One', 'two.']);
  });
});

describe('what the page says in one of two sentences', () => {
  const TEXT = 'One km. Two mi.';
  const FORMS = [['km', 'kilometre'], ['mi', 'miles']] as const; // prettier-ignore

  it('is said in its own sentence only', () => {
    assert.deepEqual(apply(TEXT, FORMS, 'One km.'), ['One', 'kilometre.']);
    assert.deepEqual(apply(TEXT, FORMS, 'Two mi.'), ['Two', 'miles.']);
  });
  it('is said at the start of the second where it is before its first word', () => {
    assert.deepEqual(apply(TEXT, [['|Two', 'and']], 'Two mi.'), ['and Two', 'mi.']);
    assert.deepEqual(apply(TEXT, [['|Two', 'and']], 'One km.'), ['One', 'km.']);
  });
  it('is said there also where a space is between both, and not where a word is', () => {
    const second = [{ start: 8, end: 11 }, { start: 12, end: 15 }]; // prettier-ignore
    const at = (start: number): readonly string[] =>
      applySpokenForms(['Two', 'mi.'], TEXT, second, [{ start, end: start, text: 'and' }]);
    assert.deepEqual(at(7), ['and Two', 'mi.']);
    assert.deepEqual(at(4), ['Two', 'mi.']);
  });
  it('is said before a cell of a table that is a sentence, whatever spaces are around it', () => {
    for (const space of ['', '\n  ']) {
      const cells = (tag: string, ...texts: string[]): string =>
        `<tr>${texts.map((text) => `<${tag}>${space}${text}${space}</${tag}>`).join('')}</tr>`;
      const table = cells('th', 'Name', 'Note') + cells('td', 'Ann.', 'She left.');
      const speech = speak(storyOf(`<table>${table}</table>`));
      const said = speech.utterances.slice(1).map((utterance) => spokenText(speech, utterance));
      assert.deepEqual(said, ['Name Ann.', 'Note She left.']);
    }
  });
});
