/** A time of day. */
export interface ClockTime {
  readonly hours: number;
  readonly minutes: number;
}

/** `14:30`; also `14.30` or `14h30` with other separators. @param separators a character class */
export function readTime(word: string, separators = ':'): ClockTime | undefined {
  const [, hours, minutes] = new RegExp(`^([01]?\\d|2[0-4])[${separators}]([0-5]\\d)$`).exec(word) ?? [];
  return hours && minutes ? { hours: +hours, minutes: +minutes } : undefined;
}

/** `14:30–16:00`. */
export function readTimeRange(word: string, separators = ':'): readonly [ClockTime, ClockTime] | undefined {
  const [first, second, ...more] = word.split(/[-–—]/).map((part) => readTime(part, separators));
  return first && second && !more.length ? [first, second] : undefined;
}
