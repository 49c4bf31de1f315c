import { findJsonPosition, lineAt, stringEnd, type JsonPath } from './json-position.js';
import { roundSeconds } from './round-seconds.js';
import { FormatError } from '../format/timing.js';

/** A value in a JSON file, with its position, so that an error message can name the line. */
export class JsonValue {
  readonly value: unknown;
  private readonly source: string;
  private readonly path: JsonPath;
  /** The number of the first line of the source, from 1. */
  private readonly firstLine: number;

  private constructor(value: unknown, source: string, path: JsonPath, firstLine: number) {
    this.value = value;
    this.source = source;
    this.path = path;
    this.firstLine = firstLine;
  }

  /** @throws FormatError with the line of the mistake. */
  static parse(source: string, firstLine = 1): JsonValue {
    try {
      return new JsonValue(JSON.parse(source), source, [], firstLine);
    } catch (error) {
      const repaired = replaceNonFiniteNumbers(source);
      if (repaired !== source && isJson(repaired)) return new JsonValue(JSON.parse(repaired), repaired, [], firstLine);
      const line = firstLine - 1 + lineAt(source, findJsonPosition(source));
      throw new FormatError(
        line,
        `is not JSON (${(error as Error).message})`,
        'correct this line, or export the file again',
      );
    }
  }

  /** The items of a list, or the values of JSON Lines, one on each line. Ignores empty lines. */
  static parseMany(source: string): JsonValue[] {
    const trimmed = source.trimStart();
    if (trimmed.startsWith('[')) return JsonValue.parse(source).list();
    const lines = source.split(/\r\n?|\n/);
    const isSingle = lines.filter((line) => line.trim()).length < 2 || !isJsonLine(lines.find((line) => line.trim())!);
    if (isSingle) return [JsonValue.parse(source)];
    return lines.flatMap((line, index) => (line.trim() ? [JsonValue.parse(line, index + 1)] : []));
  }

  get line(): number {
    return this.firstLine - 1 + lineAt(this.source, findJsonPosition(this.source, this.path));
  }

  /** The first of these properties that exists; else a missing value. */
  get(...names: string[]): JsonValue {
    const value = this.value;
    if (typeof value === 'object' && value !== null)
      for (const name of names)
        if (Object.hasOwn(value, name))
          return new JsonValue(
            (value as Record<string, unknown>)[name],
            this.source,
            [...this.path, name],
            this.firstLine,
          );
    return new JsonValue(undefined, this.source, this.path, this.firstLine);
  }

  /** The items of a list; none if the value is missing. @throws FormatError if the value is not a list */
  list(): JsonValue[] {
    if (this.isMissing) return [];
    if (!Array.isArray(this.value)) this.fail('is not a list');
    return (this.value as unknown[]).map(
      (item, index) => new JsonValue(item, this.source, [...this.path, index], this.firstLine),
    );
  }

  get isMissing(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The text of a value; '' if it is missing. @throws FormatError if the value is not a text */
  text(): string {
    if (this.isMissing) return '';
    if (typeof this.value === 'number') return String(this.value);
    if (typeof this.value !== 'string') this.fail('is not a text');
    return this.value;
  }

  /**
   * A time in seconds; NaN if it is missing. A string may contain the number.
   *
   * @param unit of the file, in seconds
   * @throws FormatError if the value is not a number
   */
  time(unit = 1): number {
    if (this.isMissing) return NaN;
    const { value } = this;
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) this.fail('is not a time');
    return roundSeconds(number * unit);
  }

  /** The time of a property. @throws FormatError if it is missing */
  requireTime(name: string, unit = 1): number {
    const time = this.get(name).time(unit);
    if (Number.isNaN(time)) this.fail(`has no ${name}`);
    return time;
  }

  fail(message: string, advice = 'correct it, or export the file again'): never {
    const name = this.path.length ? `“${this.path.join('.')}” ` : '';
    throw new FormatError(this.line, `${name}${message}`, advice);
  }
}

/** Replaces `NaN` and `Infinity`, which Python writes and JSON does not allow, by null. */
function replaceNonFiniteNumbers(source: string): string {
  const token = /"|-?\b(?:NaN|Infinity)\b/g;
  const parts: string[] = [];
  let from = 0;
  for (let found = token.exec(source); found; found = token.exec(source)) {
    if (found[0] === '"') {
      const end = stringEnd(source, found.index);
      if (end < 0) return source;
      token.lastIndex = end;
    } else {
      parts.push(source.slice(from, found.index), 'null');
      from = token.lastIndex;
    }
  }
  return parts.length ? parts.join('') + source.slice(from) : source;
}

const isJsonLine = (text: string): boolean => isJson(text) || isJson(replaceNonFiniteNumbers(text));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
