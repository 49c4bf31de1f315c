import type { WrittenSentence } from '../rules/normalization-rule.js';

const DETERMINER = /^(?:an?|the|its|his|her|their|our|my|your|this|that|another|each|every)$/i;
/** Before these words, or before a verb, an amount after an article is not attributive: "the $5 million he paid", "a $5 in coins". */
const NO_NOUN =
  /^(?:of|in|for|to|and|or|but|a|an|per|he|she|it|we|you|they|who|that|which|was|were|is|are|has|have|had|will|would|could|may|might|can|by|on|at|with|from|as|than|not|so|if|when|while|after|before|since|until|into|over|under|about|above|below|away|ago|more|less|each|due|spent|paid|lost|won|made|given|taken|owed|went|came|left|set|held|put|got)$/;

/** "a $5 million deal", "a ten-year, $5 billion plan", "the 10 km road": the unit is in the singular before the noun. */
export function isAttributiveAmount({ bareWords, words }: WrittenSentence, at: number, length: number): boolean {
  let before = at - 1;
  while (before > 0 && before > at - 4 && /\p{L}-\p{L}|\d-\p{L}/u.test(bareWords[before]!)) before--;
  const [article, noun] = [bareWords[before] ?? '', bareWords[at + length] ?? ''];
  const isOpen = words[at + length - 1]?.endsWith(bareWords[at + length - 1]!) === true;
  if (!DETERMINER.test(article) || !isOpen || !/^\p{Ll}/u.test(noun) || NO_NOUN.test(noun)) return false;
  return /^an?$/i.test(article) || !/ed$/.test(noun);
}
