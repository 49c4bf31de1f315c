import { withoutCredit } from './credit.js';
import { normalizeText } from './normalize-text.js';

/** FIG-3: fewer words that are not consecutive in the caption do not count as a repetition. */
const MIN_WORDS = 5;
const MIN_WORD_SHARE = 0.6;

/** A shorter text is a name, a number or a label. An ideograph or a syllable counts as two letters. */
const MIN_SUBSTRING_LETTERS = 12;

const MAX_NAME_LETTERS = 40;

/** "Victoria Nuland": up to three words, each without a small initial. */
const NAME_PATTERN = /^[\p{Lu}\p{Lo}]\S*(?:\s+[^\s\p{Ll}]\S*){0,2}$/u;

/**
 * Whether an alternative text says nothing that its caption does not say (FIG-2, FIG-3). True for the same words, for a
 * part of the caption, and for five or more words that are most of the caption's words, in the same order. Credits at the
 * end do not count. A short name in a long caption is not a repetition, because it distinguishes pictures.
 *
 * @param isShared whether other pictures of the story have the same alternative text: then it does not distinguish them.
 */
export function isRepeatedByCaption(alternative: string, caption: string, isShared = false): boolean {
  const altText = normalizeText(withoutCredit(alternative));
  const captionText = normalizeText(withoutCredit(caption));
  if (!altText || !captionText) return false;
  if (altText === captionText) return true;
  const letters = withoutSpaces(altText);
  if (withoutSpaces(normalizeText(caption)).includes(letters) && countLetters(letters) >= MIN_SUBSTRING_LETTERS)
    return isShared || countLetters(letters) > MAX_NAME_LETTERS || !NAME_PATTERN.test(alternative.trim());
  const words = altText.split(' ');
  const captionWords = captionText.split(' ');
  return (
    words.length >= MIN_WORDS &&
    words.length >= MIN_WORD_SHARE * captionWords.length &&
    isSubsequence(words, captionWords)
  );
}

/** Creates a test for alternative texts that more than one picture has. */
export function createDuplicateTest(alternatives: readonly string[]): (alternative: string) => boolean {
  const counts = new Map<string, number>();
  for (const alternative of alternatives)
    counts.set(normalizeText(alternative), (counts.get(normalizeText(alternative)) ?? 0) + 1);
  return (alternative) => (counts.get(normalizeText(alternative)) ?? 0) > 1;
}

/** A page may have no space between two elements. */
const withoutSpaces = (normalized: string): string => normalized.replaceAll(' ', '');

const countLetters = (text: string): number =>
  text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu, '__').length;

function isSubsequence(words: readonly string[], among: readonly string[]): boolean {
  let next = 0;
  for (const word of among) if (word === words[next]) next += 1;
  return next === words.length;
}
