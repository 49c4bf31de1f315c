/** The path to a value: keys of objects, indexes of lists. */
export type JsonPath = readonly (string | number)[];

/**
 * The offset of a value in a JSON text (RFC 8259); without a path, the offset of the first mistake. Only some engines
 * report where `JSON.parse` found a mistake, and none reports the position of a value. Used for error messages only.
 */
export function findJsonPosition(source: string, path?: JsonPath): number {
  const TOKEN =
    /[ \t\r\n]*(?:([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])|(?="))/y;
  /** The current key or index in each open list and object. */
  const keys: (string | number)[] = [];
  let expected: 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma' | 'nothing' = 'value';
  const afterValue = (): typeof expected => (keys.length ? 'comma' : 'nothing');

  for (let at = 0; ;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(source);
    const begin = skipWhitespace(source, at);
    if (!found) return begin;
    const [, mark, scalar] = found;
    const isString = mark === undefined && scalar === undefined;
    const end = isString ? stringEnd(source, begin) : TOKEN.lastIndex;
    const isValue = expected === 'value' || expected === 'value or end';
    const isClosing = mark === ']' || mark === '}';
    if (isValue && !isClosing && path && keys.length === path.length && keys.every((key, depth) => key === path[depth]))
      return begin;

    if (isValue && (isString || scalar !== undefined)) expected = afterValue();
    else if (isValue && (mark === '[' || mark === '{')) {
      keys.push(mark === '[' ? 0 : '');
      expected = mark === '[' ? 'value or end' : 'key or end';
    } else if (isString && (expected === 'key' || expected === 'key or end')) {
      keys[keys.length - 1] = parseKey(source.slice(begin, end));
      expected = 'colon';
    } else if (mark === ':' && expected === 'colon') expected = 'value';
    else if (mark === ',' && expected === 'comma') {
      const last = keys.at(-1)!;
      if (typeof last === 'number') keys[keys.length - 1] = last + 1;
      expected = typeof last === 'number' ? 'value' : 'key';
    } else if (
      isClosing &&
      ['comma', 'value or end', 'key or end'].includes(expected) &&
      (typeof keys.at(-1) === 'number') === (mark === ']')
    ) {
      keys.pop();
      expected = afterValue();
    } else return begin;
    if (end < 0) return begin;
    at = end;
  }
}

/** The line of an offset, from 1. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  const breaks = /\r\n?|\n/g;
  while (breaks.exec(source) && breaks.lastIndex <= offset) line++;
  return line;
}

function skipWhitespace(source: string, at: number): number {
  while (' \t\r\n'.includes(source[at] ?? '-')) at++;
  return at;
}

/** The offset after a string; -1 if the string has no end. Not a regular expression: a string may contain a whole recording, in megabytes. */
export function stringEnd(source: string, begin: number): number {
  for (let at = begin + 1; at < source.length; at++) {
    const character = source[at]!;
    if (character === '"') return at + 1;
    if (character < ' ') return -1;
    if (character === '\\') at++;
  }
  return -1;
}

function parseKey(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}
