import { englishCardinal, englishOrdinal } from './number-words.js';
import { endsClause, expandOne, type NormalizationRule } from '../rules/normalization-rule.js';

const FRACTION = /^(\d+)[/⁄](\d+)(?:th|rd|nd)?$/;
const FRACTION_SIGNS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅛': '1/8',
};
/** Fractions with an irregular pronunciation. */
const IRREGULAR_FRACTIONS: Readonly<Record<string, string>> = {
  '9/11': 'nine eleven',
  '24/7': 'twenty-four seven',
  '50/50': 'fifty-fifty',
  '50-50': 'fifty-fifty',
};
/** With other denominators a fraction is read with "out of", unless its numerator is 1. */
const USUAL_DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 16, 32]);

/** `1/2`, `5/6`, `2 1/2`, `2½`, `9/11`, `8/10`. */
export const englishFraction: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  if (Object.hasOwn(IRREGULAR_FRACTIONS, word)) return expandOne(IRREGULAR_FRACTIONS[word]!);
  const next = spellFraction(bareWords[at + 1] ?? '');
  if (/^\d{1,3}$/.test(word) && next && !endsClause(sentence, at))
    return { spoken: [`${englishCardinal(word)} and`, next.replace(/^one (?=half|quarter)/, 'a ')] };
  const [, whole = '', sign] = /^(\d*)([½¼¾⅓⅔⅛])$/.exec(word) ?? [];
  if (sign) {
    const said = spellFraction(FRACTION_SIGNS[sign]!)!.replace(/^one /, 'a ');
    return expandOne(whole ? `${englishCardinal(whole)} and ${said}` : said);
  }
  const of = FRACTION.exec(word);
  return of
    ? expandOne(spellFraction(word) ?? `${englishCardinal(of[1]!)} out of ${englishCardinal(of[2]!)}`)
    : undefined;
};

/** Spells a proper fraction with a usual denominator. */
function spellFraction(word: string): string | undefined {
  const [, above, below] = FRACTION.exec(word) ?? [];
  if (!above || !below || +above >= +below) return undefined;
  if (!USUAL_DENOMINATORS.has(+below) && +above !== 1) return undefined;
  const name = +below === 2 ? 'half' : +below === 4 ? 'quarter' : englishOrdinal(+below);
  return `${englishCardinal(above)} ${name}${+above === 1 ? '' : 's'}`;
}
