/**
 * The character of a pressed key in lower case. Keyboards of other scripts have no K: there it is the key where K is, unless
 * the reader has chosen that key's own character.
 *
 * @param chosen the characters that have a command.
 */
export function characterOf({ key, code }: KeyboardEvent, chosen: readonly string[]): string {
  const character = key.toLowerCase();
  const isLatin = character < '\u0250';
  if (isLatin || chosen.includes(character)) return character;
  if (character === '؟') return '?';
  const [, latin] = /^(?:Key|Digit|Numpad)(\w)$/.exec(code) ?? [];
  return latin?.toLowerCase() ?? character;
}
