import { isAbbreviation } from './abbreviations.js';
import type { Bounds } from './words.js';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (!found) {
    try {
      found = new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
    } catch {
      found = new Intl.Segmenter('en', { granularity: 'sentence' }); // what an author wrote in `lang` may be no tag at all
    }
    segmenters.set(language, found);
  }
  return found;
}

const BEFORE_STOP = /(\S+)\.["'”’»)\]]*\s*$/;
const OPENING = /^[\p{Ps}\p{Pi}"'¿¡]+/u;
const FIRST_WORD = /^\s*(\S+)/;

/**
 * The sentences of one paragraph (never of a whole story: the segmenter is quadratic in Node 20). A piece that opens with
 * a small letter, holds no letter or digit, or follows an abbreviation belongs to the sentence before it.
 */
export function sentenceBounds(text: string, language: string): Bounds[] {
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(language).segment(text)) {
    const last = sentences.at(-1);
    if (last && goesOn(text.slice(last.start, last.end), segment, language)) last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim());
}

function goesOn(sentence: string, next: string, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(next) || !/[\p{L}\p{N}]/u.test(sentence)) return true;
  const after = FIRST_WORD.exec(next)?.[1]?.replace(OPENING, '') ?? '';
  const before = BEFORE_STOP.exec(sentence)?.[1]?.replace(OPENING, '');
  return before !== undefined && isAbbreviation(before, after.replace(/[^\p{L}\p{M}\p{N}'’-]+$/u, ''), language);
}
