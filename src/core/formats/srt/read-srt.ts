import { escapePayload, createPlainCue } from '../cues/create-cue.js';
import { isNumber, readCueBlocks, type CaptionSyntax } from '../cues/cue-blocks.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';

/** The hours are optional, spaces around the punctuation are allowed, and some programs write microseconds. */
const SRT_TIMESTAMP = String.raw`(?:(\d{1,4})[ \t]*:[ \t]*)?([0-5]?\d)[ \t]*:[ \t]*([0-5]?\d)(?:[ \t]*[,.][ \t]*(\d{1,9}))?`;
const SRT_TIMINGS = new RegExp(String.raw`^[ \t]*${SRT_TIMESTAMP}[ \t]*-->[ \t]*${SRT_TIMESTAMP}(?:[ \t].*)?$`);
/** The markup that players understand: bold, italics, underlined, colours, and positions of Substation Alpha in braces. */
const MARKUP =
  /<(\/?)([biu])>|<\/?(?:font|span|s|c|p)\b[^<>]*>|<br\s*\/?>|\{\\[^{}]*\}|&(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});|[^<{&]+|[<{&]/gi;
/** The tags that only style a text. */
const STYLE_TAG = /^(?:<\/?(?:font|span|s|c|p)\b|\{\\)/i;

const SYNTAX: CaptionSyntax = {
  readTimes: (line) => {
    const times = line.includes('-->') ? SRT_TIMINGS.exec(line) : null;
    return times ? { start: parseSeconds(times, 1), end: parseSeconds(times, 5), rest: '' } : undefined;
  },
  advice: 'write 00:00:01,000 --> 00:00:02,000',
  isId: isNumber,
};

/**
 * SubRip, as its own program and most players read it (there is no standard): a number, `00:00:01,000 --> 00:00:02,000`,
 * lines of text, an empty line. The reader accepts a full stop instead of the comma, missing numbers, coordinates after
 * the times, and empty lines within a text.
 *
 * @throws FormatError if the times of no cue can be read
 */
export function readSrt({ source, warn }: FormatInput): TimedCue[] {
  return readCueBlocks(source.split(/\r\n?|\n/), SYNTAX, warn).map(({ blocks, start, end, id }) => {
    const text = blocks
      .flatMap(({ lines }) => lines)
      .join('\n')
      .trim();
    return createPlainCue(toPayload(text), start, end, { id });
  });
}

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
