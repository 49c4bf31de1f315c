import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { amountRule } from '../rules/amount-rule.js';
import { DAY, DAY_RANGE, numericDateRule, YEAR, YEAR_RANGE } from '../rules/calendar.js';
import { readTime } from '../rules/clock.js';
import { expandOne, hasInnerStop, wordAfter, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { romanRange } from '../rules/roman-numerals.js';
import { numberFinder } from '../rules/written-number.js';
import { kazakhCardinal, kazakhInteger, kazakhOrdinal } from './number-words.js';
import { KAZAKH_SCALES, KAZAKH_UNITS } from './units.js';

const format = { decimal: ',', group: '', hasSpaces: true };
const findNumber = numberFinder({ ...format, hasSpaces: false });

/** `25 %`, `5 млн теңге`, `2 000`, `3,5`, `60 км/сағ`. */
const kazakhAmount = amountRule<string>({
  format,
  scales: KAZAKH_SCALES,
  units: KAZAKH_UNITS,
  say({ from, to, nouns }) {
    const [low, high] = [kazakhCardinal(from), to && kazakhCardinal(to)];
    if (low === undefined || (to && high === undefined)) return undefined;
    const number = high === undefined ? low : `${low}-${high}`;
    // "сағатына алпыс километр": the hour stands before the number.
    const [, per, noun] = /^(\S+ына) (.+)$/.exec(nouns[0] ?? '') ?? [];
    return per && noun ? [`${per} ${number}`, noun] : [number, ...nouns];
  },
});

const ENDING =
  'нан|нен|дан|ден|тан|тен|ға|ге|қа|ке|да|де|та|те|ды|ді|ты|ті|ны|ні|дың|дің|тың|тің|ның|нің|мен|бен|пен|дай|дей|тай|тей|дағы|дегі|тағы|тегі';
const WITH_ENDING = new RegExp(`^(.+?)-(${ENDING})$`, 'u');
/** The endings of the word for percent. */
const PERCENT_ENDING = /^(.+%)-(ы|ын|ына|ға|дан|да|ды|дың|бен|дай)$/u;

/** `10-нан`, `25%-ға`, `14:30-да`: the ending joins the last word. */
const kazakhEnding: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const [, written = '', ending = ''] = WITH_ENDING.exec(word) ?? PERCENT_ENDING.exec(word) ?? [];
  const isPercent = written.endsWith('%');
  if (isPercent && !PERCENT_ENDING.test(word)) return undefined;
  const time = readTime(written);
  if (time) return expandOne(clockWords(time.hours, time.minutes) + ending);
  const found = findNumber({ words: [written], bareWords: [written.replace('%', '')] }, 0);
  const said = found && !found.to && !found.prefix && !found.suffix && !/^0\d/.test(written) ? kazakhCardinal(found.from) : undefined; // prettier-ignore
  return said === undefined ? undefined : expandOne(`${said}${isPercent ? ' пайыз' : ''}${ending}`);
};

const MONTHS = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
/** A month with an ending, such as "желтоқсанда"; "қазандық" is another word. */
const MONTH = new RegExp(`^(?:${MONTHS.join('|')})(?:да|де|та|те|дан|ден|тан|тен|нан|ға|ге|қа|ке|ы|дың|дің|тың|тің|ның|дағы|дегі|тағы|тегі|ға)?$`); // prettier-ignore
/** Nouns that have an ordinal where a hyphen follows the number: "5-сынып". */
const COUNTED = /^(?:сынып|қабат|ғасыр|орын|кезең|тур|бап|тармақ|бөлім|том|топ|курс|разряд|мектеп|квартал)/;

/** `16 желтоқсан`, `16–17 желтоқсанда`, `9-мамыр`, `5-сынып`, `5-ші`. */
const kazakhOrdinalNumber: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const next = wordAfter(sentence, at).toLowerCase();
  const [, figures, rest = ''] = /^(\d{1,4})-(\p{L}+)$/u.exec(word) ?? [];
  if (figures && +figures) {
    if (/^(?:ші|шы|інші|ыншы|нші|ншы|сыншы)$/.test(rest)) return expandOne(kazakhOrdinal(+figures));
    return COUNTED.test(rest) || MONTH.test(rest) ? expandOne(`${kazakhOrdinal(+figures)} ${rest}`) : undefined;
  }
  if (!MONTH.test(next)) return undefined;
  if (DAY.test(word)) return expandOne(kazakhOrdinal(+word));
  const [, from, to] = DAY_RANGE.exec(word) ?? [];
  return from && to ? expandOne(`${kazakhOrdinal(+from)}, ${kazakhOrdinal(+to)}`) : undefined;
};

