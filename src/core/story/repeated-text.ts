import { withoutCredit } from './credit.js';
import { normalizeText } from './normalize-text.js';

/** FIG-3: of fewer words, not one after the other in the caption, nothing is said. */
const MIN_WORDS = 5;
const MIN_WORD_SHARE = 0.6;

/** What is shorter is a name, a number, a label; in letters, of which an ideograph or a syllable counts two. */
const MIN_SUBSTRING_LETTERS = 12;

const MAX_NAME_LETTERS = 40;

/** "Victoria Nuland": up to three words, none of them in small letters; a script without spaces has short ones. */
const NAME_PATTERN = /^[\p{Lu}\p{Lo}]\S*(?:\s+[^\s\p{Ll}]\S*){0,2}$/u;

/**
 * Does an alternative text say nothing that its caption does not say (FIG-2, FIG-3)? True for the same words, for a
 * stretch of the caption, and for five words or more that are most of the caption's, in the same order. Credits at the
 * end are no part of either. A short name in a long caption is no repeat, as it tells one picture from another.
 *
 * @param isShared other pictures of the story have the same alternative: then it tells nothing apart.
 */
export function isRepeatedByCaption(alternative: string, caption: string, isShared = false): boolean {
  const said = normalizeText(withoutCredit(alternative));
  const shown = normalizeText(withoutCredit(caption));
  if (!said || !shown) return false;
  if (said === shown) return true;
  const stretch = withoutSpaces(said);
  if (withoutSpaces(normalizeText(caption)).includes(stretch) && countLetters(stretch) >= MIN_SUBSTRING_LETTERS)
    return isShared || countLetters(stretch) > MAX_NAME_LETTERS || !NAME_PATTERN.test(alternative.trim());
  const words = said.split(' ');
  const captionWords = shown.split(' ');
  return (
    words.length >= MIN_WORDS &&
    words.length >= MIN_WORD_SHARE * captionWords.length &&
    isSubsequence(words, captionWords)
  );
}

/** Which of these alternatives stand for more than one picture, and so tell none apart. */
export function createDuplicateTest(alternatives: readonly string[]): (alternative: string) => boolean {
  const times = new Map<string, number>();
  for (const alternative of alternatives)
    times.set(normalizeText(alternative), (times.get(normalizeText(alternative)) ?? 0) + 1);
  return (alternative) => (times.get(normalizeText(alternative)) ?? 0) > 1;
}

/** Without spaces: where one element ends and another begins, a page may have none. */
const withoutSpaces = (folded: string): string => folded.replaceAll(' ', '');

const countLetters = (text: string): number =>
  text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu, '__').length;

function isSubsequence(words: readonly string[], among: readonly string[]): boolean {
  let next = 0;
  for (const word of among) if (word === words[next]) next += 1;
  return next === words.length;
}
