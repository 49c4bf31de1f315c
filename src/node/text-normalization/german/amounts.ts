import { expandOne, hasInnerStop, type NormalizationRule } from '../rules/normalization-rule.js';
import { amountRule, type Amount } from '../rules/amount-rule.js';
import type { CountedNoun } from '../rules/counted-noun.js';
import { YEAR, YEAR_RANGE } from '../rules/calendar.js';
import { isOne } from '../rules/written-number.js';
import { GERMAN_SCALES, GERMAN_UNITS } from './nouns.js';
import { germanCardinal, germanInteger, germanYear } from './number-words.js';

const DATIVE = /^(?:mit|von|zu|bei|nach|aus|seit|ab|in|vor|an|unter)$/;
const ACCUSATIVE = /^(?:um|für|durch|ohne|gegen|auf|über|pro|je)$/;

/** The word for 1 before a noun; undefined where its case is unknown. */
function wordForOne({ gender }: CountedNoun, before: string): string | undefined {
  if (DATIVE.test(before)) return gender === 'f' ? 'einer' : 'einem';
  if (gender !== 'm') return gender === 'f' ? 'eine' : 'ein';
  return ACCUSATIVE.test(before) ? 'einen' : undefined;
}

function say({ from, to, nouns, before }: Amount<CountedNoun>): readonly string[] | undefined {
  const many = nouns.map(({ forms }) => forms[1]!);
  if (to) return [`${isOne(from) ? 'ein' : germanCardinal(from)} bis ${germanCardinal(to)}`, ...many];
  const [first] = nouns;
  if (!isOne(from)) {
    const said = germanCardinal(from);
    return [first ? said.replace(/(hundert|tausend)eins$/, '$1ein') : said, ...many];
  }
  const one = first && !from.sign && wordForOne(first, before);
  return one ? [one, first.forms[0]!, ...many.slice(1)] : undefined;
}

/** `25 %`, `2,5 Mio. Euro`, `$5`, `1.500`, `1945`. A number with a full stop is an ordinal. */
export const germanAmount: NormalizationRule = amountRule<CountedNoun>({
  format: { decimal: ',', group: ".'’", hasSpaces: true },
  scales: GERMAN_SCALES,
  units: GERMAN_UNITS,
  say(amount, sentence, at) {
    const word = sentence.bareWords[at]!;
    if (!amount.nouns.length && hasInnerStop(sentence, at)) return undefined;
    if (!amount.nouns.length && YEAR.test(word)) return [germanYear(+word)];
    const [, from, to] = YEAR_RANGE.exec(amount.nouns.length ? '' : word) ?? [];
    return from && to ? [`${germanYear(+from)} bis ${germanYear(+to)}`] : say(amount);
  },
  nounAfterDigits: (noun, number) => noun.forms[isOne(number) ? 0 : 1],
});

/** Second parts of compounds, which are written after a hyphen: "20-jährig". */
const COMPOUND =
  /^(\d{1,3})-?((?:jährig|köpfig|stündig|tägig|wöchig|monatig|minütig|prozentig|stellig|teilig|seitig|stöckig|fach|mal)\p{Ll}*)$/iu;

/** `20-jährig`, `5-fach`, `1990er`, `2024/25`, `2:1`. */
export const germanCompound: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  const [, figures, rest] = COMPOUND.exec(word) ?? [];
  if (figures && rest) {
    const said = (figures === '1' ? 'ein' : germanInteger(figures)) + rest.toLowerCase();
    // "die 20-Jährige" is a noun.
    return expandOne(/^\p{Lu}/u.test(rest) ? said[0]!.toUpperCase() + said.slice(1) : said);
  }
  const [, decade] = /^((?:1[1-9]|20)?\d0)er$/.exec(word) ?? [];
  if (decade) return expandOne(`${germanYear(+decade)}er`);
  const [, year, next] = /^((?:1\d|20)\d\d)\/(\d\d)$/.exec(word) ?? [];
  if (year && next && +next === (+year + 1) % 100) return expandOne(`${germanYear(+year)} ${germanInteger(+next)}`);
  const [, goals, against] = /^(\d{1,2}):(\d|[6-9]\d)$/.exec(word) ?? [];
  return goals && against ? expandOne(`${germanInteger(+goals)} zu ${germanInteger(+against)}`) : undefined;
};
