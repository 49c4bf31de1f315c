import { wordBounds } from '../speech/words.js';
import { STAMP, seconds } from './timestamp.js';

/** A word of a cue, cut as `wordBounds` cuts the words of the page. */
export interface CueWord {
  /** Plain: without tags, with `&amp;` as `&`. */
  readonly text: string;
  /** Seconds. Told by a timestamp before it, or else placed between its neighbours' times by counting letters. */
  readonly start: number;
  /** Who timed the recording was not sure of this time: the word stands in `<c.unsure>`. */
  readonly unsure: boolean;
}

const TIME_TAG = new RegExp(`^${STAMP}$`);
const START_TAG = /^(c|i|b|u|v|ruby|rt|lang)(?:\.(\S*))?(?!\S)/;
const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));?/gi;
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xA0',
  lrm: '\u200E',
  rlm: '\u200F',
};

/**
 * The words of a cue's payload and when each starts, between the cue's `start` and `end` (WebVTT §6.4, cue text
 * tokenizer). A timestamp that goes back in time or past the end says nothing and is passed over.
 */
export function cueWords(payload: string, start: number, end: number): CueWord[] {
  let plain = '';
  // Places are counted in characters that are not white space, so that it is one whether a timestamp stands before
  // the space or after it.
  let place = 0;
  const known = [{ place, time: start }];
  const unsure: { from: number; to: number }[] = [];
  const open: (readonly [name: string, unsure: boolean])[] = [];
  let doubts = 0;

  for (const [token] of payload.matchAll(/<[^>]*>?|[^<]+/g)) {
    if (token[0] !== '<') {
      const text = token.replace(REFERENCE, decode);
      const from = place;
      plain += text;
      place += text.replace(/\s+/g, '').length;
      if (doubts) unsure.push({ from, to: place });
      continue;
    }
    const tag = token.replace(/^<|>$/g, '');
    const stamp = TIME_TAG.exec(tag);
    const element = START_TAG.exec(tag);
    if (stamp) {
      const time = seconds(stamp, 1);
      if (time >= known.at(-1)!.time && time <= end) known.push({ place, time });
    } else if (element) {
      const isUnsure = `.${element[2]}.`.includes('.unsure.');
      open.push([element[1]!, isUnsure]);
      doubts += +isUnsure;
    } else if (tag === `/${open.at(-1)?.[0]}`) doubts -= +open.pop()![1];
  }
  known.push({ place, time: Math.max(start, end) });

  place = 0;
  let doubt = 0;
  let last = 0;
  return wordBounds(plain).map((bounds) => {
    const text = plain.slice(bounds.start, bounds.end);
    while (known[last + 1]!.place <= place) last++;
    while (unsure[doubt] && unsure[doubt]!.to <= place) doubt++;
    const [before, after] = [known[last]!, known[last + 1]!];
    const start =
      before.time + ((after.time - before.time) * (place - before.place)) / (after.place - before.place);
    place += text.length;
    return { text, start, unsure: unsure[doubt] !== undefined && unsure[doubt]!.from < place };
  });
}

function decode(_: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()]!;
  const code = hexadecimal ? parseInt(hexadecimal, 16) : +decimal!;
  return code && code < 0x110000 ? String.fromCodePoint(code) : '\uFFFD';
}
