/**
 * Reporter of Node's test runner, for one file: a line with the counts, every failure in full. It saves the counts after each test,
 * and sends ACTIVITY for each, so that the program that started the file sees its progress.
 */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { Counts } from './counts.js';

/** A character that stands in no report. */
export const ACTIVITY = '\u0006';

export default async function* report(events) {
  const counts = new Counts();
  const path = [];
  const lines = [];
  const file = process.argv[1] ? relative(process.cwd(), process.argv[1]) : '';
  let milliseconds = 0;
  for await (const { type, data } of events) {
    if (type === 'test:start') path[data.nesting] = data.name;
    if (type === 'test:diagnostic' && data.nesting > 0) yield `    · ${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    yield ACTIVITY;
    if (data.nesting === 0) milliseconds += data.details.duration_ms;
    const name = [...path.slice(0, data.nesting), data.name].join(' › ');
    const reason = data.skip ?? data.todo;
    if (type === 'test:fail' && reason === undefined) {
      const { error } = data.details;
      if (error.failureType === 'subtestsFailed') continue; // the subtest is reported itself
      counts.fail(`${file}: ${name}`);
      lines.push(`    ✗ ${name}\n${indented(readable(error.cause ?? error))}`);
    } else if (data.details.type === 'suite') {
      continue;
    } else if (reason !== undefined) {
      counts.skip();
      lines.push(`    - skipped: ${name}${typeof reason === 'string' ? ` (${reason})` : ''}`);
    } else {
      counts.pass();
    }
    counts.write();
  }
  const { passed, failed, skipped } = counts;
  yield (
    `${failed > 0 ? '✗' : '✓'} ${file}  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` +
    `${skipped > 0 ? `, ${skipped} skipped` : ''}  (${(milliseconds / 1000).toFixed(1)} s)\n`
  );
  for (const line of lines) yield `${line}\n`;
  counts.write();
}

function readable(error) {
  if (typeof error === 'string') return error;
  // Without the frames inside Node itself.
  return (error?.stack ?? inspect(error)).replace(/\n\s+at .*(node:internal|processTicksAndRejections).*/g, '');
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}
