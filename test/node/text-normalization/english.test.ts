import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spokenWordsFor, spokenTextFor } from './spoken-text.js';
import { cpuTime } from '../../cpu-time.js';

const EXAMPLES_BY_RULE: Readonly<Record<string, readonly (readonly [shown: string, spoken: string])[]>> = {
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
    ['$0.01 and £2.01', 'one cent and two pounds and one penny.'],
  ],
  'amounts as newspapers write them': [
    ['5/6 of 3/8, 2 1/2 years or 2½', 'five sixths of three eighths, two and a half years or two and a half.'],
    ['9/11, 50/50, 8/10 and 1/10th', 'nine eleven, fifty-fifty, eight out of ten and one tenth.'],
    [
      '10,000+ of 5 – 10, ±3%, a .5 and 2 000',
      'ten thousand plus of five to ten, plus or minus three percent, a point five and two thousand.',
    ],
    ['4.5m people on a 100m track', 'four point five million people on a one hundred metre track.'],
    [
      'the $1.9tn bill, the $5 million he paid',
      'the one point nine trillion dollar bill, the five million dollars he paid.',
    ],
    ['its €20m plan and the £3bn raised', 'its twenty million euro plan and the three billion pounds raised.'],
    ['a 10 km road of 10 km by the 3 kg bag', 'a ten kilometre road of ten kilometres by the three kilogram bag.'],
    ['the 4x100m relay in 12:35.36', 'the four by one hundred metre relay in twelve thirty-five point three six.'],
    ['5 in. of rain fell in 5 in all', 'five inches of rain fell in five in all.'],
    ['one-in-10 under-21s, pre-2014', 'one-in-ten under-twenty-ones, pre twenty fourteen.'],
    [
      'a 3:1 lead, 4-4-2, 2:34:15, Psalm 23:4',
      'a three to one lead, four four two, two thirty-four fifteen, Psalm twenty-three four.',
    ],
    ['a 4x4, 3 x 4, 10x, 4K', 'a four by four, three by four, ten times, four K.'],
    ['$.50, 50¢, $50/barrel, $5-a-day', 'fifty cents, fifty cents, fifty dollars a barrel, five dollar a day.'],
    ['a 10-year, $5 billion plan', 'a ten-year, five billion dollar plan.'],
  ],
  'telephones, releases, models': [
    ['call +7 727 250 00 00 now', 'call plus seven, seven two seven, two five zero, zero zero, zero zero now.'],
    [
      '(555) 123-4567 or 1-800-555-0199',
      'five five five, one two three, four five six seven or one, eight zero zero, five five five, zero one nine nine.',
    ],
    ['iOS 17.4.1 and v2.0', 'iOS seventeen point four point one and version two point zero.'],
    [
      'an AK-47, MH17, FY2024, a Boeing 737-800',
      'an A K forty-seven, M H seventeen, F Y twenty twenty-four, a Boeing seven hundred thirty-seven eight hundred.',
    ],
  ],
  dates: [
    ['On December 16, 2011, police fired.', 'On December sixteenth, twenty eleven, police fired.'],
    [
      'On 16 December 2011 and the 17 December',
      'On the sixteenth of December twenty eleven and the seventeenth of December.',
    ],
    ['Jan.-March and November–December', 'January to March and November to December.'],
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
  'dates that go on': [
    ['May 10–June 5 and 10 May–5 June', 'May tenth to June fifth and the tenth of May to the fifth of June.'],
    ['the 2000s, mid-20th century', 'the two thousands, mid twentieth century.'],
    ['9am-5pm, 9-10 a.m. daily, 10:30–11:00', 'nine A M to five P M, nine to ten A M daily, ten thirty to eleven.'],
  ],
  'days of the week': [
    ['Closed Mon.-Fri., open Sat., Dec. 5 and', 'Closed Monday to Friday, open Saturday, December fifth and.'],
    ['On Wed. night, Thurs. and Sun. 6 May he', 'On Wednesday night, Thursday and Sunday the sixth of May he.'],
    ['He left on Tue.', 'He left on Tuesday.'],
    ['They Sat. The Sun. rose on Mon', 'They Sat. The Sun. rose on Mon.'],
  ],
  times: [
    ['At 9:30 a.m. he left.', 'At nine thirty A M he left.'],
    ['at 21:05, 9:00, 10am, 6 p.m.', "at twenty-one oh five, nine o'clock, ten A M, six P M."],
  ],
  'units of two words, and warmth': [
    [
      '30,000 sq km, 5 sq. miles, 1.5 million km',
      'thirty thousand square kilometres, five square miles, one point five million kilometres.',
    ],
    [
      '20C, 35-40C, –5°C, a 5C',
      'twenty degrees Celsius, thirty-five to forty degrees Celsius, minus five degrees Celsius, a 5C.',
    ],
    ["he is 5'10” tall", 'he is five foot ten tall.'],
  ],
  'numbers of things': [
    ['pp. 5-6, vol. 3, § 5, # 5', 'pages five to six, volume three, section five, number five.'],
    ["Elizabeth II's, Super Bowl LVIII", "Elizabeth the second's, Super Bowl fifty-eight."],
    ['On Main St., he left St. Paul', 'On Main Street, he left Saint Paul.'],
    ['NGOs and CEOs of AT&T', "N G O's and C E O's of A T and T."],
  ],
  'units as newspapers write them': [
    [
      '11st 4lb, 6ft 2in, 3pc, 9.58s',
      'eleven stone four pounds, six feet two inches, three percent, nine point five eight seconds.',
    ],
    ['He ran 100m in the 21st year', 'He ran one hundred metres in the twenty-first year.'],
    ['a 50-50 chance in WWII', 'a fifty-fifty chance in World War two.'],
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
    ['Ms. Nguyen, Ms Smith and the MS of Ms', 'Miz Nguyen, Miz Smith and the M S of Ms.'],
    ['A4, G20 and COVID-19', 'A4, G20 and COVID nineteen.'],
  ],
};

describe('English text normalization', () => {
  for (const [kind, cases] of Object.entries(EXAMPLES_BY_RULE))
    it(kind, () => {
      for (const [shown, spoken] of cases) assert.equal(spokenTextFor(shown, 'en-GB'), spoken);
    });

  it('gives each written word its spoken words, so that each is highlighted at its time', () => {
    assert.deepEqual(spokenWordsFor('On December 16, 2011, he paid $5 million.', 'en'), [
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

  it('does not change other languages', () => {
    assert.equal(spokenTextFor('dnia 16 grudnia 2011', 'pl'), 'dnia 16 grudnia 2011.');
  });

  it('is fast for many marks or digits in a row', () => {
    const began = cpuTime();
    for (const part of ['1', ',', '1,', '-', '$', 'IV', 'A.', '1-']) spokenTextFor(`a ${part.repeat(50_000)} b`, 'en');
    assert.ok(cpuTime() - began < 3000, `${cpuTime() - began} ms`);
  });
});
