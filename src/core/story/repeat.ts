import { withoutCredit } from './credit.js';
import { fold } from './fold.js';

/** FIG-3: of fewer words, not one after the other in the caption, nothing is said. */
const FEWEST_WORDS = 5;
const SMALLEST_SHARE = 0.6;

/** What is shorter is a name, a number, a label; in letters, of which an ideograph or a syllable counts two. */
const SHORTEST_STRETCH = 12;

const LONGEST_NAME = 40;

/** "Victoria Nuland": up to three words, none of them in small letters; a script without spaces has short ones. */
const NAME = /^[\p{Lu}\p{Lo}]\S*(?:\s+[^\s\p{Ll}]\S*){0,2}$/u;

/**
 * Does an alternative text say nothing that its caption does not say (FIG-2, FIG-3)? True for the same words, for a
 * stretch of the caption, and for five words or more that are most of the caption's, in the same order. Credits at the
 * end are no part of either. A short name in a long caption is no repeat, as it tells one picture from another.
 *
 * @param isShared other pictures of the story have the same alternative: then it tells nothing apart.
 */
export function repeats(alternative: string, caption: string, isShared = false): boolean {
  const said = fold(withoutCredit(alternative));
  const shown = fold(withoutCredit(caption));
  if (!said || !shown) return false;
  if (said === shown) return true;
  const stretch = bare(said);
  if (bare(fold(caption)).includes(stretch) && lengthOf(stretch) >= SHORTEST_STRETCH)
    return isShared || lengthOf(stretch) > LONGEST_NAME || !NAME.test(alternative.trim());
  const words = said.split(' ');
  const captionWords = shown.split(' ');
  return (
    words.length >= FEWEST_WORDS && words.length >= SMALLEST_SHARE * captionWords.length && inOrder(words, captionWords)
  );
}

/** Which of these alternatives stand for more than one picture, and so tell none apart. */
export function sharedAmong(alternatives: readonly string[]): (alternative: string) => boolean {
  const times = new Map<string, number>();
  for (const alternative of alternatives) times.set(fold(alternative), (times.get(fold(alternative)) ?? 0) + 1);
  return (alternative) => (times.get(fold(alternative)) ?? 0) > 1;
}

/** Without spaces: where one element ends and another begins, a page may have none. */
const bare = (folded: string): string => folded.replaceAll(' ', '');

const lengthOf = (text: string): number => text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu, '__').length;

function inOrder(words: readonly string[], among: readonly string[]): boolean {
  let next = 0;
  for (const word of among) if (word === words[next]) next += 1;
  return next === words.length;
}
