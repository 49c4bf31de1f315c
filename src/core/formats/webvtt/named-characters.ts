/** The names of the characters from U+00A1 (HTML §13.5): symbols and letters of Western Europe. */
const LATIN_1_NAMES =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
  'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc ' +
  'Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute ' +
  'THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ' +
  'ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN_1_NAMES.split(' ').map((name, index) => [name, String.fromCharCode(0xa1 + index)] as const),
  ...Object.entries({
    apos: "'",
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsaquo: '‹',
    rsaquo: '›',
    hellip: '…',
    bull: '•',
    euro: '€',
    trade: '™',
    zwnj: '\u200C',
    zwj: '\u200D',
    thinsp: '\u2009',
    ensp: '\u2002',
    emsp: '\u2003',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
  }),
]);

/**
 * Decodes named character references. WebVTT allows all of HTML (§6.4); the reader in the page decodes only the necessary
 * ones, such as `&amp;`, which stay as they are here.
 */
export const decodeNamedCharacters = (payload: string): string =>
  payload.replace(/&([A-Za-z]+\d*);/g, (reference, name: string) => NAMED_CHARACTERS.get(name) ?? reference);
