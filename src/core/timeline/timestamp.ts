/** A WebVTT timestamp as a pattern of four groups: hours, minutes, seconds, thousandths (WebVTT §6.3, "collect a timestamp"). */
export const STAMP: string = String.raw`(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)`;

/** Seconds of the timestamp that a match of `STAMP` holds in its groups from `group` on. */
export function seconds(match: RegExpExecArray, group: number): number {
  const [hours = 0, minutes, whole, thousandths] = match.slice(group, group + 4);
  // As many hours as browsers count to: a thousand digits must not become Infinity.
  const total = Math.min(+hours, 2 ** 32 - 1) * 3600 + +minutes! * 60 + +whole!;
  return (total * 1000 + +thousandths!) / 1000;
}
