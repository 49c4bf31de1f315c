import { wordBounds } from '../../speech/word-bounds.js';
import { decodeReference } from './character-reference.js';
import { TIMESTAMP_PATTERN, parseTimestamp } from './timestamp.js';

/** A word of a cue, as `wordBounds` finds the words of the page. */
export interface CueWord {
  /** Plain text: without tags, and with `&amp;` as `&`. */
  readonly text: string;
  /** Seconds: from the timestamp before the word, else computed from the times around it by the number of characters. */
  readonly start: number;
  /** Whether the time is doubtful: a part of the word is in `<c.unsure>`. */
  readonly unsure: boolean;
}

const TIMESTAMP = new RegExp(`^${TIMESTAMP_PATTERN}$`);
const CHARACTER_REFERENCE = /&(?:#([xX][\da-fA-F]+|\d+)|(amp|lt|gt|quot|nbsp|lrm|rlm));?/g;

/** Ruby text repeats a Chinese or Japanese word. The story of a page omits it too. */
const RUBY_TEXT = /<rt(?![^\s.>])[^>]*(?:>[^<]*|$)/g;

export const withoutRubyText = (payload: string): string => payload.replace(RUBY_TEXT, '');

/** The visible text of a payload: without tags, and with `&amp;` as `&`. */
export function plainText(payload: string): string {
  return decodeReferences(withoutRubyText(payload).replace(/<[^>]*>?/g, ''));
}

/**
 * The words of the payload of a cue (WebVTT §6.4, cue text tokenizer) and their starts, between the `start` and `end` of the
 * cue in seconds. Ignores a timestamp before the last one or after the end, and all other tags except `<c.unsure>`.
 */
export function parseCueWords(payload: string, start: number, end: number): CueWord[] {
  let plain = '';
  /** As long as `plain`: a `?` for each unsure character. */
  let doubts = '';
  let isUnsure = false;
  const outer: boolean[] = [];
  const knownTimes: [offset: number, time: number][] = [[0, start]];
  for (const [token, tag] of withoutRubyText(payload).matchAll(/<([^>]*)>?|[^<]+/g)) {
    if (tag === undefined) {
      const text = decodeReferences(token);
      plain += text;
      doubts += (isUnsure ? '?' : ' ').repeat(text.length);
    } else if (TIMESTAMP.test(tag)) {
      const time = parseTimestamp(tag);
      if (time >= knownTimes.at(-1)![1] && time <= end) knownTimes.push([plain.length, time]);
    } else if (/^c(?![^\s.])/.test(tag)) {
      outer.push(isUnsure);
      isUnsure ||= /^\S*\.unsure(?![^\s.])/.test(tag);
    } else if (tag === '/c') isUnsure = outer.pop() ?? false;
  }
  knownTimes.push([plain.length, Math.max(start, end)]);
  const bounds = wordBounds(plain);
  // A time before a space belongs to the word after it, also where a tag is between them or a line is empty.
  let next = 0;
  for (const known of knownTimes) {
    while (next < bounds.length && bounds[next]!.start < known[0]) next++;
    if (/\s/.test(plain[known[0]] ?? '')) known[0] = bounds[next]?.start ?? plain.length;
  }

  let last = 0;
  return bounds.map((word) => {
    while (knownTimes[last + 1]![0] <= word.start) last++;
    const [from, before] = knownTimes[last]!;
    const [to, after] = knownTimes[last + 1]!;
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
