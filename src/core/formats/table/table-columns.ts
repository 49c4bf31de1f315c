/** The index of each column; -1 if the table does not have it. */
export interface Columns {
  readonly start: number;
  readonly end: number;
  readonly duration: number;
  readonly text: number;
  readonly speaker: number;
  readonly type: number;
}

/** The names of columns, without their unit. */
const NAMES: Readonly<Record<keyof Columns, RegExp>> = {
  start: /^(?:start|begin|from|onset|in|tmin|xmin)(?:[ _]?time)?$/,
  end: /^(?:end|stop|to|offset|out|tmax|xmax)(?:[ _]?time)?$/,
  duration: /^(?:dur|duration)$/,
  text: /^(?:text|word|label|transcript|transcription|content|caption|subtitle|sentence)$/,
  speaker: /^(?:speaker|speaker[ _]?(?:name|id|label)|name)$/,
  type: /^(?:type|tier)$/,
};

const UNIT = /[ _-]?[([]?\b(ms|msec|milliseconds?|s|sec|secs|seconds?)\b[)\]]?$/i;

/** The columns of a table by its first row; undefined if this row names no times or no text. */
export function findColumns(names: readonly string[]): Columns | undefined {
  const plain = names.map((name) => bareName(name));
  const find = (column: keyof Columns): number => plain.findIndex((name) => NAMES[column].test(name));
  const columns: Columns = {
    start: find('start'),
    end: find('end'),
    duration: find('duration'),
    text: find('text'),
    speaker: find('speaker'),
    type: find('type'),
  };
  return columns.start >= 0 && columns.text >= 0 && (columns.end >= 0 || columns.duration >= 0) ? columns : undefined;
}

/** The unit in the name of a column of times: `start_ms`, `Start (s)`. */
export function findUnit(name: string): 's' | 'ms' | undefined {
  const unit = UNIT.exec(spaced(name))?.[1]?.toLowerCase();
  return unit ? (unit.startsWith('m') ? 'ms' : 's') : undefined;
}

const spaced = (name: string): string =>
  name
    .trim()
    .replace(/_/g, ' ')
    .replace(/([a-z])(Ms|S)$/, '$1 $2');

const bareName = (name: string): string => spaced(name).replace(UNIT, '').trim().toLowerCase();
