import { abbreviationRule } from '../rules/abbreviation-rule.js';
import { readTime, readTimeRange, type ClockTime } from '../rules/clock.js';
import { expandOne, wordBefore, type NormalizationRule } from '../rules/normalization-rule.js';
import { phoneRule } from '../rules/phone-rule.js';
import { germanAmount, germanCompound } from './amounts.js';
import { germanInteger } from './number-words.js';
import { germanNumericDate, germanOrdinalNumber, germanRoman } from './ordinals.js';

const hourWords = ({ hours }: ClockTime): string => (hours === 1 ? 'ein' : germanInteger(hours));
const minuteWords = ({ minutes }: ClockTime): string => (minutes ? ` ${germanInteger(minutes)}` : '');

/** `14:30 Uhr`, `14.30 Uhr`, `um 14:30`, `14:30–16:00 Uhr`, `1 Uhr`. */
const germanTime: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const isClock = sentence.bareWords[at + 1] === 'Uhr';
  if (isClock && /^(?:1?\d|2[0-4])$/.test(word)) return { spoken: [hourWords({ hours: +word, minutes: 0 }), 'Uhr'] };
  const range = isClock ? readTimeRange(word, ':.') : undefined;
  if (range) {
    const [from, to] = range;
    return { spoken: [`${hourWords(from)} Uhr${minuteWords(from)} bis ${hourWords(to)}`, `Uhr${minuteWords(to)}`] };
  }
  const time = readTime(word, isClock ? ':.' : ':');
  if (!time) return undefined;
  if (isClock) return { spoken: [hourWords(time), `Uhr${minuteWords(time)}`] };
  return /^(?:um|ab|bis|gegen|von|seit)$/.test(wordBefore(sentence, at))
    ? expandOne(`${hourWords(time)} Uhr${minuteWords(time)}`)
    : undefined;
};

const germanAbbreviation = abbreviationRule({
  always: {
    'z B': 'zum Beispiel',
    'd h': 'das heißt',
    'u a': 'unter anderem',
    'z T': 'zum Teil',
    'u U': 'unter Umständen',
    'i d R': 'in der Regel',
    'v Chr': 'vor Christus',
    'n Chr': 'nach Christus',
    'u v m': 'und vieles mehr',
    bzw: 'beziehungsweise',
    usw: 'und so weiter',
    etc: 'et cetera',
    ca: 'circa',
    vgl: 'vergleiche',
    evtl: 'eventuell',
    ggf: 'gegebenenfalls',
    inkl: 'inklusive',
    mind: 'mindestens',
    max: 'maximal',
    Dr: 'Doktor',
    Prof: 'Professor',
    Hr: 'Herr',
  },
  beforeName: { St: 'Sankt', Fr: 'Frau' },
  beforeNumber: { Nr: 'Nummer', Abs: 'Absatz', Art: 'Artikel', Bd: 'Band', Kap: 'Kapitel', S: 'Seite' },
  signs: { '§': 'Paragraf', '№': 'Nummer', '#': 'Nummer' },
  cardinal: germanInteger,
  ampersand: 'und',
});

/** A rule stands before rules that would read a part of the same text. */
export const GERMAN_RULES: readonly NormalizationRule[] = [
  phoneRule({ plus: 'plus', cardinal: germanInteger }),
  germanNumericDate,
  germanTime,
  germanOrdinalNumber,
  germanRoman,
  germanCompound,
  germanAbbreviation,
  germanAmount,
];
