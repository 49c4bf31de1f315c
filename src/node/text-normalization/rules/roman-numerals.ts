const ROMAN_VALUES = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const;
/** A regular numeral up to 399, for centuries, rulers and chapters. */
const ROMAN_NUMERAL = /^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral; NaN for any other text. */
export function romanValue(text: string): number {
  if (!ROMAN_NUMERAL.test(text)) return NaN;
  const values = [...text].map((letter) => ROMAN_VALUES[letter as keyof typeof ROMAN_VALUES]);
  return values.reduce((sum: number, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The value of a numeral of I, V and X, which may be written with Cyrillic letters; NaN for any other text. */
export const romanValueOf = (word: string): number =>
  /^[IVXІХ]+$/.test(word) ? romanValue(word.replace(/Х/g, 'X').replace(/І/g, 'I')) : NaN;

/** The values of `XX`, or of `XIX–XX`; none for any other text. */
export function romanRange(word: string): readonly number[] {
  const values = word.split(/[-–—]/).map(romanValueOf);
  return values.length <= 2 && !values.some(Number.isNaN) ? values : [];
}
