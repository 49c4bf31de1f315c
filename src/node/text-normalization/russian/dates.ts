import { endsClause, expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { russianCardinal, russianOrdinal, type OrdinalEnding } from './number-words.js';

const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/i;
const MONTH_NAMES = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const MONTH_ABBREVIATION = /^(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)$/i;
const DAY = /^(?:[12]?\d|3[01])$/;
const DAY_RANGE = /^([12]?\d|3[01])[-–—]([12]?\d|3[01])$/;
const YEAR = /^(?:1\d|20)\d\d$/;
const YEAR_RANGE = /^((?:1\d|20)\d\d)[-–—/]((?:1\d|20)\d\d)$/;

/** The ending of an ordinal by the noun after it. */
const YEAR_ENDINGS: Readonly<Record<string, OrdinalEnding>> = {
  год: 'ый',
  года: 'ого',
  году: 'ом',
  годом: 'ым',
  годе: 'ом',
};
const YEARS_ENDINGS: Readonly<Record<string, OrdinalEnding>> = {
  годы: 'ые',
  годов: 'ого',
  годах: 'ых',
  годам: 'ым',
  годами: 'ыми',
};

/** The month of a word, in the genitive or abbreviated. */
function monthOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (MONTHS.test(word)) return word;
  return MONTH_ABBREVIATION.test(word)
    ? MONTH_NAMES.find((name) => name.startsWith(word.slice(0, 3).toLowerCase()))
    : undefined;
}

/** The ending of a day by the word before it: "к четвёртому", "на четвёртое", otherwise "четвёртого". */
function dayEnding(before: string): OrdinalEnding {
  if (/^(?:к|ко)$/i.test(before)) return 'ому';
  return /^(?:на|по|за)$/i.test(before) ? 'ое' : 'ого';
}

/** `16 декабря 2011 года`, `16–17 декабря`, `с 1 по 9 мая`, `к 4 ноября`, `16 дек. 2011`. */
export const russianDay: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const days = DAY_RANGE.exec(bareWords[at]!);
  const isSpan =
    /^с$/i.test(bareWords[at - 1] ?? '') && bareWords[at + 1] === 'по' && DAY.test(bareWords[at + 2] ?? '');
  if (isSpan && DAY.test(bareWords[at]!) && monthOf(bareWords[at + 3]))
    return expandOne(russianOrdinal(+bareWords[at]!, 'ого'));
  const month = monthOf(bareWords[at + 1]);
  if ((!days && !DAY.test(bareWords[at]!)) || !month || endsClause(sentence, at)) return undefined;
  const ending = dayEnding(at && !endsClause(sentence, at - 1) ? bareWords[at - 1]! : '');
  const said = days
    ? `с ${russianOrdinal(+days[1]!, 'ого')} по ${russianOrdinal(+days[2]!, 'ое')}`
    : russianOrdinal(+bareWords[at]!, ending);
  const after = bareWords[at + 2] ?? '';
  if (!YEAR.test(after)) return { spoken: [said, month], hasOwnStop: month !== bareWords[at + 1] };
  const of = bareWords[at + 3];
  if (endsClause(sentence, at + 2) || (of !== 'года' && of !== 'г'))
    return { spoken: [said, month, russianOrdinal(+after, 'ого')] };
  return { spoken: [said, month, russianOrdinal(+after, 'ого'), 'года'], hasOwnStop: of === 'г' };
};

/** `в 2011 году`, `2011 г.`, `в 1941–1945 гг.`, `декабрь 2011 года`. */
export const russianYear: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  const next = bareWords[at + 1] ?? '';
  const before = (bareWords[at - 1] ?? '').toLowerCase();
  const span = YEAR_RANGE.exec(word);
  if (span && !endsClause(sentence, at)) {
    const ending = next === 'гг' ? (before === 'в' ? 'ых' : 'ые') : YEARS_ENDINGS[next];
    if (!ending) return undefined;
    const noun = next === 'гг' ? (before === 'в' ? 'годах' : 'годы') : next;
    // Each of two years is in the singular: "в сорок первом, сорок пятом годах".
    const each = SINGULAR_ENDINGS[ending] ?? ending;
    return {
      spoken: [`${russianOrdinal(+span[1]!, each)}, ${russianOrdinal(+span[2]!, each)}`, noun],
      hasOwnStop: next === 'гг',
    };
  }
  const season = /^((?:1\d|20)\d\d)\/(\d\d)$/.exec(word);
  if (season) return expandOne(`${russianOrdinal(+season[1]!, 'ый')}, ${russianOrdinal(+season[2]!, 'ый')}`);
  // "в 2011-м" without its ending, if no noun follows that the number could count.
  const isAlone =
    YEAR.test(word) && (endsClause(sentence, at) || at === bareWords.length - 1 || /^(?:и|а|но|по|на|в|с)$/.test(next));
  if (isAlone && /^во?$/.test(before)) return expandOne(russianOrdinal(+word, 'ом'));
  if (isAlone && (before === 'с' || before === 'со')) return expandOne(russianOrdinal(+word, 'ого'));
  if (isAlone && before === 'по') return expandOne(russianOrdinal(+word, 'ый'));
  if (!YEAR.test(word) || endsClause(sentence, at)) return undefined;
  if (next === 'г') {
    const [ending, noun]: [OrdinalEnding, string] =
      before === 'в' || before === 'во'
        ? ['ом', 'году']
        : /^(?:к|ко|по)$/.test(before)
          ? ['ому', 'году']
          : ['ого', 'года'];
    return { spoken: [russianOrdinal(+word, ending), noun], hasOwnStop: true };
  }
  const ending = next === 'году' && /^(?:к|ко|по)$/.test(before) ? 'ому' : YEAR_ENDINGS[next];
  return ending && { spoken: [russianOrdinal(+word, ending), next] };
};

