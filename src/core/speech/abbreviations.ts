import { ABBREVIATIONS, INTERNATIONAL_TITLES, type AbbreviationLists } from './abbreviation-lists.js';

type WordLists = { readonly [List in keyof Omit<AbbreviationLists, 'ordinals'>]-?: ReadonlySet<string> };

const toSet = (words: string | undefined): ReadonlySet<string> => new Set(words?.split(' '));
const wordLists = new Map<string, WordLists>();

function wordListsOf(language: string): WordLists {
  let lists = wordLists.get(language);
  if (!lists) {
    const { titles = '', beforeNumber, beforeLowercase, places, openers } = ABBREVIATIONS[language] ?? {};
    lists = {
      titles: toSet(`${INTERNATIONAL_TITLES} ${titles}`),
      beforeNumber: toSet(beforeNumber),
      beforeLowercase: toSet(beforeLowercase),
      places: toSet(places),
      openers: toSet(openers),
    };
    wordLists.set(language, lists);
  }
  return lists;
}

/** Georgian letters are lower case in Unicode, although sentences start with them. */
const LOWERCASE = String.raw`(?!\p{Script=Georgian})\p{Ll}`;
export const LOWERCASE_START: RegExp = new RegExp(`^${LOWERCASE}`, 'u');
const LOWERCASE_LETTER = new RegExp(`^${LOWERCASE}$`, 'u');
/** Also doubled, which is the plural: "EE. UU.", "JJ. OO." */
const CAPITAL_INITIAL = /^(\p{Lu})\1?$/u;

/** "J", "U.S": letters with full stops between them. */
const INITIALS = /^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$/u;

/** One letter of another alphabet: "Sh. Mirziyoyev", "Дж. Буш". No word looks so, but "50 Hz" does. */
const TWO_LETTER_INITIAL = /^\p{Lu}(?![aeiouyàâäåæéèêëíîïóôöøúûüýаэиоуыяеюёіїєүұөӯӣў])\p{Ll}$/u;
const ROMAN_NUMBER = /^[IVXLC]+$/;
const NUMBER = /^[^\p{L}]*\p{Nd}[^\p{L}]*$|^[IVXLC]+$/u;
const UNIT = new RegExp(`^(?:${LOWERCASE}){1,2}$`, 'u');

/** Parts of "z. B.", "т. е.", which stand in the lists without the space. */
const FIRST_PART = /^\p{L}{1,2}\.$/u;

/** "l'art", "dell'avv". */
const ELISION = /^\p{L}{1,5}['’](?=\p{L}{2})/u;
const COUNT = /^(?:\p{Nd}|[IVXLC]{2,}(?!\p{L}))/u;
const CLOSING_PUNCTUATION = /[,;:!?"'”’»)]+$/;

/**
 * Whether the full stop after `before` belongs to an abbreviation, so that the sentence continues with `after` (I18N-4: the
 * rules of browsers split at "U.S.", "Dr." and at every initial).
 *
 * @param before the last word, without its full stop and opening punctuation
 * @param after the next word, without opening punctuation
 * @param previous the word before `before`, with its punctuation, if there is one
 */
export function isAbbreviation(before: string, after: string, language: string, previous = ''): boolean {
  const tag = language.split('-')[0]!.toLowerCase();
  const lists = wordListsOf(tag);
  const compound = FIRST_PART.test(previous) && normalize(previous + before);
  const forms = [before, normalize(before), normalize(before.replace(ELISION, '')), compound];
  const isIn = (list: keyof WordLists): boolean => forms.some((form) => form && lists[list].has(form));
  const isNumber = COUNT.test(after);
  const isLowercase = LOWERCASE_START.test(after);
  const followsNumber = NUMBER.test(previous);
  const startsSentence = lists.openers.has(after.replace(CLOSING_PUNCTUATION, '').toLowerCase());
  // German nouns have capitals: only a word that starts sentences shows that one starts.
  const continues = isLowercase || isNumber || (ABBREVIATIONS[tag]?.ordinals === 'all' && !startsSentence);

  const whole = normalize(`${before}.${after.replace(/\.$/, '')}`);
  if (Object.values(lists).some((list) => list.has(whole))) return true;
  if (compound && lists.beforeLowercase.has(compound)) return continues;
  if (CAPITAL_INITIAL.test(before) && !isIn('titles')) return !(tag === 'en' && before === 'I') && !startsSentence;
  if (!compound && lists.places.has(before) && !followsNumber) return true;
  if (isIn('titles') && !(followsNumber && UNIT.test(before))) return true; // "M. Dupont", but "5 m. Il"
  if (isIn('beforeNumber') && isNumber) return true;
  if (isIn('beforeLowercase')) return continues;
  if (isOrdinal(before, tag)) return !startsSentence;
  if (TWO_LETTER_INITIAL.test(before)) return !followsNumber;
  if (!INITIALS.test(before) || startsSentence) return false;
  // "Это был я. Он ушёл": a small letter alone is a word.
  if (LOWERCASE_LETTER.test(before)) return isLowercase || isNumber;
  return before.includes('.') || isNumber || !followsNumber;
}

const normalize = (word: string): string => word.toLowerCase().replace(/[ʻʼ‘’]/g, "'");

function isOrdinal(word: string, language: string): boolean {
  const { ordinals } = ABBREVIATIONS[language] ?? {};
  return (ordinals === 'all' && /(?:^|[–-])\d{1,2}$/.test(word)) || (ordinals !== undefined && ROMAN_NUMBER.test(word));
}