/** `2024 жылы`, `2024 ж.`, `1939–1945 жж.`, `1990 жылдары`. */
const kazakhYear: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const next = wordAfter(sentence, at);
  const [, from, to] = YEAR_RANGE.exec(word) ?? [];
  const isShort = /^жж?$/.test(next);
  if (!isShort && !/^жыл(?!қы)/.test(next)) return undefined;
  const said = YEAR.test(word) ? kazakhOrdinal(+word) : from && to ? `${kazakhOrdinal(+from)}, ${kazakhOrdinal(+to)}` : undefined; // prettier-ignore
  if (!said) return undefined;
  return { spoken: [said, isShort ? (next === 'ж' ? 'жылы' : 'жылдары') : next], hasOwnStop: isShort };
};

/** In Kazakh the year is first. */
const kazakhNumericDate: NormalizationRule = (sentence, at) => {
  const said = numericDate(sentence, at);
  return said && wordAfter(sentence, at) === 'ж' ? { spoken: [said.spoken[0]!, ''], hasOwnStop: true } : said;
};

const numericDate = numericDateRule(
  ({ day, month, year }) => `${kazakhOrdinal(year)} жылғы ${kazakhOrdinal(day)} ${MONTHS[month - 1]!}`,
);

/** A whole hour has two zeros: "14:00-де" has the ending of "нөл". */
const clockWords = (hours: number, minutes: number): string =>
  `${kazakhInteger(hours)} ${minutes < 10 ? 'нөл ' : ''}${kazakhInteger(minutes)}`;

const kazakhTime: NormalizationRule = ({ bareWords }, at) => {
  const time = readTime(bareWords[at]!);
  return time && expandOne(clockWords(time.hours, time.minutes));
};

/** `XIX ғасырда`, `XX ғ.`, `II дүниежүзілік соғыс`, `II Елизавета`, `Людовик XIV`: always an ordinal. */
const kazakhRoman: NormalizationRule = (sentence, at) => {
  const values = romanRange(sentence.bareWords[at]!);
  const next = wordAfter(sentence, at);
  const name = sentence.bareWords[at - 1] ?? '';
  if (!values.length) return undefined;
  const said = values.map(kazakhOrdinal).join(', ');
  if (next === 'ғ') {
    // "XIX ғасырдың соңы": the parts of a century need the genitive.
    const isPart = /^(?:соң|бас|орта|аяғ|екінші|бірінші|алғашқы)/.test(sentence.bareWords[at + 2] ?? '');
    return { spoken: [said, isPart ? 'ғасырдың' : 'ғасыр'], hasOwnStop: hasInnerStop(sentence, at + 1) };
  }
  if (/^\p{Ll}/u.test(next) || (/^\p{Lu}\p{Ll}/u.test(next) && sentence.bareWords[at]!.length > 1))
    return expandOne(said);
  return sentence.bareWords[at]!.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(name) ? expandOne(said) : undefined;
};

/** `және т.б.`; before a noun `т.б. жемістер`. */
const kazakhOthers: NormalizationRule = ({ bareWords, words }, at) => {
  const isOneWord = bareWords[at] === 'т.б';
  if (!isOneWord && !(words[at] === 'т.' && bareWords[at + 1] === 'б')) return undefined;
  const last = isOneWord ? at : at + 1;
  const others = /^\p{Ll}/u.test(bareWords[last + 1] ?? '') && /[.б]$/.test(words[last]!) ? 'басқа' : 'басқалар';
  return { spoken: isOneWord ? [`тағы ${others}`] : ['тағы', others], hasOwnStop: true };
};

const kazakhAbbreviation = abbreviationRule({
  always: {
    'т с с': 'тағы сол сияқты',
    'т с': 'тағы сондай',
    'б з д': 'біздің заманымызға дейін',
    'б з б': 'біздің заманымызға дейін',
    обл: 'облысы',
    ауд: 'ауданы',
    көш: 'көшесі',
    даңғ: 'даңғылы',
    проф: 'профессор',
    акад: 'академик',
  },
  signs: { '№': 'нөмір' },
  cardinal: kazakhInteger,
  ampersand: 'және',
});

/** A rule stands before rules that would read a part of the same text. */
export const KAZAKH_RULES: readonly NormalizationRule[] = [
  phoneRule({ plus: 'плюс', cardinal: kazakhInteger }),
  kazakhNumericDate,
  kazakhYear,
  kazakhOrdinalNumber,
  kazakhEnding,
  kazakhTime,
  kazakhRoman,
  kazakhOthers,
  kazakhAbbreviation,
  kazakhAmount,
];
