import { isAllCapitals } from '../rules/all-capitals.js';
import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { romanValue } from '../rules/roman-numerals.js';
import { englishOrdinal, englishCardinal } from './number-words.js';

/** After these nouns a Roman numeral is a cardinal number; after the name of a person it is an ordinal number. */
const COUNTED_NOUN =
  /^(?:war|chapter|part|act|scene|volume|vol|book|article|section|phase|stage|title|type|class|bowl|level|annex|appendix|table|figure|tier|category|mark|episode|games|olympiad|basel|solvency|saturn|rocky|division|group)$/i;
/** Only after these names a single letter is a numeral. After others it is a middle initial. */
const RULER_NAMES =
  /^(?:elizabeth|charles|henry|george|william|james|edward|richard|nicholas|alexander|peter|catherine|louis|philip|ivan|paul|pius|francis|napoleon|frederick|leopold|albert|victoria|mary|anne|alfonso|ferdinand|carl|karl|haakon|harald|gustav|pedro|juan|osman|selim|mehmed|suleiman|abbas|darius|constantine|otto|leo|clement|gregory|benedict|john|urban|innocent)$/i;

/** `World War II`, `Louis XIV`, `the XXI century`. */
export const englishRomanNumeral: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  if (word === 'WWI' || word === 'WWII') return expandOne(`World War ${word === 'WWI' ? 'one' : 'two'}`);
  const [, letters = '', ending = ''] = /^([IVXLC]+)(['’]s?)?$/.exec(word) ?? [];
  const before = (bareWords[at - 1] ?? '').replace(/['’]s$/, '');
  // Numerals with L and C may also be words or initials.
  const value = /^[IVX]+$/.test(letters) || COUNTED_NOUN.test(before) ? romanValue(letters) : NaN;
  if (Number.isNaN(value)) return undefined;
  if (/^centur(?:y|ies)$/i.test(bareWords[at + 1] ?? '')) return expandOne(englishOrdinal(value));
  if (COUNTED_NOUN.test(before)) return expandOne(englishCardinal(String(value)) + ending);
  const isName = /^\p{Lu}\p{Ll}+/u.test(before);
  return isName && (letters.length > 1 || RULER_NAMES.test(before))
    ? expandOne(`the ${englishOrdinal(value)}${ending}`)
    : undefined;
};

/** `16th`, `19th-century`, `mid-20th`. */
export const englishOrdinals: NormalizationRule = ({ bareWords }, at) => {
  const [, before, figures, suffix, rest = ''] =
    /^(?:(\p{Ll}+)-)?(\d{1,3}(?:,\d{3})*|\d+)(st|nd|rd|th)(-.+)?$/iu.exec(bareWords[at]!) ?? [];
  const value = +(figures ?? '').replace(/,/g, '');
  // "11st" is a weight in stone.
  const isStone = suffix === 'st' && (value % 10 !== 1 || value % 100 === 11);
  return value && !isStone ? expandOne((before ? `${before} ` : '') + englishOrdinal(value) + rest) : undefined;
};

const BEFORE_NUMBER: Readonly<Record<string, string>> = {
  No: 'number',
  no: 'number',
  Nos: 'numbers',
  '№': 'number',
  '#': 'number',
  '§': 'section',
  p: 'page',
  vol: 'volume',
  ch: 'chapter',
  fig: 'figure',
  para: 'paragraph',
  pp: 'pages',
  Art: 'article',
  Sec: 'section',
  Vol: 'volume',
  Fig: 'figure',
};

/** `No. 5`, `№ 5`, `#5`. */
export const englishNumbered: NormalizationRule = ({ bareWords, words: shown }, at) => {
  const touching = /^([#№§])(\d[\d,]*)$/.exec(shown[at]!.replace(/[.,;:!?)\]]+$/, ''));
  if (touching) return expandOne(`${BEFORE_NUMBER[touching[1]!]!} ${englishCardinal(touching[2]!)}`);
  const sign = /^[#№§]$/.test(shown[at]!) ? shown[at]! : undefined;
  const key = sign ?? bareWords[at]!;
  const isMarked = sign !== undefined || shown[at]!.endsWith('.');
  const [, from, to] = /^(\d[\d,]*)(?:[-–](\d[\d,]*))?$/.exec(bareWords[at + 1] ?? '') ?? [];
  if (!isMarked || !Object.hasOwn(BEFORE_NUMBER, key) || !from) return undefined;
  return {
    spoken: [BEFORE_NUMBER[key]!, to ? `${englishCardinal(from)} to ${englishCardinal(to)}` : englishCardinal(from)],
  };
};

const TITLE_ABBREVIATIONS: Readonly<Record<string, string>> = {
  Gen: 'General',
  Col: 'Colonel',
  Lt: 'Lieutenant',
  Sgt: 'Sergeant',
  Capt: 'Captain',
  Cmdr: 'Commander',
  Maj: 'Major',
  Gov: 'Governor',
  Sen: 'Senator',
  Rep: 'Representative',
  Rev: 'Reverend',
  Prof: 'Professor',
  Pres: 'President',
  Dr: 'Doctor',
  Ms: 'Miz', // voices spell “Ms”
  Mt: 'Mount',
  Ft: 'Fort',
  St: 'Saint',
};
const OTHER_ABBREVIATIONS: Readonly<Record<string, string>> = {
  'e.g': 'for example',
  'i.e': 'that is',
  etc: 'et cetera',
  vs: 'versus',
  approx: 'approximately',
  Jr: 'Junior',
  Sr: 'Senior',
  Inc: 'Incorporated',
  Ltd: 'Limited',
  Corp: 'Corporation',
  'w/o': 'without',
};

/** `Gen. Ivanov`, `e.g.`, `vs.`, `&`. */
export const englishAbbreviation: NormalizationRule = ({ bareWords, words: shown }, at) => {
  if (shown[at] === '&') return expandOne('and');
  if (/^\p{Lu}{1,3}(?:&\p{Lu}{1,3})+$/u.test(bareWords[at]!))
    return expandOne(bareWords[at]!.split('&').map(spellLetters).join(' and '));
  const word = bareWords[at]!;
  // British English writes "Ms" without a full stop.
  if (!shown[at]!.includes('.') && word !== 'Ms') return undefined;
  // "Main St.": after a name, and at the end of a clause or before a word that is not a name.
  const isStreet = word === 'St' && at > 0 && /^\p{Lu}\p{Ll}/u.test(bareWords[at - 1]!) && !/^\p{Lu}/u.test(/,$/.test(shown[at]!) ? '' : (bareWords[at + 1] ?? '')); // prettier-ignore
  if (isStreet) return expandOne('Street', true);
  if (Object.hasOwn(TITLE_ABBREVIATIONS, word) && /^\p{Lu}/u.test(bareWords[at + 1] ?? ''))
    return expandOne(TITLE_ABBREVIATIONS[word]!, true);
  return Object.hasOwn(OTHER_ABBREVIATIONS, word) ? expandOne(OTHER_ABBREVIATIONS[word]!, true) : undefined;
};

/** Acronyms that are pronounced as words. */
const PRONOUNCED_ACRONYM =
  /^(?:NATO|UNESCO|UNICEF|NASA|OPEC|OMON|AIDS|ASEAN|FIFA|UEFA|BRICS|COVID|SWAT|RAND|ISIS|PEN|DAESH|CITES|SIM|PIN|GULAG|LUKOIL)$/;
/** Acronyms that are spelled, although they could be pronounced as words. */
const SPELLED_ACRONYM =
  /^(?:US|UK|EU|UN|AU|UAE|USA|USSR|IAEA|OSCE|IMF|WHO|IOC|EBRD|OECD|AFP|AP|CEO|CIA|ICC|ICU|IOM|ILO|IT|AI|ID|TV|PR|POW|IED|AKP|OK)$/;
const VOWEL = /[AEIOUY]/;

/** `CSTO`, `U.S.`, `RFE/RL`: letter by letter, if it cannot be pronounced as a word. Words of a line in capitals are not acronyms. */
export const englishAcronym: NormalizationRule = ({ bareWords, words: shown }, at) => {
  const [, word = '', ending = ''] = /^(.*?)((?:['’]s|(?<=^\p{Lu}{2,5})s)?)$/u.exec(bareWords[at]!)!;
  const dots = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) && shown[at]!.includes(`${word}.`);
  if (dots) return expandOne(spellLetters(word) + ending, true);
  if (
    !/^\p{Lu}{2,5}(?:\/\p{Lu}{2,5})?$/u.test(word) ||
    isAllCapitals(bareWords) ||
    PRONOUNCED_ACRONYM.test(word) ||
    !/^[A-Z/]+$/.test(word)
  )
    return undefined;
  const parts = word.split('/');
  const isSpelled = parts.every(
    (part) => part.length < 4 || !VOWEL.test(part) || /[^AEIOUY]{3}|^[^AEIOUYLRHWS][^AEIOUYLRHW]/.test(part),
  );
  if (!isSpelled && !SPELLED_ACRONYM.test(word)) return undefined;
  // Inside a sentence a voice reads a letter A at the end as the article, unless a full stop follows.
  const article = word.endsWith('A') && !ending && shown[at]!.endsWith(word) ? '.' : '';
  // The plural sounds like the genitive. An "s" after a single letter would be read as another letter.
  return expandOne(parts.map(spellLetters).join(' ') + (ending === 's' ? "'s" : ending) + article);
};

const spellLetters = (word: string): string => [...word.replace(/\./g, '')].join(' ');
