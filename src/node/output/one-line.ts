/** Removes line breaks, and control characters that would affect a terminal: the text may quote a page. */
export const toOneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
