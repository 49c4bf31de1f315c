import { fold } from './fold.js';

/** FIG-3: a shorter text says too little to be a repeat: the name of a person in the picture stays. */
const FEWEST_WORDS = 5;
const SMALLEST_SHARE = 0.6;

/**
 * Does an alternative text say nothing that its caption does not say (FIG-2, FIG-3)? True for the same words, and for
 * five words or more that are most of the caption's, every one of them there and in the same order.
 */
export function repeats(alternative: string, caption: string): boolean {
  const said = fold(alternative);
  const shown = fold(caption);
  if (!said || !shown) return false;
  if (said === shown) return true;
  const words = said.split(' ');
  const captionWords = shown.split(' ');
  return (
    words.length >= FEWEST_WORDS && words.length >= SMALLEST_SHARE * captionWords.length && inOrder(words, captionWords)
  );
}

function inOrder(words: readonly string[], among: readonly string[]): boolean {
  let next = 0;
  for (const word of among) if (word === words[next]) next += 1;
  return next === words.length;
}
