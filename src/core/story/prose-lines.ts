import type { ArticleBody } from './article-body.js';
import { isOfferLabel, isRelatedLabel } from './page-labels.js';
import { endsSentence } from './sentence-end.js';
import type { TextLine } from './text-lines.js';

/** A shorter sentence may be a label: “Read the full story.” An ideograph or a syllable counts as two letters. */
const MIN_SENTENCE_LETTERS = 40;
/** A longer text that mentions a subscription is about one. */
const MAX_OFFER_LENGTH = 160;
/** A paragraph may be short: “They left.” */
const MIN_PARAGRAPH_LETTERS = 12;
/** A text with so many letters outside links is prose, with or without the mark of a sentence. */
const MIN_TEXT_LETTERS = 140;

const SENTENCE_MARK = /[.!?…。！？؟۔।](?=["'”’»)\]]*(?:\s|$)|\p{Lo})/u;

/** Whether a line is prose: a sentence that is not, for the most part, a link. */
export function isProseLine(line: TextLine, isInBody: ArticleBody | undefined): boolean {
  const { text, element, length, linkedLength, isHeading, hasOffer } = line;
  if (isHeading || linkedLength >= 0.9 * length) return false;
  if (isRelatedLabel(text) && linkedLength >= 0.4 * length) return false;
  if (isInBody?.(text)) return true;
  // “To read on, subscribe.”
  if (hasOffer && isOfferLabel(text) && length <= MAX_OFFER_LENGTH) return false;
  if (linkedLength >= 0.5 * length) return false;
  const letters = countLetters(text) * (1 - linkedLength / length);
  if (element.localName === 'p' && endsSentence(text) && letters >= MIN_PARAGRAPH_LETTERS && !isOfferLabel(text))
    return true;
  return letters >= MIN_TEXT_LETTERS || (letters >= MIN_SENTENCE_LETTERS && hasSentence(text));
}

const hasSentence = (text: string): boolean => SENTENCE_MARK.test(text) || endsSentence(text);

export const countLetters = (text: string): number =>
  text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu, '__').replace(/\s+/g, '').length;