/** The singular ending for each plural ending. */
const SINGULAR_ENDINGS: Readonly<Partial<Record<OrdinalEnding, OrdinalEnding>>> = {
  ые: 'ый',
  ых: 'ом',
  ым: 'ому',
  ыми: 'ым',
};

/** `1990-е`, `в 90-х годах`, `5-й`, `5-го`, `21-я`. */
export const russianOrdinals: NormalizationRule = ({ bareWords }, at) => {
  const [, figures, ending] =
    /^(\d+)-?(ый|ой|ий|й|ая|я|ое|ее|е|ого|его|го|ому|ему|му|ым|им|ом|ем|м|ую|ю|ые|ие|ых|их|х|ыми|ими|ми)$/.exec(
      bareWords[at]!,
    ) ?? [];
  if (!figures || !ending || !+figures) return undefined;
  // "31-й армии": a masculine noun would have another ending.
  const next = bareWords[at + 1] ?? '';
  const isPlaced = next.endsWith('е') && /^(?:на|во?|об?|при)$/i.test(bareWords[at - 1] ?? '');
  const isOblique = ending === 'й' && next.length > 3 && /(?:[иы]|ой|ей)$/.test(next) && !/(?:[иы]й|ши|ти)$/.test(next);
  if (isOblique || (isPlaced && ending === 'й' && next.length > 3)) return expandOne(russianOrdinal(+figures, 'ой'));
  const isDecade = /0$/.test(figures) && /^(?:е|ые|х|ых|м|ми)$/.test(ending) && +figures >= 20;
  return expandOne(
    russianOrdinal(
      +figures,
      WRITTEN_ENDINGS[ending] === 'ое' && isDecade
        ? 'ые'
        : isDecade && ending === 'м'
          ? 'ым'
          : WRITTEN_ENDINGS[ending]!,
    ),
  );
};

const WRITTEN_ENDINGS: Readonly<Record<string, OrdinalEnding>> = {
  й: 'ый',
  ый: 'ый',
  ой: 'ой',
  ий: 'ый',
  я: 'ая',
  ая: 'ая',
  е: 'ое',
  ое: 'ое',
  ее: 'ое',
  го: 'ого',
  ого: 'ого',
  его: 'ого',
  му: 'ому',
  ому: 'ому',
  ему: 'ому',
  м: 'ом',
  ом: 'ом',
  ем: 'ом',
  ым: 'ым',
  им: 'ым',
  ю: 'ую',
  ую: 'ую',
  ые: 'ые',
  ие: 'ые',
  х: 'ых',
  ых: 'ых',
  их: 'ых',
  ми: 'ыми',
  ыми: 'ыми',
  ими: 'ыми',
};

/** `16.12.2011`, `16/12/2011`, `2011-12-16`. */
export const russianNumericDate: NormalizationRule = ({ bareWords }, at) => {
  const match =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(bareWords[at]!) ??
    /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/.exec(bareWords[at]!);
  if (!match) return undefined;
  const [d, m, y] = match.groups
    ? [match.groups['d']!, match.groups['m']!, match.groups['y']!]
    : [match[1]!, match[2]!, match[3]!];
  const month = MONTH_NAMES[+m - 1];
  if (!month || +d < 1 || +d > 31) return undefined;
  const said = `${russianOrdinal(+d, 'ого')} ${month} ${russianOrdinal(+y, 'ого')}`;
  const of = bareWords[at + 1];
  return of === 'г' || of === 'года' ? { spoken: [said, 'года'], hasOwnStop: of === 'г' } : expandOne(`${said} года`);
};

/** `9:30`, `21:05`; a score, `7:0`, `3:2`. */
export const russianTime: NormalizationRule = ({ bareWords }, at) => {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(bareWords[at]!) ?? [];
  const score = /^(\d{1,3}):(\d{1,3})$/.exec(bareWords[at]!);
  if (score && !minutes) return expandOne(`${russianCardinal(score[1]!)} ${russianCardinal(String(+score[2]!))}`);
  if (!hours || !minutes) return undefined;
  const rest = +minutes ? `${minutes.startsWith('0') ? 'ноль ' : ''}${russianCardinal(String(+minutes))}` : 'ноль ноль';
  return expandOne(`${hours === '00' ? 'ноль ноль' : russianCardinal(String(+hours))} ${rest}`);
};
