import { roundSeconds } from './round-seconds.js';

/** Seconds of a clock value of SMIL 3.0 (§5.4.3, "Clock value syntax"): `1:02:03.5`, `02:03`, `3.2h`, `45min`, `30s`, `5ms`, `12.5`. NaN for anything else. */
export function parseClockValue(text: string): number {
  const value = text.trim();
  const clock = /^(?:(\d{1,9}):)?([0-5]\d):([0-5]\d(?:\.\d{1,40})?)$/.exec(value);
  if (clock) return roundSeconds(+(clock[1] ?? 0) * 3600 + +clock[2]! * 60 + +clock[3]!);
  const count = /^(\d{1,12}(?:\.\d{1,40})?)(h|min|s|ms)?$/.exec(value);
  return count ? roundSeconds(+count[1]! * METRIC_SECONDS[count[2] ?? 's']!) : NaN;
}

/** `hh:mm:ss.mmm`. */
export function formatClockValue(seconds: number): string {
  const time = Math.max(0, Math.round(seconds * 1000)) || 0;
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  return `${two(time / 3_600_000)}:${two((time / 60_000) % 60)}:${two((time / 1000) % 60)}.${`${time % 1000}`.padStart(3, '0')}`;
}

const METRIC_SECONDS: Readonly<Record<string, number>> = { h: 3600, min: 60, s: 1, ms: 0.001 };
