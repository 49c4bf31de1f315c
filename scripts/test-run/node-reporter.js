/**
 * Reporter of Node's test runner: for each file a line with the counts, and every failure in full. It saves the counts after
 * each test, and sends ACTIVITY for each, so that the program that started the files sees their progress.
 */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { Counts } from './counts.js';

/** A character that stands in no report. */
export const ACTIVITY = '\u0006';

export default async function* report(events) {
  const total = new Counts();
  /** By file. */
  const reports = new Map();
  // A test may change it.
  const folder = process.cwd();
  const path = [];
  for await (const { type, data } of events) {
    const file = relative(folder, data.file ?? process.argv[1]).replaceAll('\\', '/');
    if (type === 'test:start') {
      path[data.nesting] = data.name;
      if (total.running[0] === file) continue;
      total.running = [file];
      total.write();
    }
    if (type === 'test:diagnostic' && data.nesting > 0) yield `    · ${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    yield ACTIVITY;
    if (!reports.has(file)) reports.set(file, { counts: new Counts(), lines: [], milliseconds: 0 });
    const report = reports.get(file);
    if (data.nesting === 0) report.milliseconds += data.details.duration_ms;
    const name = [...path.slice(0, data.nesting), data.name].join(' › ');
    const reason = data.skip ?? data.todo;
    if (type === 'test:fail' && reason === undefined) {
      const { error } = data.details;
      if (error.failureType === 'subtestsFailed') continue; // the subtest is reported itself
      const text = readable(error.cause ?? error);
      for (const counts of [total, report.counts]) counts.fail(`${file}: ${name}`, text);
      report.lines.push(`    ✗ ${name}\n${indented(text)}`);
    } else if (data.details.type === 'suite') {
      continue;
    } else if (reason !== undefined) {
      for (const counts of [total, report.counts]) counts.skip();
      report.lines.push(`    - skipped: ${name}${typeof reason === 'string' ? ` (${reason})` : ''}`);
    } else {
      for (const counts of [total, report.counts]) counts.pass();
    }
    total.write();
  }
  for (const [file, { counts, lines, milliseconds }] of reports) {
    const { passed, failed, skipped } = counts;
    yield (
      `${failed > 0 ? '✗' : '✓'} ${file}  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` +
      `${skipped > 0 ? `, ${skipped} skipped` : ''}  (${(milliseconds / 1000).toFixed(1)} s)\n`
    );
    for (const line of lines) yield `${line}\n`;
  }
  total.write();
}

function readable(error) {
  if (typeof error === 'string') return error;
  // Without the frames inside Node itself.
  return (error?.stack ?? inspect(error)).replace(/\n\s+at .*(node:internal|processTicksAndRejections).*/g, '');
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}
