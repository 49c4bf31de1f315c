const ROMAN_VALUES = { I: 1, V: 5, X: 10, L: 50, C: 100 } as const;
/** Written by the rules, to 399: centuries, rulers, chapters. */
const ROMAN_NUMERAL = /^(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman number; NaN where it is none. */
export function romanValue(text: string): number {
  if (!ROMAN_NUMERAL.test(text)) return NaN;
  const values = [...text].map((letter) => ROMAN_VALUES[letter as keyof typeof ROMAN_VALUES]);
  return values.reduce((sum: number, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
