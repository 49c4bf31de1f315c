/** Whether most words of a line are in capitals. Then capitals do not mark initials. A line of one or two words does not count. */
export function isAllCapitals(bareWords: readonly string[]): boolean {
  const words = bareWords.filter((word) => /\p{L}{2}/u.test(word));
  return words.length > 2 && words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}
