import { isClosed, one, type Rule } from './rule.js';
import { cardinal, ordinal, type Ending } from './russian-words.js';

const MONTHS = /^(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/i;
const NAMES = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const SHORT = /^(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)$/i;
const DAY = /^(?:[12]?\d|3[01])$/;
const DAYS = /^([12]?\d|3[01])[-–—]([12]?\d|3[01])$/;
const YEAR = /^(?:1\d|20)\d\d$/;
const YEARS = /^((?:1\d|20)\d\d)[-–—/]((?:1\d|20)\d\d)$/;

/** What the noun says of the ordinal before it. */
const YEAR_ENDINGS: Readonly<Record<string, Ending>> = { год: 'ый', года: 'ого', году: 'ом', годом: 'ым', годе: 'ом' };
const YEARS_ENDINGS: Readonly<Record<string, Ending>> = {
  годы: 'ые',
  годов: 'ого',
  годах: 'ых',
  годам: 'ым',
  годами: 'ыми',
};

/** The month that a word names: in the genitive, or as newspapers shorten it. */
function monthOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (MONTHS.test(word)) return word;
  return SHORT.test(word) ? NAMES.find((name) => name.startsWith(word.slice(0, 3).toLowerCase())) : undefined;
}

/** What the word before a day makes of it: "к четвёртому", "на четвёртое", else "четвёртого". */
function dayEnding(before: string): Ending {
  if (/^(?:к|ко)$/i.test(before)) return 'ому';
  return /^(?:на|по|за)$/i.test(before) ? 'ое' : 'ого';
}

/** `16 декабря 2011 года`, `16–17 декабря`, `с 1 по 9 мая`, `к 4 ноября`, `16 дек. 2011`. */
export const day: Rule = (passage, at) => {
  const { bare } = passage;
  const days = DAYS.exec(bare[at]!);
  const isSpan = /^с$/i.test(bare[at - 1] ?? '') && bare[at + 1] === 'по' && DAY.test(bare[at + 2] ?? '');
  if (isSpan && DAY.test(bare[at]!) && monthOf(bare[at + 3])) return one(ordinal(+bare[at]!, 'ого'));
  const month = monthOf(bare[at + 1]);
  if ((!days && !DAY.test(bare[at]!)) || !month || isClosed(passage, at)) return undefined;
  const ending = dayEnding(at && !isClosed(passage, at - 1) ? bare[at - 1]! : '');
  const said = days ? `с ${ordinal(+days[1]!, 'ого')} по ${ordinal(+days[2]!, 'ое')}` : ordinal(+bare[at]!, ending);
  const after = bare[at + 2] ?? '';
  if (!YEAR.test(after)) return { said: [said, month], dotted: month !== bare[at + 1] };
  const of = bare[at + 3];
  if (isClosed(passage, at + 2) || (of !== 'года' && of !== 'г'))
    return { said: [said, month, ordinal(+after, 'ого')] };
  return { said: [said, month, ordinal(+after, 'ого'), 'года'], dotted: of === 'г' };
};

/** `в 2011 году`, `2011 г.`, `в 1941–1945 гг.`, `декабрь 2011 года`. */
export const year: Rule = (passage, at) => {
  const { bare } = passage;
  const word = bare[at]!;
  const next = bare[at + 1] ?? '';
  const before = (bare[at - 1] ?? '').toLowerCase();
  const span = YEARS.exec(word);
  if (span && !isClosed(passage, at)) {
    const ending = next === 'гг' ? (before === 'в' ? 'ых' : 'ые') : YEARS_ENDINGS[next];
    if (!ending) return undefined;
    const noun = next === 'гг' ? (before === 'в' ? 'годах' : 'годы') : next;
    // Of two years each is one: "в сорок первом, сорок пятом годах".
    const each = SINGLE[ending] ?? ending;
    return {
      said: [`${ordinal(+span[1]!, each)}, ${ordinal(+span[2]!, each)}`, noun],
      dotted: next === 'гг',
    };
  }
  const season = /^((?:1\d|20)\d\d)\/(\d\d)$/.exec(word);
  if (season) return one(`${ordinal(+season[1]!, 'ый')}, ${ordinal(+season[2]!, 'ый')}`);
  // "в 2011-м" without its ending, where no noun follows that could be counted.
  const isAlone =
    YEAR.test(word) && (isClosed(passage, at) || at === bare.length - 1 || /^(?:и|а|но|по|на|в|с)$/.test(next));
  if (isAlone && /^во?$/.test(before)) return one(ordinal(+word, 'ом'));
  if (isAlone && (before === 'с' || before === 'со')) return one(ordinal(+word, 'ого'));
  if (isAlone && before === 'по') return one(ordinal(+word, 'ый'));
  if (!YEAR.test(word) || isClosed(passage, at)) return undefined;
  if (next === 'г') {
    const [ending, noun]: [Ending, string] =
      before === 'в' || before === 'во'
        ? ['ом', 'году']
        : /^(?:к|ко|по)$/.test(before)
          ? ['ому', 'году']
          : ['ого', 'года'];
    return { said: [ordinal(+word, ending), noun], dotted: true };
  }
  const ending = next === 'году' && /^(?:к|ко|по)$/.test(before) ? 'ому' : YEAR_ENDINGS[next];
  return ending && { said: [ordinal(+word, ending), next] };
};

