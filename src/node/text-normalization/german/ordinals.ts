import { wordBefore, type NormalizationRule, type WrittenSentence, expandOne } from '../rules/normalization-rule.js';
import { isYearAt, monthFinder, numericDateRule } from '../rules/calendar.js';
import { romanValueOf } from '../rules/roman-numerals.js';
import { germanInteger, germanOrdinal, germanYear, type GermanEnding } from './number-words.js';

const MONTHS = 'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const monthOf = monthFinder(MONTHS.join(' ').toLowerCase(), {
  jan: 'Januar',
  feb: 'Februar',
  apr: 'April',
  aug: 'August',
  sep: 'September',
  sept: 'September',
  okt: 'Oktober',
  nov: 'November',
  dez: 'Dezember',
});

const MASCULINE =
  /(?:^(?:platz|stock|weltkrieg|rang|bezirk|senat|kongress|gipfel|akt|satz|fc|titel|sieg|lauf|teil|band|artikel|advent|versuch|verfassungszusatz|stellvertreter)|tag)$/i;
const FEMININE =
  /(?:^(?:klasse|runde|minute|liga|bundesliga|etage|auflage|saison|stunde|woche|etappe|republik|ausgabe|halbzeit|armee|brigade|sinfonie|legislaturperiode|amtszeit|konferenz|staffel|folge|strophe|symphonie)|ung|heit|keit|schaft|ion)$/i;

const WEAK =
  /^(?:am|vom|zum|zur|im|ins|beim|dem|den|des|bis|einem|einen|eines|(?:sein|ihr|unser|dies|jed|mein)e[mns])$/;
const WEAK_NOMINATIVE = /^(?:die|das|eine|(?:sein|ihr|unser|dies|jed|mein)e)$/;
const STRONG_DATIVE = /^(?:ab|seit|nach|vor)$/;
const WEEKDAY = /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)$/i;

/** The ending of an ordinal before a noun; undefined where the case is unknown. */
export function ordinalEnding(sentence: WrittenSentence, at: number, noun: string): GermanEnding | undefined {
  const { bareWords } = sentence;
  const before = wordBefore(sentence, at);
  const isMasculine = monthOf(noun) !== undefined || MASCULINE.test(noun);
  const isFeminine = FEMININE.test(noun);
  const isSecond = /^(?:und|oder|sowie|bis)$/.test(before) && /^\d{1,2}\.$/.test(sentence.words[at - 2] ?? '');
  if (isSecond && before !== 'bis') return ordinalEnding(sentence, at - 2, noun);
  if (WEAK.test(before)) return 'en';
  if (WEAK_NOMINATIVE.test(before)) return noun.endsWith('en') ? undefined : 'e';
  if (STRONG_DATIVE.test(before) && monthOf(noun)) return 'em';
  if (/^(?:der|dieser|jeder)$/.test(before)) return isMasculine ? 'e' : isFeminine ? 'en' : undefined;
  if (/^(?:einer|seiner|ihrer|unserer)$/.test(before) && isFeminine) return 'en';
  // "am Montag, 5. Mai"
  if (WEEKDAY.test(bareWords[at - 1] ?? ''))
    return WEAK.test(bareWords[at - 2]?.toLowerCase() ?? '') ? 'en' : undefined;
  return at === 0 && isMasculine ? 'er' : undefined;
}

