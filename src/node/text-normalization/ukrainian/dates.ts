import { DAY, DAY_RANGE, monthFinder, numericDateRule, YEAR, YEAR_RANGE } from '../rules/calendar.js';
import { readTime, readTimeRange, type ClockTime } from '../rules/clock.js';
import {
  endsClause,
  expandOne,
  hasInnerStop,
  wordAfter,
  wordBefore,
  type NormalizationRule,
} from '../rules/normalization-rule.js';
import { ukrainianInteger, ukrainianOrdinal, type UkrainianEnding } from './number-words.js';

const MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня';
const monthOf = monthFinder(MONTHS, {
  січ: 'січня',
  лют: 'лютого',
  берез: 'березня',
  квіт: 'квітня',
  трав: 'травня',
  черв: 'червня',
  лип: 'липня',
  серп: 'серпня',
  верес: 'вересня',
  жовт: 'жовтня',
  листоп: 'листопада',
  груд: 'грудня',
});

const YEAR_ENDINGS: Readonly<Record<string, UkrainianEnding>> = { рік: 'ий', року: 'ого', році: 'ому', роком: 'им' };
/** Each of two years is in the singular. */
const YEARS_ENDINGS: Readonly<Record<string, UkrainianEnding>> = {
  роки: 'ий',
  років: 'ого',
  роках: 'ому',
  рокам: 'ому',
  роками: 'им',
};

const isIn = (before: string): boolean => /^[ву]$/.test(before);

/** The ending of a day by the word before it. */
const dayEnding = (before: string): UkrainianEnding => (/^(?:на|по|за)$/.test(before) ? 'е' : 'ого');

/** `16 грудня 2011 року`, `16–17 грудня`, `з 1 до 9 травня`. */
export const ukrainianDay: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  const before = wordBefore(sentence, at);
  const [to, second] = [bareWords[at + 1], bareWords[at + 2] ?? ''];
  const isSpan = /^(?:по|до|і|й|та)$/.test(to ?? '') && DAY.test(second) && monthOf(bareWords[at + 3]);
  if (DAY.test(word) && isSpan && (to === 'і' || to === 'й' || to === 'та' || /^(?:з|із|від)$/.test(before)))
    return expandOne(ukrainianOrdinal(+word, dayEnding(before)));
  const month = monthOf(wordAfter(sentence, at));
  const days = DAY_RANGE.exec(word);
  if (!month || (!days && !DAY.test(word))) return undefined;
  const said = days
    ? `з ${ukrainianOrdinal(+days[1]!, 'ого')} по ${ukrainianOrdinal(+days[2]!, 'е')}`
    : ukrainianOrdinal(+word, dayEnding(before));
  return { spoken: [said, month], hasOwnStop: month !== to && hasInnerStop(sentence, at + 1) };
};

/** `2011 року`, `у 2011 році`, `2011 р.`, `у 1941–1945 рр.`, `квітень 2011`. */
export const ukrainianYear: NormalizationRule = (sentence, at) => {
  const { bareWords } = sentence;
  const word = bareWords[at]!;
  const before = wordBefore(sentence, at);
  const next = wordAfter(sentence, at);
  const [, from, to] = YEAR_RANGE.exec(word) ?? [];
  if (from && to) {
    const noun = next === 'рр' ? (isIn(before) ? 'роках' : 'років') : next;
    const ending = YEARS_ENDINGS[noun];
    return ending && { spoken: [`${ukrainianOrdinal(+from, ending)}, ${ukrainianOrdinal(+to, ending)}`, noun], hasOwnStop: next === 'рр' }; // prettier-ignore
  }
  if (!YEAR.test(word)) return undefined;
  if (next === 'р') {
    const noun = isIn(before) ? 'році' : 'року';
    return { spoken: [ukrainianOrdinal(+word, YEAR_ENDINGS[noun]!), noun], hasOwnStop: true };
  }
  const ending = Object.hasOwn(YEAR_ENDINGS, next) ? YEAR_ENDINGS[next] : undefined;
  if (ending) return { spoken: [ukrainianOrdinal(+word, ending), next] };
  // "5 травня 2024" at the end of a clause.
  if (monthOf(bareWords[at - 1]) && DAY.test(bareWords[at - 2] ?? '')) return expandOne(ukrainianOrdinal(+word, 'ого'));
  const isAlone = endsClause(sentence, at) || /^(?:і|й|та|а|але|до|по|на|в|у|з)?$/.test(next);
  if (isAlone && isIn(before)) return expandOne(ukrainianOrdinal(+word, 'ому'));
  return isAlone && /^(?:з|із|від|до|після)$/.test(before) ? expandOne(ukrainianOrdinal(+word, 'ого')) : undefined;
};

