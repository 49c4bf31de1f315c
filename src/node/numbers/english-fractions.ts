import { cardinal, ordinal } from './english-words.js';
import { isClosed, one, type Rule } from './rule.js';

const FRACTION = /^(\d+)[/⁄](\d+)(?:th|rd|nd)?$/;
const SIGNS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '¼': '1/4',
  '¾': '3/4',
  '⅓': '1/3',
  '⅔': '2/3',
  '⅛': '1/8',
};
/** Said otherwise than they are written. */
const KNOWN: Readonly<Record<string, string>> = {
  '9/11': 'nine eleven',
  '24/7': 'twenty-four seven',
  '50/50': 'fifty-fifty',
  '50-50': 'fifty-fifty',
};
/** Of more parts than these one says "out of", unless it is one of them. */
const PARTS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 16, 32]);

/** `1/2`, `5/6`, `2 1/2`, `2½`, `9/11`, `8/10`. */
export const fraction: Rule = (passage, at) => {
  const { bare } = passage;
  const word = bare[at]!;
  if (Object.hasOwn(KNOWN, word)) return one(KNOWN[word]!);
  const next = saidFor(bare[at + 1] ?? '');
  if (/^\d{1,3}$/.test(word) && next && !isClosed(passage, at))
    return { said: [`${cardinal(word)} and`, next.replace(/^one (?=half|quarter)/, 'a ')] };
  const [, whole = '', sign] = /^(\d*)([½¼¾⅓⅔⅛])$/.exec(word) ?? [];
  if (sign) {
    const said = saidFor(SIGNS[sign]!)!.replace(/^one /, 'a ');
    return one(whole ? `${cardinal(whole)} and ${said}` : said);
  }
  const of = FRACTION.exec(word);
  return of ? one(saidFor(word) ?? `${cardinal(of[1]!)} out of ${cardinal(of[2]!)}`) : undefined;
};

/** Of a proper fraction with a usual denominator. */
function saidFor(word: string): string | undefined {
  const [, above, below] = FRACTION.exec(word) ?? [];
  if (!above || !below || +above >= +below) return undefined;
  if (!PARTS.has(+below) && +above !== 1) return undefined;
  const name = +below === 2 ? 'half' : +below === 4 ? 'quarter' : ordinal(+below);
  return `${cardinal(above)} ${name}${+above === 1 ? '' : 's'}`;
}