/** `am 5. Mai`, `im 19. Jahrhundert`, `vom 5. bis 7. Mai`, `5./6. Mai`, `im II. Weltkrieg`. */
export const germanOrdinalNumber: NormalizationRule = (sentence, at) => {
  const { words, bareWords } = sentence;
  const [, first, , second] = /^(\d{1,3}|[IVX]+)\.(?:([-–/])(\d{1,2})\.)?$/.exec(words[at]!) ?? [];
  const value = first === undefined ? NaN : /^\d/.test(first) ? +first : romanValueOf(first);
  if (!value) return undefined;
  const conjunction =
    /^(?:und|oder|sowie|bis)$/.test(bareWords[at + 1] ?? '') && /^\d{1,2}\.$/.test(words[at + 2] ?? '');
  const noun = bareWords[at + (conjunction ? 3 : 1)] ?? '';
  if (!/^\p{Lu}/u.test(noun)) return undefined;
  const ending = ordinalEnding(sentence, at, noun);
  if (!ending) return undefined;
  const said = germanOrdinal(value, ending);
  const both = second ? `${said} ${words[at]!.includes('/') ? 'und' : 'bis'} ${germanOrdinal(+second, ending)}` : said;
  const month = conjunction ? undefined : monthOf(noun);
  const hasOwnStop = true;
  if (!month || month === noun) return { spoken: [both], hasOwnStop };
  return { spoken: [both, month], hasOwnStop };
};

/** `05.12.2024`, `am 5.12.`. */
export const germanNumericDate: NormalizationRule = (sentence, at) => {
  const [, day, month] = /^(\d{1,2})\.(\d{1,2})\.$/.exec(sentence.words[at]!) ?? [];
  const ending = ordinalEnding(sentence, at, 'Mai');
  const name = month && monthName(+month);
  if (day && name && ending && +day >= 1 && +day <= 31) {
    const year = isYearAt(sentence, at + 1);
    return { spoken: [`${germanOrdinal(+day, ending)} ${name}`], hasOwnStop: !!year || at < sentence.words.length - 1 };
  }
  return numericDate(sentence, at);
};

const numericDate = numericDateRule(({ day, month, year }, sentence, at) => {
  const ending = ordinalEnding(sentence, at, 'Mai');
  return ending && `${germanOrdinal(day, ending)} ${monthName(month)} ${germanYear(year)}`;
});

const monthName = (month: number): string | undefined => MONTHS.filter((name) => name !== 'Jänner')[month - 1];

const COUNTED = /^(?:kapitel|teil|band|abschnitt|klasse|akt|stufe|artikel|typ|phase|kategorie)$/i;
const WOMEN =
  /^(?:Elisabeth|Elizabeth|Katharina|Maria|Margrethe|Margarete|Beatrix|Viktoria|Victoria|Anna|Anne|Christina|Isabella|Johanna|Kleopatra)s?$/;
const DATIVE = /^(?:von|mit|unter|bei|nach|zu|seit|aus|gegenüber|dem|vom|zum|beim)$/;
const ACCUSATIVE = /^(?:für|gegen|durch|ohne|um|den)$/;

/** `Ludwig XIV.`, `von Elizabeth II.`, `Kapitel III`. */
export const germanRoman: NormalizationRule = ({ bareWords, words }, at) => {
  const value = romanValueOf(bareWords[at]!);
  const name = bareWords[at - 1] ?? '';
  if (Number.isNaN(value)) return undefined;
  if (COUNTED.test(name)) return expandOne(germanInteger(value));
  if (!words[at]!.includes('.') || !/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return undefined;
  let start = at - 1;
  while (start > 0 && /^\p{Lu}/u.test(bareWords[start]!)) start--;
  const governing = bareWords[start]!.toLowerCase();
  const isWoman = WOMEN.test(name);
  if (isWoman ? governing === 'der' : governing === 'des' || (/[^sxzßu]s$/.test(name) && !/(?:es|as|is)$/.test(name)))
    return expandOne(`${isWoman ? 'der' : 'des'} ${capitalOrdinal(value, 'en')}`, true);
  if (DATIVE.test(governing)) return expandOne(`${isWoman ? 'der' : 'dem'} ${capitalOrdinal(value, 'en')}`, true);
  if (ACCUSATIVE.test(governing) && !isWoman) return expandOne(`den ${capitalOrdinal(value, 'en')}`, true);
  return expandOne(`${isWoman ? 'die' : 'der'} ${capitalOrdinal(value, 'e')}`, true);
};

const capitalOrdinal = (value: number, ending: GermanEnding): string => {
  const said = germanOrdinal(value, ending);
  return said[0]!.toUpperCase() + said.slice(1);
};
