/** Prints a table. The first column is left-aligned, numbers are right-aligned. */
export function table(columns, rows) {
  const cells = [columns, ...rows.map((row) => row.map(figure))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index].length)));
  const line = (row) =>
    row.map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[index]))).join('  ');
  console.log(`\n${line(cells[0])}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  for (const row of cells.slice(1)) console.log(line(row));
}

/**
 * Prints a measured value, its target and their ratio: below 1 is better than the target, for `least` and `most`.
 *
 * @returns whether the target is reached
 */
export function target(what, value, { most, least, unit }) {
  const reached = most === undefined ? value >= least : value <= most;
  const asked = most === undefined ? `at least ${figure(least)}` : `at most ${figure(most)}`;
  const ratio = most === undefined ? least / value : value / most;
  const beside = most === 0 ? '' : `, × ${ratio.toFixed(2)}`;
  console.log(`${reached ? '✓' : '✗'} ${what}: ${figure(value)} ${unit} (${asked}${beside})`);
  return reached;
}

export function figure(value) {
  if (typeof value !== 'number') return String(value ?? '–');
  if (Math.abs(value) >= 100 || Number.isInteger(value))
    return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of every value of several runs. */
export const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));
