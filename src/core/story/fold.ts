const MARKS = /[\p{P}\p{S}\p{Cf}]+/gu;

/** A text as it is compared: Unicode, case, punctuation and spacing folded; its words, by one space. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(MARKS, ' ').replace(/\s+/g, ' ').trim();
}
