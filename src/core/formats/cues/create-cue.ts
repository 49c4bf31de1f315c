import { wordBounds } from '../../speech/word-bounds.js';
import { parseCueWords } from '../../timeline/webvtt/cue-text.js';
import { roundToMicroseconds } from '../parsing/round-seconds.js';
import type { TextLocation, TimedCue, TimedWord } from '../format/timing.js';

/** A stretch of a text with its times, as a format has it: a word, a part of one, or several. */
export interface TimedTextRange {
  /** Offsets in the text, end excluded. */
  readonly from: number;
  readonly to: number;
  /** Seconds; NaN where the format tells none. */
  readonly start: number;
  readonly end: number;
  readonly unsure?: boolean | undefined;
  readonly place?: TextLocation | undefined;
}

/** What a cue has beside its words. */
export type CueProperties = Partial<
  Pick<TimedCue, 'id' | 'start' | 'end' | 'speaker' | 'place' | 'audio' | 'kind' | 'groups'>
>;

/** A plain text as the payload of a WebVTT cue (§4.2.2). */
export const escapePayload = (plain: string): string =>
  plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A cue of which only its own bounds are known. @param payload as WebVTT writes it */
export function createPlainCue(payload: string, start: number, end: number, traits: CueProperties = {}): TimedCue {
  return { id: '', ...traits, start, end, text: payload, words: parseCueWords(payload, start, end), timed: false };
}

/**
 * A cue of a text and its timed pieces, which rise in the text. Its words are cut as `wordBounds` cuts those of the page,
 * whatever the format calls a word: "m" and "appelle" are one here, a Chinese word of two characters is two.
 *
 * A word begins with the first piece in it. A word without a time lies between its neighbours by the count of characters
 * and is unsure, unless it has no sound: a dash.
 */
export function createTimedCue(text: string, pieces: readonly TimedTextRange[], traits: CueProperties = {}): TimedCue {
  const bounds = wordBounds(text);
  let next = 0;
  const words = bounds.map(({ start: from, end: to }): TimedWord => {
    while (next < pieces.length && pieces[next]!.to <= from) next++;
    let [start, end, unsure] = [NaN, NaN, false];
    let place: TextLocation | undefined;
    for (let index = next; index < pieces.length && pieces[index]!.from < to; index++) {
      const piece = pieces[index]!;
      if (Number.isNaN(start)) start = timeAtOffset(piece, from);
      end = timeAtOffset(piece, to);
      unsure ||= !!piece.unsure;
      place ??= piece.place;
    }
    return {
      text: text.slice(from, to),
      start,
      unsure,
      ...(Number.isNaN(end) ? {} : { end }),
      ...(place && { place }),
    };
  });
  const told = words.filter(({ start }) => !Number.isNaN(start));
  const start = traits.start ?? told[0]?.start ?? NaN;
  // Where the last words have no times, nobody knows when the last of them ends.
  const isWhole = words.length > 0 && words.at(-1) === told.at(-1);
  const end = traits.end ?? (isWhole ? (told.at(-1)!.end ?? NaN) : NaN);
  return { id: '', ...traits, start, end, text: escapePayload(text), words, timed: told.length > 0 };
}

/** When a place in the text is said, as far as its piece tells: by the count of characters within it. */
function timeAtOffset({ from, to, start, end }: TimedTextRange, place: number): number {
  if (place <= from) return start;
  if (place >= to) return end;
  return roundToMicroseconds(start + ((end - start) * (place - from)) / (to - from));
}
