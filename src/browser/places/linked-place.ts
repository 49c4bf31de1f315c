/** A place that an address names. */
export interface LinkedPlace {
  /** In seconds; 0 where only the words are known. */
  readonly time: number;
  /** The words of a passage; '' for a time. */
  readonly words: string;
  /** Words just before them. */
  readonly prefix: string;
}

/** Seconds, minutes and seconds, or hours too: 90, 1:30, 0:01:30. */
const TIME = /^(?:npt:)?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)s?(?:,|$)/;

/** `text=[prefix-,]start[,end][,-suffix]` */
const PASSAGE = /(?:^|&)text=(?:([^&,]+)-,)?([^&,]+)/;

/**
 * Reads `#t=90` and `#:~:text=words`; undefined where the address names neither.
 * @see https://www.w3.org/TR/media-frags/#naming-time
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export function linkedPlace(address: string): LinkedPlace | undefined {
  const [fragment = '', directive = ''] = address.slice(`${address}#`.indexOf('#') + 1).split(':~:');
  const [, hours = 0, minutes = 0, seconds] = TIME.exec(new URLSearchParams(fragment).getAll('t').at(-1) ?? '') ?? [];
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (time > 0) return { time, words: '', prefix: '' };
  const [, prefix = '', words] = PASSAGE.exec(directive) ?? [];
  return words ? { time: 0, words: decode(words), prefix: decode(prefix) } : undefined;
}

/** An address may have any percent sign. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
