import { formatClockValue } from '../parsing/clock-value.js';

/** The times of a cue, on the line before its text. */
export interface CueTimes {
  /** Seconds. */
  readonly start: number;
  /** NaN if the line has no end. */
  readonly end: number;
  /** The text after the times: settings of WebVTT, coordinates of SubRip. */
  readonly rest: string;
}

const NUMBER_PARTS = String.raw`\d{1,12}(?:[ \t]*[:;.,][ \t]*\d{1,12}){0,4}`;
/** Also a dash that a word processor made longer, a double arrow, and the character reference of HTML. */
const ARROW = String.raw`[ \t]*(?:[-‐-―−=]{1,3}[ \t]?(?:>|&gt;)|→)[ \t]*`;
const TIMES = new RegExp(
  String.raw`^[ \t\f]*([-−]?)(${NUMBER_PARTS})${ARROW}(?:([-−]?)(${NUMBER_PARTS})(?:[ \t]+(.*))?)?$`,
);
/** Files in PAL; other rates differ by less than 0.2 s. */
const FRAMES_PER_SECOND = 25;
const MAX_SECONDS = 1e9;

/**
 * Reads a line with times that WebVTT and SubRip do not allow, but whose meaning is clear: a comma or a colon before the
 * milliseconds, 60 seconds or more, a wrong arrow, a negative start, missing digits, no end. Undefined for any other line.
 */
export function readFaultyTimes(line: string): CueTimes | undefined {
  const [, startSign, startText, endSign, endText = '', rest = ''] = TIMES.exec(line) ?? [];
  if (!startText) return undefined;
  // “1 -> 2” in a text is no time; two clock times are.
  if (!line.includes('-->') && !(startText.includes(':') && endText.includes(':'))) return undefined;
  const start = startSign ? 0 : parseTime(startText);
  const end = endText ? parseTime(endText) * (endSign ? -1 : 1) : NaN;
  if (Number.isNaN(start) || (endText && !(end > 0))) return undefined;
  return { start, end, rest: rest.trim() };
}

/** Whether a line has an arrow, and digits and punctuation at one side at least, so that the author meant it as times. */
export const looksLikeTimes = (line: string): boolean =>
  line.includes('-->') && line.split('-->').some((side) => /^[-−\s\d:,.;]+$/.test(side) && /\d/.test(side));

/** `00:00:01.000 --> 00:00:02.000`. */
export const formatTimes = ({ start, end }: CueTimes): string =>
  `${formatClockValue(start)} --> ${Number.isNaN(end) ? 'the next cue' : formatClockValue(end)}`;

/** Seconds; NaN if the numbers are no time. */
function parseTime(text: string): number {
  const parts = text.split(/[:;.,]/).map((part) => part.trim());
  const separators = text.match(/[:;.,]/g) ?? [];
  const last = parts.at(-1)!;
  const separator = separators.at(-1);
  const hasFraction =
    separator === '.' || separator === ',' || parts.length === 4 || (parts.length === 3 && last.length === 3);
  const fraction = !hasFraction
    ? 0
    : parts.length === 4 && last.length < 3 && (separator === ':' || separator === ';')
      ? Math.min(+last / FRAMES_PER_SECOND, 0.999)
      : +`0.${last}`;
  const units = hasFraction ? parts.slice(0, -1) : parts;
  if (units.length > 3 || units.slice(-2).some(({ length }) => length > (units.length > 1 ? 3 : 12))) return NaN;
  const seconds = units.reduce((sum, unit) => sum * 60 + +unit, 0) + fraction;
  return seconds < MAX_SECONDS ? Math.round(seconds * 1000) / 1000 : NaN;
}
