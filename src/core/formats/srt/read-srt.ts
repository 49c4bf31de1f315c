import { escapePayload, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';

/** The hours are optional, spaces around the punctuation are allowed, and some programs write microseconds. */
const SRT_TIMESTAMP = String.raw`(?:(\d{1,4})[ \t]*:[ \t]*)?([0-5]?\d)[ \t]*:[ \t]*([0-5]?\d)(?:[ \t]*[,.][ \t]*(\d{1,9}))?`;
const SRT_TIMINGS = new RegExp(String.raw`^[ \t]*${SRT_TIMESTAMP}[ \t]*-->[ \t]*${SRT_TIMESTAMP}(?:[ \t].*)?$`);
/** The markup that players understand: bold, italics, underlined, colours, and positions of Substation Alpha in braces. */
const MARKUP =
  /<(\/?)([biu])>|<\/?(?:font|span|s|c|p)\b[^<>]*>|<br\s*\/?>|\{\\[^{}]*\}|&(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});|[^<{&]+|[<{&]/gi;
/** The tags that only style a text. */
const STYLE_TAG = /^(?:<\/?(?:font|span|s|c|p)\b|\{\\)/i;

/**
 * SubRip, as its own program and most players read it (there is no standard): a number, `00:00:01,000 --> 00:00:02,000`,
 * lines of text, an empty line. The reader accepts a full stop instead of the comma, missing numbers, coordinates after
 * the times, and empty lines within a text.
 *
 * @throws FormatError if a line with an arrow has malformed times
 */
export function readSrt({ source }: FormatInput): TimedCue[] {
  const lines = source.split(/\r\n?|\n/);
  const heads: { at: number; times: RegExpExecArray }[] = [];
  lines.forEach((line, at) => {
    if (!line.includes('-->')) return;
    const times = SRT_TIMINGS.exec(line);
    if (times) heads.push({ at, times });
    else if (looksLikeTimings(line))
      throw new FormatError(
        at + 1,
        `“${line.trim().slice(0, 60)}” are not times`,
        'write 00:00:01,000 --> 00:00:02,000',
      );
  });
  return heads.map(({ at, times }, index) => {
    const next = heads[index + 1]?.at;
    let end = next ?? lines.length;
    if (next !== undefined && next > at + 1 && isNumber(lines[next - 1])) end--;
    const text = lines
      .slice(at + 1, end)
      .join('\n')
      .replace(/\n\s*\n/g, '\n')
      .trim();
    const number = isNumber(lines[at - 1]) ? lines[at - 1]!.trim() : '';
    return createPlainCue(toPayload(text), parseSeconds(times, 1), parseSeconds(times, 5), { id: number });
  });
}

/** Whether at least one side of the arrow has only digits and punctuation, so that the author meant it as a time. */
const looksLikeTimings = (line: string): boolean =>
  line.split('-->').some((side) => /^[\s\d:,.;]+$/.test(side) && /\d/.test(side));

const isNumber = (line: string | undefined): boolean => line !== undefined && /^\s*\d+\s*$/.test(line);

const parseSeconds = (times: RegExpExecArray, from: number): number =>
  +(times[from] ?? 0) * 3600 + +times[from + 1]! * 60 + +times[from + 2]! + +`0.${times[from + 3] ?? 0}`;

/** The payload of a WebVTT cue, which has the same three tags. */
function toPayload(text: string): string {
  return text.replace(MARKUP, (token, close: string | undefined, tag: string | undefined) => {
    if (tag) return `<${close}${tag.toLowerCase()}>`;
    if (/^<br/i.test(token)) return '\n';
    // Files made from HTML contain its character references, which WebVTT has too.
    if (/^&./.test(token)) return token.toLowerCase();
    return STYLE_TAG.test(token) ? '' : escapePayload(token);
  });
}
