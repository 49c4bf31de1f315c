import type { Gender } from '../rules/counted-noun.js';
import { expandOne, type NormalizationRule } from '../rules/normalization-rule.js';
import { romanRange } from '../rules/roman-numerals.js';
import { shortOrdinal, spanishInteger, spanishOrdinal } from './number-words.js';

/** `1.º`, `2.ª`, `3.er`, `1.os`. */
export const spanishOrdinalNumber: NormalizationRule = ({ bareWords }, at) => {
  const [, figures, ending = ''] = /^(\d{1,2})\.?(º|ª|°|er|os|as|ºs|ªs)$/.exec(bareWords[at]!) ?? [];
  const value = +(figures ?? 0);
  if (!value || (ending === '°' && value > 10)) return undefined;
  if (ending === 'er') return /[13]$/.test(figures!) ? expandOne(shortOrdinal(value)) : undefined;
  const said = spanishOrdinal(value, /^[ªa]/.test(ending) ? 'f' : 'm');
  return expandOne(said + (ending.endsWith('s') ? 's' : ''));
};

const COUNTED = /^(?:capítulo|tomo|título|libro|acto|volumen|artículo|anexo|fase|tipo|nivel|parte)$/i;
/** Nouns after their number, by their gender. */
const NOUNS_AFTER: readonly (readonly [RegExp, Gender])[] = [
  [
    /^(?:guerra|república|cumbre|edición|bienal|legislatura|dinastía|conferencia|asamblea|internacional|feria|jornada)$/i,
    'f',
  ],
  [/^(?:congreso|foro|festival|concilio|encuentro|plan|certamen|premio|aniversario|maratón|torneo)$/i, 'm'],
];
const QUEENS = /^(?:Isabel|Catalina|María|Margarita|Beatriz|Victoria|Ana|Cristina|Juana|Cleopatra)$/;
const RULERS =
  /^(?:Carlos|Felipe|Fernando|Alfonso|Jaime|Pedro|Enrique|Jorge|Luis|Napoleón|Pío|Pablo|Juan|Benedicto|Nicolás|Alejandro|Guillermo|Jacobo|Eduardo|Francisco|Ricardo|Sancho|Ramiro|Gustavo|Haakon|Harald)$/;

/** From eleven on, centuries and rulers have cardinals: "Felipe sexto", "Alfonso trece". */
const rulerNumber = (value: number, gender: Gender): string =>
  value > 10 ? spanishInteger(value) : spanishOrdinal(value, gender);

/** `siglo XXI`, `siglos XIX-XX`, `Felipe VI`, `Isabel II`, `II Guerra Mundial`, `capítulo III`. */
export const spanishRoman: NormalizationRule = ({ bareWords }, at) => {
  const word = bareWords[at]!;
  const values = romanRange(word);
  const [value] = values;
  const before = bareWords[at - 1] ?? '';
  if (value === undefined) return undefined;
  const isCentury =
    /^siglos?$/i.test(before) || (/^(?:y|al|a|o)$/.test(before) && romanRange(bareWords[at - 2] ?? '').length && /^siglos?$/i.test(bareWords[at - 3] ?? '')); // prettier-ignore
  if (isCentury) return expandOne(values.map((item) => rulerNumber(item, 'm')).join(' '));
  if (values.length > 1) return undefined;
  if (COUNTED.test(before)) return expandOne(spanishInteger(value));
  const gender = NOUNS_AFTER.find(([noun]) => noun.test(bareWords[at + 1] ?? ''))?.[1];
  if (gender) return expandOne(gender === 'm' ? shortOrdinal(value) : spanishOrdinal(value, 'f'));
  const isQueen = QUEENS.test(before);
  // A single letter may be an initial: "Malcolm X".
  if (isQueen || RULERS.test(before) || (word.length > 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(before)))
    return expandOne(rulerNumber(value, isQueen ? 'f' : 'm'));
  return undefined;
};
