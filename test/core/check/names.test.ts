import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSimilarWords } from '../../../src/core/check/similar-words.js';
import { reportOf } from './run-check.js';

const names = (html: string, lang = 'en'): string[] =>
  reportOf('name/one-letter', `<html lang="${lang}"><article><h1>A day</h1>${html}</article>`);
const ADVICE = 'if they are one name, use one spelling; if they are two names, ignore this warning';

/** A paragraph with enough small words that it is no title. */
const text = (words: string): string =>
  `<p>${words} So the boats stayed there until noon came again, as they often did.</p>`;
const said = (words: string, lang?: string): string[] => names(text(words), lang);

describe('two spellings of a name', () => {
  it('are reported at the rarer one, with the first place of the other', () => {
    const finding = (count: string): string[] => [
      `Kakykhanov | warning: “Kakykhanov” (once) and “Kazykhanov” (${count}) differ by one letter (see Kazykhanov) — ${ADVICE}`,
    ];
    assert.deepEqual(said('It was Kazykhanov. No, said Kakykhanov, and left. With Kazykhanov he went.'), finding('2 times')); // prettier-ignore
    assert.deepEqual(said('No, said Kakykhanov. It was Kazykhanov. With Kazykhanov he went.'), finding('2 times'));
    assert.deepEqual(said('It was Kazykhanov, and it was Kakykhanov.'), finding('once'));
  });

  it('are found in a story only, each story for itself', () => {
    const story = (words: string): string => `<aloud-article><article>${text(words)}</article></aloud-article>`;
    assert.deepEqual(names(story('It was Kazykhanov.') + story('It was Kakykhanov.')), []);
    assert.equal(names(story('It was Kazykhanov.') + story('It was Kakykhanov, with Kazykhanov.')).length, 1);
  });

  const found = [
    'It was Kazykhanov’s boat, and Kakykhanov sailed.',
    'It was Kazykhanov, 52. And “no,” Kakykhanov said.',
    'It was (at noon) Kazykhanov and [here] Kakykhanov.',
    'It was – Kazykhanov first – and then Kakykhanov.',
    'In 1990 Kazykhanov left; Kakykhanov stayed.',
    'We saw Mr. Kazykhanov in the port, and Dr. Kakykhanov too.',
    'Kazykhanov was there. It was Kazykhanov. Kakykhanov was there. It was Kakykhanov.',
    'We saw Yerzhan Kazykhanov. They saw Yerzhan Kakykhanov.',
    'We saw Yerzhan Kazykhanov. They saw Kakykhanov, who left.',
    'We saw Kakykhanov, who left. They saw Yerzhan Kazykhanov.',
    'We saw Kazykhanov Yerzhan there. They saw Kakykhanov Yerzhan there.',
    'We saw Anna, Kazykhanov and the others. They saw Bolat, Kakykhanov and the others.',
    'We saw Anna Kazykhanov Bekov there. They saw Bolat Kakykhanov Bekov there.',
    'We saw Anna – Kazykhanov was not there – and Bolat – Kakykhanov was.',
    'We saw the\n                    Kazykhanov, a boat, and the Kakykhanov.',
    'We saw Nur-Kazykhan there, and Nur-Kakykhan.',
    'We saw it: there stood Kazykhanov, a sailor, and there stood Kakykhanov.',
  ];
  for (const words of found)
    it(`are found: ${words}`, () => assert.equal(said(words).length, 1, said(words).join('\n')));

  // The second text of each row has the name where the reason does not hold.
  const passed: [why: string, without: string, found: string][] = [
    ['the first word of a sentence has a capital in any case', text('We saw Kazykhanov. Kakykhanov it was.'), text('We saw Kazykhanov. Then Kakykhanov it was.')],
    ['so does the first word after a colon', text('We saw Kazykhanov: Kakykhanov it was.'), text('We saw Kazykhanov: there Kakykhanov was.')],
    ['so does the first word of a quotation', text('We saw Kazykhanov and said “Kakykhanov it was”.'), text('We saw Kazykhanov and said “so Kakykhanov it was”.')],
    ['a word that also occurs without a capital is no name', text('They saw Kazykhanov, a kazykhanov, and Kakykhanov.'), text('They saw Kazykhanov, and Kakykhanov.')],
    ['words in capitals are abbreviations', text('They saw the KAZYKHANOV and the KAKYKHANOV here.'), text('They saw the Kazykhanov and the Kakykhanov here.')],
    ['the first names differ', text('We saw Anna Kazykhanov there. They saw Bolat Kakykhanov too.'), text('We saw Anna Kazykhanov there. They saw Anna Kakykhanov too.')],
    ['the first names differ, with a line end in the source', text('We saw Anna\n      Kazykhanov there. They saw Bolat\n      Kakykhanov too.'), text('We saw Anna\n      Kazykhanov there. They saw Anna Kakykhanov too.')],
    ['the last names differ', text('We saw Kazykhan Bekov there. They saw Kakykhan Omarov too.'), text('We saw Kazykhan Bekov there. They saw Kakykhan, Omarov too.')],
    ['the endings differ', text('It was Kazykhanov, and it was Kazykhanova.'), text('It was Kazykhanov, and it was Kazzykhanov.')],
    ['links are not the story', text('It was Kazykhanov.') + '<div data-aloud="related">' + text('It was Kakykhanov.') + '</div>', text('It was Kazykhanov.') + '<div data-aloud="about">' + text('It was Kakykhanov.') + '</div>'],
    ['an advertisement is not the story', text('It was Kazykhanov.') + '<div data-aloud="advert">' + text('It was Kakykhanov.') + '</div>', text('It was Kazykhanov.') + '<div>' + text('It was Kakykhanov.') + '</div>'],
    ['the words of a picture are not the story', text('It was Kazykhanov.') + '<img src="a.jpg" alt="Here stood and waited Kakykhanov">', text('It was Kazykhanov.') + '<p>Here stood and waited Kakykhanov</p>'],
    ['a heading has capitals', text('It was Kazykhanov.') + '<h2>And Kakykhanov Left</h2>', text('It was Kazykhanov.') + '<h2>And Kakykhanov left</h2>'],
    ['the capitals of a heading are more than three of five', text('It was Kazykhanov.') + '<h2>And Kakykhanov Left Their port</h2>', text('It was Kazykhanov.') + '<h2>And Kakykhanov Left Their port again</h2>'],
    ['a title has capitals', text('It was Kazykhanov.') + '<p>The Long Book of Kakykhanov Stories</p>', text('It was Kazykhanov.') + '<p>The Book of Kakykhanov Stories</p>'],
    ['in a title, words of three letters do not count', text('It was Kazykhanov.') + '<h2>Now, for the new era, Kakykhanov Left</h2>', text('It was Kazykhanov.') + '<h2>Now, with this last call, Kakykhanov Left</h2>'],
  ]; // prettier-ignore
  for (const [why, without, twin] of passed)
    it(`are not reported: ${why}`, () => {
      assert.deepEqual(names(without), []);
      assert.equal(names(twin).length, 1, 'the other text has a finding');
    });

  it('in a headline are not reported: it has capitals', () => {
    const page = (headline: string): string[] =>
      reportOf(
        'name/one-letter',
        `<html lang="en"><article><h1>${headline}</h1>${text('It was Kazykhanov.')}</article>`,
      );
    assert.deepEqual(page('And Kakykhanov Left'), []);
    assert.equal(page('And Kakykhanov left').length, 1);
  });

  it('in German are reported beside another name only, because each noun has a capital', () => {
    const german = (words: string): string => `${words} Und die Boote blieben dort, wie man sagte, aber sie fuhren dann doch und kamen bald wieder an.`; // prettier-ignore
    const nouns = german('Er sah den Kazykhanov, und er sah den Kakykhanov im Haus.');
    assert.deepEqual(names(`<p>${nouns}</p>`, 'de'), []);
    assert.deepEqual(names(`<p lang="de">${nouns}</p>`), []);
    assert.equal(names(`<p>${nouns}</p>`, 'nl').length, 1);
    assert.equal(names(`<p lang="nl">${nouns}</p>`, 'de').length, 1);
    assert.equal(names(`<p>${german('Er sah Anna Kazykhanov, und sie sah Anna Kakykhanov im Haus.')}</p>`, 'de').length, 1); // prettier-ignore
    const title = '<p>Er sah Anna Kazykhanov, aber sie sah Anna Kakykhanov mit Haus, Hund, Boot, Buch</p>';
    assert.equal(names(title, 'de').length, 1);
  });
});

