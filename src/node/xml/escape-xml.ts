/** Escapes a text for the content of an element. */
export const escapeXmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Escapes a text for an attribute in double quotes. */
export const escapeXmlAttribute = (text: string): string => escapeXmlText(text).replace(/"/g, '&quot;');

/** What XML 1.0 §2.2 does not allow in a file, in any form: control characters, unpaired surrogates, noncharacters. */
export const FORBIDDEN_CHARACTERS: RegExp = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
