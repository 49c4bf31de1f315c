import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sentenceBounds } from '../../../src/core/speech/sentence-bounds.js';
import { LANGUAGES } from '../../../src/locales/language-list.js';

/**
 * Paragraphs of each language, written for this test and not reviewed by native speakers. A bar marks the end of a
 * sentence.
 */
const GOLDEN_FILES = new URL('sentences/', import.meta.url);

const paragraphs = (file: string): string[] =>
  readFileSync(new URL(file, GOLDEN_FILES), 'utf8').split('\n').filter(Boolean);

const sentences = (text: string, language: string): string[] =>
  sentenceBounds(text, language).map(({ start, end }) => text.slice(start, end));

// I18N-4
describe('the bounds of sentences', () => {
  const golden = readdirSync(GOLDEN_FILES).flatMap((file) =>
    paragraphs(file).map((marked) => ({ language: file.replace('.txt', ''), marked })),
  );
  for (const { language, marked } of [
    ...golden,
    ...['', 'no tag at all'].map((language) => ({ language, marked: 'One. | Two.' })),
  ])
    it(`${language || '(no language)'}: ${marked}`, () => {
      const expected = marked.split('|').map((sentence) => sentence.trim());
      const found = sentences(marked.replaceAll(' | ', ' ').replaceAll('|', ''), language);
      assert.deepEqual(
        found.map((sentence) => sentence.trim()),
        expected,
      );
    });

  it('have golden sentences in every language of the interface', () => {
    const files = readdirSync(GOLDEN_FILES).map((file) => file.replace('.txt', '').toLowerCase());
    assert.deepEqual([...LANGUAGES.keys(), 'en'].filter((tag) => !files.includes(tag)), []); // prettier-ignore
  });

  it('contain the whole text, without repetitions', () => {
    for (const text of [
      'One. Two?  Three',
      ' … . ',
      'a'.repeat(20_000),
      'It is so. '.repeat(3000),
      '。「」。',
      '. . . x',
    ])
      assert.equal(sentences(text, 'en').join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
  });

  it('are none in an empty text', () => assert.deepEqual(sentences(' \n ', 'en'), []));

  it('are found once in a text of several thousand characters', () => {
    const text = 'Dr. Who met J. R. Smith there. "Yes!" he said. '.repeat(400);
    const expected = Array.from({ length: 800 }, (_, index) =>
      index % 2 ? '"Yes!" he said.' : 'Dr. Who met J. R. Smith there.',
    );
    const found = sentences(text, 'en').map((sentence) => sentence.trim());
    assert.deepEqual(found, expected);
  });

  it('include marks without a word in the sentence before them, or else after them', () => {
    assert.deepEqual(sentences('Yes. ... No.', 'en'), ['Yes. ... ', 'No.']);
    assert.deepEqual(sentences('… . One. Two.', 'en'), ['… . One. ', 'Two.']);
  });

  it('are the same in a long text as in a short one', () => {
    const text = 'Dr. Who met J. R. Smith in the U.S. State Department. "Yes!" he said. ';
    assert.deepEqual(new Set(sentences(text.repeat(400), 'en')), new Set(sentences(text.repeat(2), 'en')));
  });
});