export const ukrainianNumericDate: NormalizationRule = (sentence, at) => {
  const said = numericDate(sentence, at);
  const next = wordAfter(sentence, at);
  if (!said || !/^(?:р|року)$/.test(next)) return said;
  return { spoken: [said.spoken[0]!.replace(/ року$/, ''), 'року'], hasOwnStop: next === 'р' };
};

const numericDate = numericDateRule(
  ({ day, month, year }, sentence, at) =>
    `${ukrainianOrdinal(day, dayEnding(wordBefore(sentence, at)))} ${MONTHS.split(' ')[month - 1]!} ${ukrainianOrdinal(year, 'ого')} року`,
);

const WRITTEN_ENDINGS: Readonly<Record<string, UkrainianEnding>> = Object.fromEntries(
  'й:ий ий:ий ій:ій го:ого ого:ого му:ому ому:ому м:им им:им а:а та:а ша:а га:а тя:а у:у ту:у шу:у гу:у тю:у ї:ої ої:ої ою:ою ю:ою е:е те:е ше:е ге:е тє:е і:і ті:і х:их их:их тих:их ми:ими ими:ими'
    .split(' ')
    .map((pair) => pair.split(':') as [string, UkrainianEnding]),
);

/** `5-й`, `5-го`, `21-ша`, `1990-х`, `на 45-й хвилині`. */
export const ukrainianOrdinals: NormalizationRule = ({ bareWords }, at) => {
  const [, figures, ending = ''] = /^(\d{1,4})-?(\p{Ll}{1,3})$/u.exec(bareWords[at]!) ?? [];
  const known = figures && +figures && Object.hasOwn(WRITTEN_ENDINGS, ending) ? WRITTEN_ENDINGS[ending]! : undefined;
  if (!known) return undefined;
  const next = bareWords[at + 1] ?? '';
  const isFeminine = ending === 'й' && /^(?:на|у|в|по|о|об|при)$/i.test(bareWords[at - 1] ?? '') && (!next || /[іи]$/.test(next)); // prettier-ignore
  return expandOne(ukrainianOrdinal(+figures!, isFeminine ? 'ій' : known));
};

/** The ending of an hour by the word before it: "о чотирнадцятій", "до чотирнадцятої". */
function hourEnding(before: string): UkrainianEnding {
  if (/^(?:о|об|у|в|по|при)$/.test(before)) return 'ій';
  if (/^(?:з|із|від|до|після|близько|біля|коло)$/.test(before)) return 'ої';
  return /^(?:на|за|через)$/.test(before) ? 'у' : 'а';
}

function clockWords({ hours, minutes }: ClockTime, ending: UkrainianEnding): string {
  const hour = hours ? ukrainianOrdinal(hours, ending) : 'нуль';
  const zero = minutes < 10 ? 'нуль ' : '';
  return minutes ? `${hour} ${zero}${ukrainianInteger(minutes, 'nominative', 'f')}` : hours ? hour : 'нуль нуль';
}

/** `о 14:30`, `до 18:00`, `14:00–16:00`, `о 14 годині`, `о 9 год.`. */
export const ukrainianTime: NormalizationRule = (sentence, at) => {
  const word = sentence.bareWords[at]!;
  const before = wordBefore(sentence, at);
  const range = readTimeRange(word);
  if (range) return expandOne(`з ${clockWords(range[0], 'ої')} до ${clockWords(range[1], 'ої')}`);
  const time = readTime(word);
  if (time) return expandOne(clockWords(time, hourEnding(before)));
  const next = wordAfter(sentence, at);
  if (!/^(?:\d|1\d|2[0-4])$/.test(word) || word === '0' || !/^(?:о|об)$/.test(before) || !/^год(?:ині)?$/.test(next))
    return undefined;
  return { spoken: [ukrainianOrdinal(+word, 'ій'), 'годині'], hasOwnStop: next === 'год' };
};
