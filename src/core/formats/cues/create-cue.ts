import { isUnspaced } from '../../speech/character-bounds.js';
import { wordBounds } from '../../speech/word-bounds.js';
import { parseCueWords } from '../../timeline/webvtt/cue-text.js';
import { formatTimestamp } from '../../timeline/webvtt/write-webvtt.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { TextLocation, TimedCue, TimedWord } from '../format/timing.js';

/** A range of a text with its times, as the file has it: a word, a part of a word, or several words. */
export interface TimedTextRange {
  /** Offsets in the text, end excluded. */
  readonly from: number;
  readonly to: number;
  /** Seconds; NaN if unknown. */
  readonly start: number;
  readonly end: number;
  readonly unsure?: boolean | undefined;
  readonly place?: TextLocation | undefined;
}

/** The properties of a cue except its words. */
export type CueProperties = Partial<
  Pick<TimedCue, 'id' | 'start' | 'end' | 'speaker' | 'place' | 'audio' | 'kind' | 'groups'>
>;

/** Escapes a plain text for the payload of a WebVTT cue (§4.2.2). */
export const escapePayload = (plain: string): string =>
  plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A cue whose words have no times of their own. @param payload as WebVTT writes it */
export function createPlainCue(payload: string, start: number, end: number, properties: CueProperties = {}): TimedCue {
  return { id: '', ...properties, start, end, text: payload, words: parseCueWords(payload, start, end), timed: false };
}

/**
 * A cue of a text and its timed ranges, in the order of the text. `wordBounds` divides the text into words, as it does in
 * the page, whatever the format calls a word: "m" and "appelle" are one word here, a Chinese word of two characters is two.
 *
 * A word starts with the first range in it. A word without a range has no time here; `repairTimes` gives it one. In a script
 * without spaces the payload has a timestamp before each range, since only the file knows what a word is.
 */
export function createTimedCue(
  text: string,
  ranges: readonly TimedTextRange[],
  properties: CueProperties = {},
): TimedCue {
  const bounds = wordBounds(text);
  let next = 0;
  const words = bounds.map(({ start: from, end: to }): TimedWord => {
    while (next < ranges.length && ranges[next]!.to <= from) next++;
    let [start, end, unsure] = [NaN, NaN, false];
    let place: TextLocation | undefined;
    for (let index = next; index < ranges.length && ranges[index]!.from < to; index++) {
      const range = ranges[index]!;
      if (Number.isNaN(start)) start = timeAtOffset(range, from);
      end = timeAtOffset(range, to);
      unsure ||= !!range.unsure;
      place ??= range.place;
    }
    return {
      text: text.slice(from, to),
      start,
      unsure,
      ...(Number.isNaN(end) ? {} : { end }),
      ...(place && { place }),
    };
  });
  const timed = words.filter(({ start }) => !Number.isNaN(start));
  const start = properties.start ?? timed[0]?.start ?? NaN;
  // If the last words have no times, the end of the cue is unknown.
  const isLastWordTimed = words.length > 0 && words.at(-1) === timed.at(-1);
  const end = properties.end ?? (isLastWordTimed ? (timed.at(-1)!.end ?? NaN) : NaN);
  const payload = isUnspaced(text) ? payloadWithTimes(text, ranges, start, end) : escapePayload(text);
  return { id: '', ...properties, start, end, text: payload, words, timed: timed.length > 0 };
}

/** A text with the starts of its ranges. Between those of the cue, they rise as WebVTT requires (§4.2.2). */
function payloadWithTimes(text: string, ranges: readonly TimedTextRange[], start: number, end: number): string {
  let payload = '';
  let at = 0;
  let last = Math.round(start * 1000);
  for (const range of ranges) {
    const time = Math.round(range.start * 1000);
    // An unknown end excludes no time.
    const isInside = time > last && !(time >= end * 1000);
    if (range.from < at || !isInside) continue;
    payload += `${escapePayload(text.slice(at, range.from))}<${formatTimestamp(time)}>`;
    [at, last] = [range.from, time];
  }
  return payload + escapePayload(text.slice(at));
}

/** When the character at an offset is spoken. Within the range, each character takes the same time. */
function timeAtOffset({ from, to, start, end }: TimedTextRange, offset: number): number {
  if (offset <= from) return start;
  if (offset >= to) return end;
  return roundToMicroseconds(start + ((end - start) * (offset - from)) / (to - from));
}
