/** The form of a noun after a number: that after one, two or five. After a decimal fraction it is the form after two. */
export function nounFormAfter(written: string, [one, two, five]: readonly [string, string, string]): string {
  if (/[,.]\d/.test(written)) return two;
  const value = written.replace(/\D/g, '');
  const [tens, ones] = [+value.slice(-2), +value.slice(-1)];
  if (tens >= 11 && tens <= 14) return five;
  return ones === 1 ? one : ones >= 2 && ones <= 4 ? two : five;
}
