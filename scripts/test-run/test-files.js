/** Runs test files in Node and in the browser. A file that reports nothing for ten minutes is ended, named and counted; the other files continue, also after a browser has ended. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Counts } from './counts.js';
import { ACTIVITY } from './node-reporter.js';
import { run, SILENCE_LIMIT_MS } from './process-tree.js';

/** All files in one process; after one that hangs, the rest in another. @returns {Promise<Counts>} */
export async function runInNode(files, options = {}) {
  const { silenceLimit = SILENCE_LIMIT_MS, print = console.log } = options;
  const counts = await withResults(async (results) => {
    let output = '';
    const program = files.length > 1 ? ['scripts/test-run/test-file-group.js', ...files] : files;
    const words = ['node', '--import', 'tsx', '--test-reporter=./scripts/test-run/node-reporter.js', ...program];
    const { code, isSilent } = await run(words, {
      silenceLimit,
      environment: { ALOUD_RESULTS: results },
      onText: (text) => (output += text.replaceAll(ACTIVITY, '')),
    });
    const seen = readCounts(results);
    seen.finished = isSilent ? files.slice(0, files.indexOf(seen.running[0]) + 1) : files;
    if (isSilent)
      fail(`${seen.finished.at(-1) ?? files}: ended, because nothing was reported for ${silenceLimit / 1000} s`);
    else if (code !== 0 && seen.failed === 0) fail(`${files}: ended with code ${code}`);
    else if (seen.passed + seen.failed + seen.skipped === 0) fail(`${files}: holds no test`);
    print(output.trimEnd());
    return seen;

    function fail(name) {
      seen.fail(name);
      output += `✗ ${name}\n`;
    }
  });
  const rest = files.slice(counts.finished.length);
  if (counts.finished.length > 0 && rest.length > 0) counts.add(await runInNode(rest, options));
  return counts;
}

/** So many failed files may be an accident: so many run side by side in a browser, and one of its processes may end. */
const MAX_REPEATED_FILES = 8;

/**
 * All files in one browser. Where a few fail, these run a second time, alone, and the second results count: a tab that never
 * got an answer is no failure of the product. What failed at first only is in `unstable`.
 *
 * @returns {Promise<Counts>}
 */
export async function runInBrowser(files, { print = console.log, ...options } = {}) {
  const first = await runOnceInBrowser(files, { print, ...options });
  const failed = Object.keys(first.repeatable);
  if (failed.length === 0 || failed.length > MAX_REPEATED_FILES) return withRepeatable(first);
  print(`\n— again, because they failed: ${failed.join(', ')}`);
  const second = withRepeatable(await runOnceInBrowser(failed, { print, ...options }));
  for (const { failures, reasons } of Object.values(first.repeatable)) {
    first.unstable.push(...failures.filter((name) => !second.failures.includes(name)));
    Object.assign(first.reasons, reasons);
  }
  first.add(second);
  return first;
}

function withRepeatable(counts) {
  for (const own of Object.values(counts.repeatable)) counts.add(own);
  return counts;
}

async function runOnceInBrowser(files, { silenceLimit = SILENCE_LIMIT_MS, print, browser, port }) {
  const total = new Counts();
  for (let rest = files; rest.length > 0;) {
    const counts = await withResults(async (results) => {
      const { code, isSilent } = await run(['web-test-runner', ...(port ? ['--port', String(port)] : [])], {
        silenceLimit,
        environment: {
          ALOUD_RESULTS: results,
          ALOUD_TESTS: rest.join(','),
          ...(browser && { ALOUD_BROWSER: browser }),
        },
        onText: (text) => {
          const lines = withoutCursorMoves(text).replaceAll(ACTIVITY, '').trim();
          if (lines) print(lines);
        },
      });
      const seen = readCounts(results);
      const unfinished = rest.filter((file) => !seen.finished.includes(file));
      if (unfinished.length === rest.length && seen.running.length === 0 && !isSilent) {
        seen.fail(`the browser tests did not run: they ended with code ${code}`);
        seen.finished = rest;
      } else if (unfinished.length > 0) {
        const names = seen.running.length > 0 ? seen.running : unfinished;
        const reason = isSilent ? `nothing was reported for ${silenceLimit / 1000} s` : 'the browser ended';
        for (const file of names) {
          seen.fail(`${file}: ended, because ${reason}`);
          print(`✗ ${seen.failures.at(-1)}`);
        }
        seen.finished.push(...names);
      } else if (code !== 0 && seen.failed === 0 && Object.keys(seen.repeatable).length === 0)
        seen.fail(`the browser tests ended with code ${code}`);
      return seen;
    });
    total.add(counts);
    Object.assign(total.repeatable, counts.repeatable);
    rest = rest.filter((file) => !counts.finished.includes(file));
  }
  return total;
}

async function withResults(use) {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-test-'));
  try {
    return await use(join(folder, 'results.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(file) {
  const counts = new Counts();
  try {
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    counts.add(saved);
    counts.finished = saved.finished;
    counts.running = saved.running;
    counts.repeatable = saved.repeatable;
  } catch {} // nothing was saved
  return counts;
}

/** The runner clears the line of a terminal that is not there. */
function withoutCursorMoves(text) {
  return text.replace(/\u001b\[\d*[A-HJKf]/g, '');
}
