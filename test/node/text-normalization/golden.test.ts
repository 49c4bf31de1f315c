/** Sentences of news and how they are spoken, one file for each language. What is uncertain stays as it is written. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cpuTime } from '../../cpu-time.js';
import { spokenTextFor, spokenWordsFor } from './spoken-text.js';

const folder = new URL('golden/', import.meta.url);
const languages = readdirSync(folder).map((file) => file.replace('.txt', ''));

describe('text normalization', () => {
  for (const language of languages) {
    const lines = readFileSync(new URL(`${language}.txt`, folder), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const examples = lines.flatMap((line, at) => (at % 2 ? [] : [[line, lines[at + 1]!.trim()] as const]));

    it(`reads sentences of news in “${language}”`, () => {
      assert.ok(examples.length >= 25, `${examples.length} sentences`);
      for (const [shown, spoken] of examples) assert.equal(spokenTextFor(shown, language), spoken);
    });

    it(`gives each written word its spoken words in “${language}”`, () => {
      for (const [shown] of examples) assert.equal(spokenWordsFor(shown, language).length, shown.split(/\s+/).length);
    });

    it(`is fast for many marks or digits in a row in “${language}”`, () => {
      const began = cpuTime();
      for (const part of ['1', ',', '1,', '-', '$', 'IV', 'A.', '1-', '1.', '۱', '5 ', '1 000 '])
        spokenTextFor(`a ${part.repeat(part.endsWith(' ') ? 500 : 50_000)} b`, language);
      assert.ok(cpuTime() - began < 3000, `${cpuTime() - began} ms`);
    });
  }

  it('reads the examples of the documentation as they are there', () => {
    const text = readFileSync(new URL('../../../demo/docs/narration/narrate.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| \w+ \| `(\w\w)` \| (.*?) \| (.*?) \| /gm)];
    assert.equal(rows.length, languages.length + 2); // English and Russian have tests of their own
    for (const [, language, shown, spoken] of rows)
      assert.equal(spokenTextFor(shown!, language!).replace(/\.$/, ''), spoken!.replace(/\.$/, ''));
  });

  it('gives the words of an amount to its parts', () => {
    assert.deepEqual(spokenWordsFor('Sie zahlte $5 Mio. an Wien.', 'de'), ['Sie', 'zahlte', 'fünf', 'Millionen Dollar', 'an', 'Wien.']); // prettier-ignore
    assert.deepEqual(spokenWordsFor('Площа 120 кв. м, або', 'uk'), ['Площа', 'сто двадцять', 'квадратних метрів,', '', 'або.']); // prettier-ignore
    assert.deepEqual(spokenWordsFor('Il paie USD 5, oui', 'fr'), ['Il', 'paie', 'USD', 'cinq,', 'oui.']);
    assert.deepEqual(spokenWordsFor('Sie zahlt USD 5, ja', 'de'), ['Sie', 'zahlt', '', 'fünf US-Dollar,', 'ja.']);
  });

  it('reads the numbers of Spanish America, where the point is the decimal mark and “$” may be the peso', () => {
    for (const tag of ['es-MX', 'es-US'])
      assert.equal(
        spokenTextFor('Pagó $5 y 1,500 euros, o 3.5 millones.', tag),
        'Pagó $5 y mil quinientos euros, o tres punto cinco millones.',
      );
    assert.equal(spokenTextFor('Pagó $5.', 'es-ES'), 'Pagó cinco dólares.');
    assert.equal(spokenTextFor('Pagó $5 y 1.500 euros.', 'es-AR'), 'Pagó $5 y mil quinientos euros.');
  });
});
