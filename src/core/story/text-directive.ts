/** A longer passage is named by its first and last words. */
const MAX_EXACT_LENGTH = 200;

/** How many words at each end name a passage, and how many before and after it tell it from equal ones. */
const TERM_WORDS = [3, 4, 6, 8, 12];
const CONTEXT_WORDS = [0, 1, 2, 4, 8];

interface Terms {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

/**
 * The text directive of a passage (URL Fragment Text Directives): `text=start`, or `text=start,end`, with `prefix-,` and
 * `,-suffix` where the same words stand elsewhere before it.
 *
 * @param text the text of the page, a line for each block: a term never goes beyond its block
 * @param from the passage: offsets in the text, at the bounds of words
 */
export function textDirective(text: string, from: number, to: number): string {
  const candidates = CONTEXT_WORDS.flatMap((context) => candidateTerms(text, from, to, context));
  const page = text.toLowerCase();
  const { prefix, start, end, suffix } =
    candidates.find((terms) => leadsTo(page, terms, from, to)) ?? candidates.at(-1)!;
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return `text=${parts.filter(Boolean).join(',')}`;
}

function candidateTerms(text: string, from: number, to: number, context: number): Terms[] {
  const passage = text.slice(from, to);
  const prefix = lastWords(text.slice(text.lastIndexOf('\n', from - 1) + 1, from), context);
  const suffix = firstWords(/.*/.exec(text.slice(to))![0], context);
  if (passage.length <= MAX_EXACT_LENGTH && !passage.includes('\n'))
    return [{ prefix, start: passage, end: '', suffix }];
  const lines = passage.split('\n');
  return TERM_WORDS.map((count) => {
    // On one line the two terms must not meet.
    const limit = lines.length > 1 ? count : Math.min(count, Math.floor(passage.split(' ').length / 2) || 1);
    return { prefix, start: firstWords(lines[0]!, limit), end: lastWords(lines.at(-1)!, limit), suffix };
  });
}

/** Does a browser that searches the page for these terms find the passage first? */
function leadsTo(page: string, terms: Terms, from: number, to: number): boolean {
  const [prefix, start, end, suffix] = [terms.prefix, terms.start, terms.end, terms.suffix].map((term) =>
    term.toLowerCase(),
  ) as [string, string, string, string];
  const hasPrefix = (at: number): boolean => !prefix || page.slice(0, at).trimEnd().endsWith(prefix);
  const hasSuffix = (at: number): boolean => !suffix || page.slice(at).trimStart().startsWith(suffix);
  for (const first of occurrences(page, start)) {
    if (!hasPrefix(first)) continue;
    const afterStart = first + start.length;
    const stop = end
      ? occurrences(page.slice(afterStart), end)
          .map((at) => afterStart + at + end.length)
          .find(hasSuffix)
      : afterStart;
    if (stop !== undefined && hasSuffix(stop)) return first === from && stop === to;
  }
  return false;
}

/** Where whole words occur. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (
      !LETTER_AT_END.test(text.slice(0, at).slice(-2)) &&
      !LETTER_AT_START.test(text.slice(at + words.length, at + words.length + 2))
    )
      found.push(at);
  return found;
}

const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;

const firstWords = (line: string, count: number): string => line.trim().split(' ').slice(0, count).join(' ');
const lastWords = (line: string, count: number): string =>
  count ? line.trim().split(' ').slice(-count).join(' ') : '';

/** A hyphen, a comma and an ampersand have a meaning in a directive. */
const encode = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');
