/** The beginning of a long text, with “…”. */
export const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 3).trimEnd()}…` : text;

const CLOSING_QUOTES: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' };

/** A passage in a message, in quotation marks: its own, where it begins with some, else “these”. */
export function quote(passage: string, length?: number): string {
  const text = shorten(passage, length);
  const close = CLOSING_QUOTES[text[0] ?? ''];
  if (close === undefined) return `“${text}”`;
  // What was cut off, or goes on in the next sentence, is closed all the same.
  return text.includes(close, 1) ? text : text + close;
}