describe('words that differ by one letter', () => {
  const similar = (one: string, other: string): boolean => findSimilarWords([one, other]).length === 1;

  const cases: [one: string, other: string, isSimilar: boolean, why: string][] = [
    ['Kazykh', 'Kakykh', true, 'another letter'],
    ['Kazyk', 'Kakyk', false, 'five letters'],
    ['Kazykhan', 'Kazzykhan', true, 'a doubled letter'],
    ['Kazykhan', 'Kaykhan', true, 'a letter less'],
    ['Kazykhan', 'Kayzkhan', true, 'two letters swapped'],
    ['Kazykhan', 'Kazyhkan', true, 'two letters swapped before the ending'],
    ['Kazykhan', 'Kazhykan', false, 'three letters in another order'],
    ['Kazykhan', 'Kamlkhan', false, 'two other letters'],
    ['Kazykhan', 'Karkhan', false, 'one letter for two'],
    ['Kazykhan', 'Kayzakhan', false, 'two letters swapped, and one more'],
    ['Kazykhan', 'Bazykhan', false, 'the first letter'],
    ['Kazykhan', 'Kazykhen', false, 'the ending'],
    ['Kazykhan', 'Kazykman', true, 'the letter before the ending'],
    ['Kazykhan', 'Kazykhana', false, 'a longer ending'],
    ['Kazykkhan', 'Kazykhan', true, 'a letter that is repeated'],
    ['Tonnnnes', 'Tonnnes', true, 'one of several equal letters'],
    ['Kazykhan', 'Kazykhan', false, 'the same word'],
  ]; // prettier-ignore
  for (const [one, other, isSimilar, why] of cases)
    it(`${one}, ${other}: ${isSimilar ? 'similar' : 'different'} (${why})`, () => {
      assert.equal(similar(one, other), isSimilar);
      assert.equal(similar(other, one), isSimilar);
    });

  it('are paired once, in the order of the words', () => {
    assert.deepEqual(findSimilarWords(['Rukbannn', 'Another', 'Rukbamnn', 'Rukbmann']), [
      ['Rukbannn', 'Rukbamnn'],
      ['Rukbamnn', 'Rukbmann'],
    ]);
    assert.deepEqual(findSimilarWords([]), []);
  });

  it('are paired among many other words', () => {
    const others = [...'abcdefghijkl'].map((letter) => letter.repeat(8));
    assert.deepEqual(findSimilarWords(['Kazykhan', ...others, 'Kakykhan']), [['Kazykhan', 'Kakykhan']]);
  });

  it('are not paired where there are many: they are a list', () => {
    const list = [...'abcdefghijklmnop'].map((letter) => `Name${letter}end`);
    const pairs = findSimilarWords(list);
    assert.ok(pairs.some(([one, other]) => one === list[0] && other === list[1]));
    assert.ok(pairs.some(([one, other]) => one === list[7] && other === list[15]));
    assert.ok(!pairs.some(([one]) => one === list[8]));
  });
});
