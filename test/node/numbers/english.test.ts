import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saidFor, spokenFor } from './spoken-text.js';

const KINDS: Readonly<Record<string, readonly (readonly [shown: string, spoken: string])[]>> = {
  amounts: [
    [
      'Some 2,000 of 1,234,567 people',
      'Some two thousand of one million two hundred thirty-four thousand five hundred sixty-seven people.',
    ],
    ['It rose by 3.14 points, to -5', 'It rose by three point one four points, to minus five.'],
    ['Agent 007 sold 1/2 of 3/4', 'Agent zero zero seven sold one half of three quarters.'],
    ['about 5-10 men, 3-year-old boys, 24/7', 'about five to ten men, three-year-old boys, twenty-four seven.'],
    ['a crowd 20,000-strong', 'a crowd twenty thousand-strong.'],
  ],
  currencies: [
    [
      'It cost $1,234.50, or €20.',
      'It cost one thousand two hundred thirty-four dollars and fifty cents, or twenty euros.',
    ],
    ['He paid $5 million for a $7 million house.', 'He paid five million dollars for a seven million dollar house.'],
    [
      '£3.5bn, US$10-15 million, $1',
      'three point five billion pounds, ten to fifteen million U.S. dollars, one dollar.',
    ],
    ['It is USD 5 million, or 20 €.', 'It is five million U.S. dollars, or twenty euros.'],
    ['$0.01 and £2.01', 'zero dollars and one cent and two pounds and one penny.'],
  ],
  dates: [
    ['On December 16, 2011, police fired.', 'On December sixteenth, twenty eleven, police fired.'],
    [
      'On 16 December 2011 and the 17 December',
      'On the sixteenth of December twenty eleven and the seventeenth of December.',
    ],
    ['in Dec. 2011 and Dec. 16-17', 'in December twenty eleven and December sixteenth to seventeenth.'],
    [
      '2011-12-16, 12/16/2011, 16.12.2011',
      'December sixteenth, twenty eleven, December sixteenth, twenty eleven, December sixteenth, twenty eleven.',
    ],
    [
      'born in 1905, 2005, 2000 or 1900',
      'born in nineteen oh five, two thousand five, two thousand or nineteen hundred.',
    ],
    [
      'from 1941–45 to the 1990s, the mid-1980s',
      'from nineteen forty-one to forty-five to the nineteen nineties, the mid nineteen eighties.',
    ],
    ['He may 20 times say May 5.', 'He may twenty times say May fifth.'],
  ],
  times: [
    ['At 9:30 a.m. he left.', 'At nine thirty A M he left.'],
    ['at 21:05, 9:00, 10am, 6 p.m.', "at twenty-one oh five, nine o'clock, ten A M, six P M."],
  ],
  units: [
    ['10 km away, 60 mph, 5 kg.', 'ten kilometres away, sixty miles an hour, five kilograms.'],
    ['25% at -5°C and 1 km', 'twenty-five percent at minus five degrees Celsius and one kilometre.'],
    ['60-70 km/h, 2 m²', 'sixty to seventy kilometres an hour, two square metres.'],
  ],
  'Roman numbers': [
    ['Louis XIV and World War II; Elizabeth II', 'Louis the fourteenth and World War two; Elizabeth the second.'],
    ['Charles V in the XXI century', 'Charles the fifth in the twenty-first century.'],
    ['I met Malcolm X, and I left.', 'I met Malcolm X, and I left.'],
    ['the 16th of May, a 19th-century house', 'the sixteenth of May, a nineteenth-century house.'],
  ],
  'letters and short forms': [
    ['The CSTO and NATO, RFE/RL, the U.S. State', 'The C S T O and NATO, R F E R L, the U S State.'],
    ['in the U.S.', 'in the U S.'],
    ['The USA said: OMON and the UN.', 'The U S A. said: OMON and the U N.'],
    ['POLICE FIRE ON CROWD IN US', 'POLICE FIRE ON CROWD IN US.'],
    ['Gen. Ivanov vs. No. 5, e.g. he', 'General Ivanov versus number five, for example he.'],
    ['A4, G20 and COVID-19', 'A4, G20 and COVID-19.'],
  ],
};

describe('English, written out', () => {
  for (const [kind, cases] of Object.entries(KINDS))
    it(kind, () => {
      for (const [shown, spoken] of cases) assert.equal(spokenFor(shown, 'en-GB'), spoken);
    });

  it('says for each shown word its own part, so that each is highlighted when it is heard', () => {
    assert.deepEqual(saidFor('On December 16, 2011, he paid $5 million.', 'en'), [
      'On',
      'December',
      'sixteenth,',
      'twenty eleven,',
      'he',
      'paid',
      'five',
      'million dollars.',
    ]);
  });

  it('leaves other languages to their voices', () => {
    assert.equal(spokenFor('am 16. Dezember 2011', 'de'), 'am 16. Dezember 2011.');
  });

  it('is not slow in a long run of marks or digits', () => {
    const began = performance.now();
    for (const part of ['1', ',', '1,', '-', '$', 'IV', 'A.', '1-']) spokenFor(`a ${part.repeat(50_000)} b`, 'en');
    assert.ok(performance.now() - began < 3000, `${performance.now() - began} ms`);
  });
});
