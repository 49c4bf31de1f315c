/** What may stand before the document type: white space, comments, processing instructions (XML 1.0 §2.8). */
const BEFORE = /[\s\uFEFF]+|<!--|<\?/y;
/** A document type up to its internal subset. The quotation marks of its identifiers may contain brackets. */
const DOCUMENT_TYPE = /<!DOCTYPE(?:[^<>["']|"[^"]*"|'[^']*')*\[/iy;

/**
 * Where the document type of an XML file begins that has an internal subset, in which entities are declared; -1 if there is
 * none. A document type in a comment is a text.
 */
export function findInternalSubset(source: string): number {
  let at = 0;
  for (;;) {
    BEFORE.lastIndex = at;
    const found = BEFORE.exec(source)?.[0];
    if (found === undefined) break;
    const end = found === '<!--' ? '-->' : found === '<?' ? '?>' : undefined;
    const close = end === undefined ? BEFORE.lastIndex : source.indexOf(end, BEFORE.lastIndex);
    if (close < 0) return -1;
    at = close + (end?.length ?? 0);
  }
  DOCUMENT_TYPE.lastIndex = at;
  return DOCUMENT_TYPE.test(source) ? at : -1;
}
