import { isAbbreviation, LOWERCASE_START } from './abbreviations.js';
import type { Bounds } from './word-bounds.js';

const segmenters = new Map<string, Intl.Segmenter>();

function getSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
    } catch {
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' }); // `lang` may not be a valid tag
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

const WORDS_BEFORE_STOP = /(?:(\S+)\s+)?(\S+)\.["'”’»)\]]*\s*$/;
const LEADING_PUNCTUATION = /^[\p{Ps}\p{Pi}"'¿¡]+/u;
const TRAILING_PUNCTUATION = /[^\p{L}\p{M}\p{N}'’-]+$/u;
const FIRST_WORD = /^\s*(\S+)/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** "「行くよ。」と言った": the text after the quotation belongs to the sentence that quotes it. */
const CLOSING_QUOTE = /[」』]$/;
const QUOTING_CLAUSE = /^\p{Script=Hiragana}/u;

/** An opening mark belongs to the text after it. Without a space before it, the rules of Unicode add it to the sentence before. */
const TRAILING_OPENERS = /[\p{Ps}\p{Pi}]+$/u;

/** A closing mark belongs to the text before it: "« Oui ! » dit-il." */
const LEADING_CLOSERS = /^[\p{Pe}\p{Pf}]+\s+/u;

/**
 * Sentences end so too: "Он ушёл… Потом пришёл", where a capital letter follows; "They left. 5 people stayed", after words
 * that are too long for an abbreviation; in Armenian text at ":", which stands for "։".
 */
const OTHER_ENDS = new RegExp(
  [
    String.raw`(?=[\p{Ps}\p{Pi}"'¿¡]*\p{Lu})(?<=(?:…|\p{Script=Armenian}:)["'”’»)\]]*\s+)`,
    String.raw`(?=[\p{Ps}\p{Pi}"']*\p{Nd})(?<=\p{L}{4}\.["'”’»)\]]*\s+)`,
  ].join('|'),
  'u',
);

/** In Armenian, a full stop before a quotation is a colon. */
const ARMENIAN_COLON = /\p{Script=Armenian}\.\s*$/u;
const OPENING_QUOTE = /^[\p{Pi}"]/u;

const ONE_LETTER = /^\p{L}$/u;

/** Enough of a sentence to decide whether it ends: more than any abbreviation and the punctuation around it. */
const EDGE_CHARACTERS = 40;

/** The segmenter gets the text in chunks, because it takes quadratic time (Node 20, Chromium 156: 5 s for 150,000 characters). */
const CHUNK_CHARACTERS = 8000;

interface Sentence extends Bounds {
  end: number;
  /** Whether it contains a word. */
  hasWord: boolean;
}

/**
 * The sentences of one paragraph. A segment that starts with a lower-case letter, has no letter or digit, or follows an
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

/** The sentences by the rules of the browser. Each chunk starts where the last complete sentence ended. */
function* segmentInChunks(text: string, language: string): Generator<Bounds> {
  for (let from = 0; from < text.length;) {
    let to = from + CHUNK_CHARACTERS;
    if (to < text.length) to = text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) + 1 : to;
    const segments = [...getSegmenter(language).segment(text.slice(from, to))];
    if (to < text.length && segments.length > 1) segments.pop(); // it may continue in the next chunk
    const parts = segments.flatMap(({ segment }) => segment.split(OTHER_ENDS));
    for (const [index, next] of [...parts.slice(1), ''].entries()) {
      const part = parts[index]!;
      const opens = next && (TRAILING_OPENERS.exec(part)?.[0] ?? '');
      const closes = LEADING_CLOSERS.exec(next)?.[0] ?? '';
      parts[index + 1] = opens + next.slice(closes.length);
      yield { start: from, end: (from += part.length - opens.length + closes.length) };
    }
  }
}

function isContinuation(text: string, sentence: Bounds, start: number, end: number, language: string): boolean {
  const ending = text.slice(Math.max(sentence.start, sentence.end - EDGE_CHARACTERS), sentence.end);
  const [, previous, last] = WORDS_BEFORE_STOP.exec(ending) ?? [];
  const before = last?.replace(LEADING_PUNCTUATION, '');
  const next = FIRST_WORD.exec(text.slice(start, Math.min(end, start + EDGE_CHARACTERS)))?.[1] ?? '';
  const after = next.replace(LEADING_PUNCTUATION, '').replace(TRAILING_PUNCTUATION, '');
  if (LOWERCASE_START.test(after) || (CLOSING_QUOTE.test(ending) && QUOTING_CLAUSE.test(next))) return true;
  if (ARMENIAN_COLON.test(ending) && OPENING_QUOTE.test(next)) return true;
  if (before === undefined) return false;
  if (ONE_LETTER.test(before) && ending.endsWith('.')) return true; // no space follows: "ق.م"
  return isAbbreviation(
    before,
    next.replace(LEADING_PUNCTUATION, ''),
    language,
    previous?.replace(LEADING_PUNCTUATION, ''),
  );
}
