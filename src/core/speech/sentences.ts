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
const CLOSING = /[^\p{L}\p{M}\p{N}'’-]+$/u;
const FIRST_WORD = /^\s*(\S+)/;
const SAID = /[\p{L}\p{N}]/u;

/** Its letters count as small ones in Unicode, and every sentence begins with one. */
const SMALL = /^(?!\p{Script=Georgian})\p{Ll}/u;

/** "「行くよ。」と言った": what follows the quote is the sentence that quotes it. */
const QUOTED = /[」』]$/;
const QUOTING = /^\p{Script=Hiragana}/u;

/** An opening mark belongs to what it opens; Unicode's rules leave it with the sentence before, where no space is between. */
const OPENS_NEXT = /[\p{Ps}\p{Pi}]+$/u;

/** And a closing mark belongs to what it closes: "« Oui ! » dit-il." */
const CLOSES_LAST = /^[\p{Pe}\p{Pf}]+\s+/u;

/** As much of a sentence as can tell whether it ends: longer than any abbreviation with what stands round it. */
const EDGE = 40;

/** As much text as the segmenter is given at a time: it is quadratic (Node 20, Chromium 156: 5 s for 150,000 characters). */
const PIECE = 8000;

interface Sentence extends Bounds {
  end: number;
  /** Does it hold a word? */
  said: boolean;
}

/**
 * The sentences of one paragraph. A piece that opens with a small letter, holds no letter or digit, or follows an
 * abbreviation belongs to the sentence before it.
 */
export function sentenceBounds(text: string, language: string): Bounds[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of pieces(text, language)) {
    const last = sentences.at(-1);
    const said = SAID.test(text.slice(start, end));
    if (last && (!said || !last.said || goesOn(text, last, start, end, language))) {
      last.end = end;
      last.said ||= said;
    } else sentences.push({ start, end, said });
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim()).map(({ start, end }) => ({ start, end }));
}

/** What the browser's own rules take for sentences, a stretch of the text at a time, each from where the last one ended. */
function* pieces(text: string, language: string): Generator<Bounds> {
  for (let from = 0; from < text.length;) {
    let to = from + PIECE;
    if (to < text.length) to = text.lastIndexOf(' ', to) > from ? text.lastIndexOf(' ', to) + 1 : to;
    const found = [...segmenter(language).segment(text.slice(from, to))];
    if (to < text.length && found.length > 1) found.pop(); // it may go on
    const parts = found.map(({ segment }) => segment);
    for (const [index, next] of [...parts.slice(1), ''].entries()) {
      const part = parts[index]!;
      const opens = next && (OPENS_NEXT.exec(part)?.[0] ?? '');
      const closes = CLOSES_LAST.exec(next)?.[0] ?? '';
      parts[index + 1] = opens + next.slice(closes.length);
      yield { start: from, end: (from += part.length - opens.length + closes.length) };
    }
  }
}

function goesOn(text: string, last: Bounds, start: number, end: number, language: string): boolean {
  const ending = text.slice(Math.max(last.start, last.end - EDGE), last.end);
  const before = BEFORE_STOP.exec(ending)?.[1]?.replace(OPENING, '');
  const next = FIRST_WORD.exec(text.slice(start, Math.min(end, start + EDGE)))?.[1] ?? '';
  const after = next.replace(OPENING, '').replace(CLOSING, '');
  if (SMALL.test(after) || (QUOTED.test(ending) && QUOTING.test(next))) return true;
  return before !== undefined && isAbbreviation(before, after, language);
}
