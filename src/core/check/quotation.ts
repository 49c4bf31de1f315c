/** The beginning of a long text, with “…”. */
export const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 3).trimEnd()}…` : text;

const CLOSING_QUOTES: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '"': '"', '‘': '’' };

/** Quotes a passage in a message. Keeps the quotation marks at its start, else adds “these”. */
export function quote(passage: string, length?: number): string {
  const text = shorten(passage, length);
  const closing = CLOSING_QUOTES[text[0] ?? ''];
  if (closing === undefined) return `“${text}”`;
  // The passage may be shortened, or the quotation may continue in the next sentence: it is closed here.
  return text.includes(closing, 1) ? text : text + closing;
}
