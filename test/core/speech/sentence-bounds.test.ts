import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentenceBounds } from '../../../src/core/speech/sentence-bounds.js';

/** A bar marks the end of a sentence. */
const CASES: Record<string, readonly string[]> = {
  en: [
    'He met President J. F. Kennedy in the U.S. on Jan. 5. | He left at 5 p.m. | The end.',
    'The U.S. State Department spoke. | He lives in the U.S. | The minister does not.',
    '"Yes!" he said. | “No.” | She left. | (Most of it.) | Yahoo! is old.',
    'He said no. | They left. | See No. 5, vol. 3, Fig. 2 and pp. 4.',
    'Prof. Smith and Rep. Lee (D-Calif.) agreed. | Dr. Who did not.',
    'It was I. | He knew.',
    'It was I. | Mary knew, and said no. | F5 is a key.',
    'Wait... what? | Yes... | No.',
    'A list: one. | Two. | “Three”',
    'It cost $3.5 million vs. 2 million, e.g. in 2011.',
  ],
  de: ['Das war am 5. Mai im 19. Jahrhundert. | Er wurde 19. | Danach ging er, d. h. spät, zu Dr. Müller.', 'Es war 2019. | Müller kam. | Es war Gleis 5b. | Müller ging.', 'Diese Art. | Der Rest: Art. 5, Nr. 7 ist hier. | »Ja!«, sagte er. | Er kam. | »Nein.«'],
  fr: ['M. Dupont est arrivé. | « Oui ! » dit-il. | « Non. » | Il partit, cf. p. 5.'],
  es: ['El Sr. López vive en EE. UU. y el Dr. Ruiz no. | ¿Qué pasó? | ¡Nada!'],
  ru: ['А. С. Пушкин, т.е. поэт, родился в 1799 г. в г. Москве. | Это стоит 5 тыс. руб. | Он ушёл.', 'См. рис. 5 и ст. 7. | «Да!» — сказал он. | Конец.'],
  uk: ['Т. Г. Шевченко жив. | Він писав.'],
  kk: ['Қ. Тоқаев келді. | Ол кетті.'],
  uz: ['Sh. Mirziyoyev keldi. | U ketdi.'],
  ka: ['წ. კვირას მოვიდა. | ის წავიდა. | ვინ? | ის.'],
  hy: ['Նա եկավ։ | Նա գնաց։'],
  fa: ['دکتر الف. ب. احمدی آمد. | او رفت؟ | بله!'],
  ur: ['وہ آیا۔ | کیا وہ گیا؟ | ہاں۔'],
  hi: ['वह आया। | वह गया?'],
  ja: ['彼は来た。|「行くよ。」と言った。|終わり！'],
  zh: ['他来了。|她走了吗？|好。'],
  th: ['เขามา เธอไป'],
  tr: ['Dr. Ahmet geldi. | Prof. Ayşe gitti. | Nasıl?'],
  '': ['One. | Two.'],
  'no tag at all': ['One. | Two.'],
}; // prettier-ignore

const sentences = (text: string, language: string): string[] =>
  sentenceBounds(text, language).map(({ start, end }) => text.slice(start, end));

// I18N-4
describe('the bounds of sentences', () => {
  for (const [language, texts] of Object.entries(CASES))
    for (const marked of texts)
      it(`${language || '(no language)'}: ${marked}`, () => {
        const expected = marked.split('|').map((sentence) => sentence.trim());
        const found = sentences(marked.replaceAll(' | ', ' ').replaceAll('|', ''), language);
        assert.deepEqual(found.map((sentence) => sentence.trim()), expected); // prettier-ignore
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
