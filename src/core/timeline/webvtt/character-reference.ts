const NAMED_REFERENCES: Readonly<Record<string, string>> = {
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
 * The character that a reference stands for, such as `&amp;`, `&#38;` and `&#x26;`; U+FFFD if Unicode has none.
 *
 * @param number as written after the `#`
 */
export function decodeReference(number: string | undefined, name: string | undefined): string {
  if (name) return NAMED_REFERENCES[name]!;
  const code = +`0${number}`;
  return String.fromCodePoint(code < 0x110000 ? code : 0xfffd);
}
