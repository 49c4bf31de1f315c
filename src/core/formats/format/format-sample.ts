/** The part of a file that is enough to recognise its format. */
const HEAD_CHARACTERS = 20_000;

/** The text of a file, prepared for the tests that recognise a format. */
export class FormatSample {
  /** Without a byte-order mark. */
  readonly source: string;
  /** The beginning of the file, without the white space before it. */
  readonly head: string;
  readonly syntax: 'webvtt' | 'markup' | 'json' | 'text';

  private foundKeys: ReadonlySet<string> | undefined;

  constructor(source: string) {
    this.source = source;
    this.head = source.slice(0, HEAD_CHARACTERS).trimStart();
    this.syntax = syntaxOf(this.head);
  }

  /** The name of the first element, in lower case and without a prefix; '' if the file is not markup. */
  get rootElement(): string {
    if (this.syntax !== 'markup') return '';
    return /<(?![!?])(?:[\w.-]+:)?([\w.-]+)/.exec(this.head)?.[1]?.toLowerCase() ?? '';
  }

  /**
   * Whether a JSON file contains a key. A search of the text, so that a truncated file is recognised too. In a string
   * the quotation marks of a key would be escaped.
   *
   * @param key a regular expression
   */
  hasKey(key: string): boolean {
    if (this.syntax !== 'json') return false;
    const pattern = new RegExp(`^(?:${key})$`);
    for (const name of this.keys) if (pattern.test(name)) return true;
    return false;
  }

  /** Whether a JSON file has these keys and no others. */
  hasOnlyKeys(keys: readonly string[]): boolean {
    for (const name of this.keys) if (!keys.includes(name)) return false;
    return true;
  }

  /** The different keys. A file is searched once for all formats. */
  private get keys(): ReadonlySet<string> {
    this.foundKeys ??= new Set(Array.from(this.source.matchAll(/"([^"\\]{1,80})"\s*:/g), ([, name]) => name!));
    return this.foundKeys;
  }
}

function syntaxOf(head: string): FormatSample['syntax'] {
  if (/^WEBVTT(?!\S)/i.test(head)) return 'webvtt';
  if (head.startsWith('<')) return 'markup';
  return head.startsWith('{') || head.startsWith('[') ? 'json' : 'text';
}
