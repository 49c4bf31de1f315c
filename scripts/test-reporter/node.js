/** Node's runner's reporter: a line for each file, every failure in full, and the counts; as in the browser. */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { Counts } from './counts.js';

export default async function* report(events) {
  const counts = new Counts();
  const files = new Map();
  const path = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') path[data.nesting] = data.name;
    if (type === 'test:diagnostic' && data.nesting > 0) yield `    · ${data.message}\n`;
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = data.file ? relative(process.cwd(), data.file) : data.name;
    if (!files.has(file)) files.set(file, { passed: 0, failed: 0, skipped: 0, milliseconds: 0, lines: [] });
    const seen = files.get(file);
    if (data.nesting === 0) seen.milliseconds += data.details.duration_ms;
    const name = [...path.slice(0, data.nesting), data.name].join(' › ');
    const why = data.skip ?? data.todo;
    if (type === 'test:fail' && why === undefined) {
      const { error } = data.details;
      if (error.failureType === 'subtestsFailed') continue; // told by the inner one
      seen.failed += 1;
      counts.fail(`${file}: ${name}`);
      seen.lines.push(`    ✗ ${name}\n${indented(readable(error.cause ?? error))}`);
    } else if (data.details.type === 'suite') {
      continue;
    } else if (why !== undefined) {
      seen.skipped += 1;
      counts.skip();
      seen.lines.push(`    - skipped: ${name}${typeof why === 'string' ? ` (${why})` : ''}`);
    } else {
      seen.passed += 1;
      counts.pass();
    }
  }
  for (const [file, { passed, failed, skipped, milliseconds, lines }] of files) {
    yield (
      `${failed > 0 ? '✗' : '✓'} ${file}  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` +
      `${skipped > 0 ? `, ${skipped} skipped` : ''}  (${(milliseconds / 1000).toFixed(1)} s)\n`
    );
    for (const line of lines) yield `${line}\n`;
  }
  counts.write();
}

function readable(error) {
  if (typeof error === 'string') return error;
  // Without the steps inside Node itself, which are nobody's.
  return (error?.stack ?? inspect(error)).replace(/\n\s+at .*(node:internal|processTicksAndRejections).*/g, '');
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}
