import { withoutCredit, withoutLeadingCredit } from './credit.js';
import { normalizeText } from './normalize-text.js';

/** FIG-3: fewer words that are not consecutive in the caption do not count as a repetition. */
const MIN_WORDS = 5;
const MIN_WORD_SHARE = 0.6;

/** A shorter text is a name, a number or a label. An ideograph or a syllable counts as two letters. */
const MIN_SUBSTRING_LETTERS = 12;

const MAX_NAME_LETTERS = 40;

/** In shorter words one letter often makes another word: Iran and Iraq. */
const MIN_LETTERS = 6;

/** "Victoria Nuland": up to three words, each without a small initial. */
const NAME_PATTERN = /^[\p{Lu}\p{Lo}]\S*(?:\s+[^\s\p{Ll}]\S*){0,2}$/u;

const FILE_ENDING = /(?:[-_ ]\d+(?:x\d+)?)*\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** More words are no caption, and would take long. */
const MAX_COMPARISONS = 20_000;

/**
 * Whether an alternative text says nothing that its caption does not say (FIG-2, FIG-3). True for the same words, for a
 * part of the caption, and for five or more words that are most of the caption's words, in the same order. Credits, the
 * ending of a file name, and in every five words one slip (see `countSlips`) do not count. A short name in a long
 * caption is not a repetition, because it distinguishes pictures.
 *
 * @param isShared whether other pictures of the story have the same alternative text: then it does not distinguish them.
 */
export function isRepeatedByCaption(alternative: string, caption: string, isShared = false): boolean {
  const authored = alternative.trim();
  const words = authored.replace(FILE_ENDING, '');
  const isName = words === authored && !isShared && NAME_PATTERN.test(words);
  return [words, withoutLeadingCredit(words)].some((text) => isRepeated(withoutCredit(text), caption, isName));
}

function isRepeated(alternative: string, caption: string, isName: boolean): boolean {
  const altText = normalizeText(alternative);
  const captionText = normalizeText(withoutCredit(caption));
  if (!altText || !captionText) return false;
  if (altText === captionText) return true;
  const letters = withoutSpaces(altText);
  const isLong = countLetters(letters) >= MIN_SUBSTRING_LETTERS;
  if (isLong && withoutSpaces(normalizeText(caption)).includes(letters))
    return !isName || countLetters(letters) > MAX_NAME_LETTERS;
  const words = altText.split(' ');
  const captionWords = captionText.split(' ');
  return (
    ((words.length >= MIN_WORDS && words.length >= MIN_WORD_SHARE * captionWords.length) ||
      (isLong && words.length === captionWords.length)) &&
    words.length * captionWords.length <= MAX_COMPARISONS &&
    countSlips(words, captionWords) <= Math.max(1, words.length / MIN_WORDS)
  );
}

/** Creates a test for alternative texts that more than one picture has. */
export function createDuplicateTest(alternatives: readonly string[]): (alternative: string) => boolean {
  const counts = new Map<string, number>();
  for (const text of alternatives.map(normalizeText)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (alternative) => (counts.get(normalizeText(alternative)) ?? 0) > 1;
}

/** A page may have no space between two elements. */
const withoutSpaces = (normalized: string): string => normalized.replaceAll(' ', '');

const countLetters = (text: string): number =>
  text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu, '__').length;

/**
 * The fewest slips with which words stand in a caption in the same order: a word with one wrong letter, or a function
 * word that the caption does not have. Infinity where there is any other word.
 */
function countSlips(words: readonly string[], captionWords: readonly string[]): number {
  // For the words until now: the fewest slips in the first words of the caption, by their number.
  let slips = [0, ...captionWords.map(() => 0)];
  for (const word of words) {
    const omission = FUNCTION_WORD.test(word) ? 1 : Infinity;
    const next = [slips[0]! + omission];
    for (const [at, other] of captionWords.entries())
      next.push(Math.min(next[at]!, slips[at + 1]! + omission, slips[at]! + compareWords(word, other)));
    slips = next;
  }
  return slips.at(-1)!;
}

/** Of one or two letters, or one of the longer articles and prepositions; never a negation. */
const FUNCTION_WORD =
  /^(?:(?!n[eo]|н[еи]|u[sk]|eu|un)\p{Ll}{1,2}|and|das|de[lmnrs]|die|ein|for|las|les|los|the|und|van|vo[mn]|zu[mr])$/u;

/** 0 for the same word, 1 with one letter that is wrong, missing, additional or swapped with the next, else Infinity. */
function compareWords(word: string, other: string): number {
  if (word === other) return 0;
  if (word.length < MIN_LETTERS || /\d/.test(word + other)) return Infinity;
  let start = 0;
  while (word[start] === other[start]) start++;
  const [rest, otherRest] = [word.slice(start), other.slice(start)];
  const corrected = [
    rest.slice(1),
    otherRest[0] + rest,
    otherRest[0] + rest.slice(1),
    rest[1]! + rest[0] + rest.slice(2),
  ];
  return corrected.includes(otherRest) ? 1 : Infinity;
}
