import { wordBounds } from '../../speech/word-bounds.js';
import { decodeReference } from './character-reference.js';
import { TIMESTAMP_PATTERN, parseTimestamp } from './timestamp.js';

/** A word of a cue, cut as `wordBounds` cuts the words of the page. */
export interface CueWord {
  /** Plain: without tags, with `&amp;` as `&`. */
  readonly text: string;
  /** Seconds. Told by a timestamp before it, or else placed between its neighbours' times by counting characters. */
  readonly start: number;
  /** Whoever timed the recording was not sure of this time: a part of the word stands in `<c.unsure>`. */
  readonly unsure: boolean;
}

const TIMESTAMP = new RegExp(`^${TIMESTAMP_PATTERN}$`);
const CHARACTER_REFERENCE = /&(?:#([xX][\da-fA-F]+|\d+)|(amp|lt|gt|quot|nbsp|lrm|rlm));?/g;

/** The reading above a Chinese or Japanese word says it once more; a page's story leaves it out, too. */
const RUBY_TEXT = /<rt(?![^\s.>])[^>]*>[^<]*/g;

export const withoutRubyText = (payload: string): string => payload.replace(RUBY_TEXT, '');

/** What a payload shows: without tags, with `&amp;` as `&`. */
export function plainText(payload: string): string {
  return decodeReferences(withoutRubyText(payload).replace(/<[^>]*>?/g, ''));
}

/**
 * The words of a cue's payload (WebVTT §6.4, cue text tokenizer) and when each starts, between the cue's `start` and
 * `end` in seconds. A timestamp that goes back in time or past the end says nothing and is passed over. Of the other
 * tags only `<c.unsure>` counts.
 */
export function parseCueWords(payload: string, start: number, end: number): CueWord[] {
  let plain = '';
  /** As long as `plain`: a `?` for every character in doubt. */
  let doubts = '';
  let isUnsure = false;
  const outer: boolean[] = [];
  const known: [place: number, time: number][] = [[0, start]];
  // A timestamp before the space belongs to the word after it.
  for (const [token, tag] of payload
    .replace(RUBY_TEXT, '')
    .replace(/(<[\d:.]+>)(\s+)/g, '$2$1')
    .matchAll(/<([^>]*)>?|[^<]+/g)) {
    if (tag === undefined) {
      const text = decodeReferences(token);
      plain += text;
      doubts += (isUnsure ? '?' : ' ').repeat(text.length);
    } else if (TIMESTAMP.test(tag)) {
      const time = parseTimestamp(tag);
      if (time >= known.at(-1)![1] && time <= end) known.push([plain.length, time]);
    } else if (/^c(?![^\s.])/.test(tag)) {
      outer.push(isUnsure);
      isUnsure ||= /^\S*\.unsure(?![^\s.])/.test(tag);
    } else if (tag === '/c') isUnsure = outer.pop() ?? false;
  }
  known.push([plain.length, Math.max(start, end)]);

  let last = 0;
  return wordBounds(plain).map((word) => {
    while (known[last + 1]![0] <= word.start) last++;
    const [from, before] = known[last]!;
    const [to, after] = known[last + 1]!;
    return {
      text: plain.slice(word.start, word.end),
      start: before + ((after - before) * (word.start - from)) / (to - from),
      unsure: doubts.slice(word.start, word.end).includes('?'),
    };
  });
}

function decodeReferences(text: string): string {
  return text.replace(CHARACTER_REFERENCE, (_, number?: string, name?: string) => decodeReference(number, name));
}
