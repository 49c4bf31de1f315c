import { isAbbreviation } from './abbreviations.js';
import type { Bounds } from './word-bounds.js';

const segmenters = new Map<string, Intl.Segmenter>();

function getSegmenter(language: string): Intl.Segmenter {
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

const WORD_BEFORE_STOP = /(\S+)\.["'”’»)\]]*\s*$/;
const LEADING_PUNCTUATION = /^[\p{Ps}\p{Pi}"'¿¡]+/u;
const TRAILING_PUNCTUATION = /[^\p{L}\p{M}\p{N}'’-]+$/u;
const FIRST_WORD = /^\s*(\S+)/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Its letters count as small ones in Unicode, and every sentence begins with one. */
const LOWERCASE_START = /^(?!\p{Script=Georgian})\p{Ll}/u;

/** "「行くよ。」と言った": what follows the quote is the sentence that quotes it. */
const CLOSING_QUOTE = /[」』]$/;
const QUOTING_CLAUSE = /^\p{Script=Hiragana}/u;

/** An opening mark belongs to what it opens; Unicode's rules leave it with the sentence before, where no space is between. */
const TRAILING_OPENERS = /[\p{Ps}\p{Pi}]+$/u;

/** And a closing mark belongs to what it closes: "« Oui ! » dit-il." */
const LEADING_CLOSERS = /^[\p{Pe}\p{Pf}]+\s+/u;

/** As much of a sentence as can tell whether it ends: longer than any abbreviation with what stands round it. */
const EDGE_CHARACTERS = 40;

/** As much text as the segmenter is given at a time: it is quadratic (Node 20, Chromium 156: 5 s for 150,000 characters). */
const CHUNK_CHARACTERS = 8000;

interface Sentence extends Bounds {
  end: number;
  /** Does it hold a word? */
  hasWord: boolean;
}

/**
 * The sentences of one paragraph. A piece that opens with a small letter, holds no letter or digit, or follows an
 * abbreviation belongs to the sentence before it.
 */
export function sentenceBounds(text: string, language: string): Bounds[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of segmentInChunks(text, language)) {
    const last = sentences.at(-1);
    const hasWord = WORD_CHARACTER.test(text.slice(start, end));
    if (last && (!hasWord || !last.hasWord || isContinuation(text, last, start, end, language))) {
      last.end = end;
      last.hasWord ||= hasWord;
    } else sentences.push({ start, end, hasWord });
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim()).map(({ start, end }) => ({ start, end }));
}

/** What the browser's own rules take for sentences, a stretch of the text at a time, each from where the last one ended. */
function* segmentInChunks(text: string, language: string): Generator<Bounds> {
  for (let from = 0; from < text.length;) {
    let to = from + CHUNK_CHARACTERS;
    if (to < text.length) to = text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) + 1 : to;
    const found = [...getSegmenter(language).segment(text.slice(from, to))];
    if (to < text.length && found.length > 1) found.pop(); // it may go on
    const parts = found.map(({ segment }) => segment);
    for (const [index, next] of [...parts.slice(1), ''].entries()) {
      const part = parts[index]!;
      const opens = next && (TRAILING_OPENERS.exec(part)?.[0] ?? '');
      const closes = LEADING_CLOSERS.exec(next)?.[0] ?? '';
      parts[index + 1] = opens + next.slice(closes.length);
      yield { start: from, end: (from += part.length - opens.length + closes.length) };
    }
  }
}

function isContinuation(text: string, last: Bounds, start: number, end: number, language: string): boolean {
  const ending = text.slice(Math.max(last.start, last.end - EDGE_CHARACTERS), last.end);
  const before = WORD_BEFORE_STOP.exec(ending)?.[1]?.replace(LEADING_PUNCTUATION, '');
  const next = FIRST_WORD.exec(text.slice(start, Math.min(end, start + EDGE_CHARACTERS)))?.[1] ?? '';
  const after = next.replace(LEADING_PUNCTUATION, '').replace(TRAILING_PUNCTUATION, '');
  if (LOWERCASE_START.test(after) || (CLOSING_QUOTE.test(ending) && QUOTING_CLAUSE.test(next))) return true;
  return before !== undefined && isAbbreviation(before, after, language);
}
