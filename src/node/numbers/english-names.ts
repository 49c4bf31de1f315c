import { ordinal, cardinal } from './english-words.js';
import { one, type Rule } from './rule.js';
import { romanValue } from './roman.js';

/** After these a Roman number counts; after a person it ranks. */
const COUNTED =
  /^(?:war|chapter|part|act|scene|volume|vol|book|article|section|phase|stage|title|type|class|bowl|level|annex|appendix|table|figure|tier|category|mark|episode|games|olympiad|basel|solvency|saturn|rocky|division|group)$/i;
/** One letter is a number only after these: others have a middle initial. */
const RULERS =
  /^(?:elizabeth|charles|henry|george|william|james|edward|richard|nicholas|alexander|peter|catherine|louis|philip|ivan|paul|pius|francis|napoleon|frederick|leopold|albert|victoria|mary|anne|alfonso|ferdinand|carl|karl|haakon|harald|gustav|pedro|juan|osman|selim|mehmed|suleiman|abbas|darius|constantine|otto|leo|clement|gregory|benedict|john|urban|innocent)$/i;

/** `World War II`, `Louis XIV`, `the XXI century`. */
export const roman: Rule = ({ bare }, at) => {
  const word = bare[at]!;
  if (word === 'WWI' || word === 'WWII') return one(`World War ${word === 'WWI' ? 'one' : 'two'}`);
  const [, letters = '', ending = ''] = /^([IVXLC]+)(['’]s?)?$/.exec(word) ?? [];
  const before = (bare[at - 1] ?? '').replace(/['’]s$/, '');
  // Fifties and hundreds are words and initials, too.
  const value = /^[IVX]+$/.test(letters) || COUNTED.test(before) ? romanValue(letters) : NaN;
  if (Number.isNaN(value)) return undefined;
  if (/^centur(?:y|ies)$/i.test(bare[at + 1] ?? '')) return one(ordinal(value));
  if (COUNTED.test(before)) return one(cardinal(String(value)) + ending);
  const isName = /^\p{Lu}\p{Ll}+/u.test(before);
  return isName && (letters.length > 1 || RULERS.test(before)) ? one(`the ${ordinal(value)}${ending}`) : undefined;
};

/** `16th`, `19th-century`, `mid-20th`. */
export const ordinals: Rule = ({ bare }, at) => {
  const [, before, figures, suffix, rest = ''] =
    /^(?:(\p{Ll}+)-)?(\d{1,3}(?:,\d{3})*|\d+)(st|nd|rd|th)(-.+)?$/iu.exec(bare[at]!) ?? [];
  const value = +(figures ?? '').replace(/,/g, '');
  // "11st" is a weight.
  const isStone = suffix === 'st' && (value % 10 !== 1 || value % 100 === 11);
  return value && !isStone ? one((before ? `${before} ` : '') + ordinal(value) + rest) : undefined;
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
export const numbered: Rule = ({ bare, shown }, at) => {
  const touching = /^([#№§])(\d[\d,]*)$/.exec(shown[at]!.replace(/[.,;:!?)\]]+$/, ''));
  if (touching) return one(`${BEFORE_NUMBER[touching[1]!]!} ${cardinal(touching[2]!)}`);
  const sign = /^[#№§]$/.test(shown[at]!) ? shown[at]! : undefined;
  const key = sign ?? bare[at]!;
  const isMarked = sign !== undefined || shown[at]!.endsWith('.');
  const [, from, to] = /^(\d[\d,]*)(?:[-–](\d[\d,]*))?$/.exec(bare[at + 1] ?? '') ?? [];
  if (!isMarked || !Object.hasOwn(BEFORE_NUMBER, key) || !from) return undefined;
  return { said: [BEFORE_NUMBER[key]!, to ? `${cardinal(from)} to ${cardinal(to)}` : cardinal(from)] };
};

const TITLES: Readonly<Record<string, string>> = {
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
  Ms: 'Miz', // voices spell it
  Mt: 'Mount',
  Ft: 'Fort',
  St: 'Saint',
};
const SHORT: Readonly<Record<string, string>> = {
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
export const abbreviation: Rule = ({ bare, shown }, at) => {
  if (shown[at] === '&') return one('and');
  if (/^\p{Lu}{1,3}(?:&\p{Lu}{1,3})+$/u.test(bare[at]!)) return one(bare[at]!.split('&').map(letters).join(' and '));
  const word = bare[at]!;
  // British writers leave its stop out.
  if (!shown[at]!.includes('.') && word !== 'Ms') return undefined;
  // "Main St.": a street ends a clause, or stands after its name and before what is none.
  const isStreet = word === 'St' && at > 0 && /^\p{Lu}\p{Ll}/u.test(bare[at - 1]!) && !/^\p{Lu}/u.test(/,$/.test(shown[at]!) ? '' : (bare[at + 1] ?? '')); // prettier-ignore
  if (isStreet) return one('Street', true);
  if (Object.hasOwn(TITLES, word) && /^\p{Lu}/u.test(bare[at + 1] ?? '')) return one(TITLES[word]!, true);
  return Object.hasOwn(SHORT, word) ? one(SHORT[word]!, true) : undefined;
};

/** Said as words, though they are capitals. */
const SAID =
  /^(?:NATO|UNESCO|UNICEF|NASA|OPEC|OMON|AIDS|ASEAN|FIFA|UEFA|BRICS|COVID|SWAT|RAND|ISIS|PEN|DAESH|CITES|SIM|PIN|GULAG|LUKOIL)$/;
/** Spelled, though they could be said. */
const SPELLED =
  /^(?:US|UK|EU|UN|AU|UAE|USA|USSR|IAEA|OSCE|IMF|WHO|IOC|EBRD|OECD|AFP|AP|CEO|CIA|ICC|ICU|IOM|ILO|IT|AI|ID|TV|PR|POW|IED|AKP|OK)$/;
const VOWEL = /[AEIOUY]/;

/** `CSTO`, `U.S.`, `RFE/RL`: letter by letter, where it cannot be said as a word. A line in capitals is no initials. */
export const acronym: Rule = ({ bare, shown }, at) => {
  const [, word = '', ending = ''] = /^(.*?)((?:['’]s|(?<=^\p{Lu}{2,5})s)?)$/u.exec(bare[at]!)!;
  const dots = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word) && shown[at]!.includes(`${word}.`);
  if (dots) return one(letters(word) + ending, true);
  if (!/^\p{Lu}{2,5}(?:\/\p{Lu}{2,5})?$/u.test(word) || isShouted(bare) || SAID.test(word) || !/^[A-Z/]+$/.test(word))
    return undefined;
  const parts = word.split('/');
  const isSpelled = parts.every(
    (part) => part.length < 4 || !VOWEL.test(part) || /[^AEIOUY]{3}|^[^AEIOUYLRHWS][^AEIOUYLRHW]/.test(part),
  );
  if (!isSpelled && !SPELLED.test(word)) return undefined;
  // Within a sentence a voice takes the letter A at the end for the article, unless a full stop follows.
  const article = word.endsWith('A') && !ending && shown[at]!.endsWith(word) ? '.' : '';
  // The plural sounds as the genitive does; after a letter alone it would be one more.
  return one(parts.map(letters).join(' ') + (ending === 's' ? "'s" : ending) + article);
};

const letters = (word: string): string => [...word.replace(/\./g, '')].join(' ');

const isShouted = (bare: readonly string[]): boolean => {
  const words = bare.filter((word) => /\p{L}{2}/u.test(word));
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
};
