import { FormatError } from '../format/timing.js';
import { lineAt } from '../parsing/json-position.js';

/** An interval of a tier and its label. */
export interface Interval {
  readonly text: string;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
}

export interface Tier {
  readonly name: string;
  readonly intervals: readonly Interval[];
}

/**
 * The tiers of intervals. As Praat reads it, a text file consists of its free-standing numbers, quoted texts and flags in
 * angle brackets: `xmin =`, `intervals [1]:` and comments after `!` are for people. So the long and the short format are
 * the same.
 *
 * @throws FormatError with the line
 */
export function parseTiers(source: string): Tier[] {
  const values = new ValueReader(source);
  const [type, object] = [values.text(), values.text()];
  if (!type.startsWith('ooTextFile') || object !== 'TextGrid') values.fail('is not a TextGrid');
  values.number();
  values.number();
  if (values.flag() !== 'exists') return [];
  const tiers: Tier[] = [];
  for (let count = values.number(); count > 0; count--) {
    const kind = values.text();
    const name = values.text();
    values.number();
    values.number();
    const intervals: Interval[] = [];
    for (let left = values.number(); left > 0; left--) {
      const start = values.number();
      const end = kind === 'IntervalTier' ? values.number() : NaN;
      intervals.push({ start, end, text: values.text().trim() });
    }
    // A tier of points has no durations.
    if (kind === 'IntervalTier') tiers.push({ name, intervals });
  }
  return tiers;
}

const VALUE = /[ \t\r\n]+|![^\r\n]*|"([^"]*(?:""[^"]*)*)"|<([a-z]+)>|([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?=\s|$)|\S+/giy;

class ValueReader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  text(): string {
    return this.next(1).replaceAll('""', '"');
  }

  number(): number {
    const number = +this.next(3);
    return number < 0 || !Number.isFinite(number) ? this.fail('is not a time') : number;
  }

  flag(): string {
    return this.next(2);
  }

  fail(message: string): never {
    throw new FormatError(lineAt(this.source, this.at), message, 'save it again in Praat, as a text file');
  }

  /** The next value of a kind, by its group in the pattern. */
  private next(group: 1 | 2 | 3): string {
    for (;;) {
      VALUE.lastIndex = this.at;
      const found = VALUE.exec(this.source);
      if (!found) this.fail('ends too early');
      const [first, ...values] = found;
      const isValue = values.some((value) => value !== undefined);
      if (isValue && found[group] === undefined) this.fail(`“${first.slice(0, 40)}” does not belong here`);
      this.at = VALUE.lastIndex;
      if (isValue) return found[group]!;
    }
  }
}
