/** A tag in the HTML of a page. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** The index of `<`, and the index after `>`. */
  readonly start: number;
  readonly end: number;
}

/** Their content is text. */
const RAW_TEXT = /^(?:script|style|textarea|title|template|noscript|iframe|xmp)$/;
const NAME = /\/?[a-z][^\s/>]*/iy;

/** The tags of a page's HTML, without those in comments, scripts, styles and templates. The time is linear. */
export function* htmlTags(html: string): Generator<HtmlTag> {
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', start)) {
    if (html.startsWith('<!--', start)) {
      start = html.indexOf('-->', start + 4);
      if (start < 0) return;
      continue;
    }
    NAME.lastIndex = start + 1;
    const [match] = NAME.exec(html) ?? [];
    if (match === undefined) {
      start += 1;
      continue;
    }
    const end = endOfTag(html, start + 1 + match.length);
    if (end < 0) return;
    const isEnd = match.startsWith('/');
    const name = match.slice(Number(isEnd)).toLowerCase();
    yield { name, isEnd, start, end };
    start = !isEnd && RAW_TEXT.test(name) ? endOfRawText(html, end, name) : end;
    if (start < 0) return;
  }
}

/** The value of an attribute of a tag; undefined without it. @param tag its HTML */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/>])`, 'i').exec(tag);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') : undefined;
}

function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html[at]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}

function endOfRawText(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}