/** Of each plural ending that of one. */
const SINGLE: Readonly<Partial<Record<Ending, Ending>>> = { ые: 'ый', ых: 'ом', ым: 'ому', ыми: 'ым' };

/** `1990-е`, `в 90-х годах`, `5-й`, `5-го`, `21-я`. */
export const ordinals: Rule = ({ bare }, at) => {
  const [, figures, ending] =
    /^(\d+)-?(ый|ой|ий|й|ая|я|ое|ее|е|ого|его|го|ому|ему|му|ым|им|ом|ем|м|ую|ю|ые|ие|ых|их|х|ыми|ими|ми)$/.exec(
      bare[at]!,
    ) ?? [];
  if (!figures || !ending || !+figures) return undefined;
  // "31-й армии": a masculine noun would have another ending.
  const next = bare[at + 1] ?? '';
  const isPlaced = next.endsWith('е') && /^(?:на|во?|об?|при)$/i.test(bare[at - 1] ?? '');
  const isOblique = ending === 'й' && next.length > 3 && /(?:[иы]|ой|ей)$/.test(next) && !/(?:[иы]й|ши|ти)$/.test(next);
  if (isOblique || (isPlaced && ending === 'й' && next.length > 3)) return one(ordinal(+figures, 'ой'));
  const isDecade = /0$/.test(figures) && /^(?:е|ые|х|ых|м|ми)$/.test(ending) && +figures >= 20;
  return one(
    ordinal(+figures, ENDED[ending] === 'ое' && isDecade ? 'ые' : isDecade && ending === 'м' ? 'ым' : ENDED[ending]!),
  );
};

const ENDED: Readonly<Record<string, Ending>> = {
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
export const figures: Rule = ({ bare }, at) => {
  const match =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(bare[at]!) ?? /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/.exec(bare[at]!);
  if (!match) return undefined;
  const [d, m, y] = match.groups
    ? [match.groups['d']!, match.groups['m']!, match.groups['y']!]
    : [match[1]!, match[2]!, match[3]!];
  const month = NAMES[+m - 1];
  if (!month || +d < 1 || +d > 31) return undefined;
  const said = `${ordinal(+d, 'ого')} ${month} ${ordinal(+y, 'ого')}`;
  const of = bare[at + 1];
  return of === 'г' || of === 'года' ? { said: [said, 'года'], dotted: of === 'г' } : one(`${said} года`);
};

/** `9:30`, `21:05`; a score, `7:0`, `3:2`. */
export const time: Rule = ({ bare }, at) => {
  const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(bare[at]!) ?? [];
  const score = /^(\d{1,3}):(\d{1,3})$/.exec(bare[at]!);
  if (score && !minutes) return one(`${cardinal(score[1]!)} ${cardinal(String(+score[2]!))}`);
  if (!hours || !minutes) return undefined;
  const rest = +minutes ? `${minutes.startsWith('0') ? 'ноль ' : ''}${cardinal(String(+minutes))}` : 'ноль ноль';
  return one(`${hours === '00' ? 'ноль ноль' : cardinal(String(+hours))} ${rest}`);
};
