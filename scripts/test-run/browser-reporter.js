/** Reporter of the browser test runner: a line for each file, every failure in full. It saves the counts after each file. */
import { formatError } from '@web/test-runner';
import { relative } from 'node:path';
import { Counts } from './counts.js';

export function reporter() {
  const counts = new Counts();
  return {
    start({ sessions }) {
      sessions.on('session-status-updated', ({ testFile, status }) => {
        const file = pathOf(testFile);
        counts.running = counts.running.filter((name) => name !== file);
        if (status !== 'SCHEDULED' && status !== 'FINISHED') counts.running.push(file);
        counts.write();
      });
    },
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const file = pathOf(testFile);
      const own = new Counts();
      for (const session of sessionsForTestFile) report(logger, file, session, own);
      if (own.failed > 0) counts.repeatable[file] = own;
      else counts.add(own);
      counts.finished.push(file);
      counts.write();
    },
    onTestRunFinished() {
      counts.write();
    },
  };
}

const pathOf = (file) => relative(process.cwd(), file);

function report(logger, file, session, counts) {
  const tests = [...testsIn(session.testResults, [])];
  const failures = tests.filter((test) => !test.passed && !test.skipped);
  const skipped = tests.filter((test) => test.skipped);
  const passed = tests.length - failures.length - skipped.length;
  const milliseconds = tests.reduce((sum, test) => sum + (test.duration ?? 0), 0);
  const broken = session.errors.length > 0 || (!session.passed && failures.length === 0);

  logger.log(
    `${failures.length > 0 || broken ? '✗' : '✓'} ${file}  ${passed} passed` +
      `${failures.length > 0 ? `, ${failures.length} failed` : ''}${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}` +
      `  (${(milliseconds / 1000).toFixed(1)} s)`,
  );
  for (const log of session.logs) logger.log(`    · ${log.map(String).join(' ')}`);
  for (const missing of session.request404s) logger.log(`    · not found: ${missing}`);
  for (const test of skipped) logger.log(`    - skipped: ${test.path}`);
  for (const test of failures) {
    logger.log(`    ✗ ${test.path}`);
    logger.log(indented(formatError(test.error ?? { message: 'not run, because a hook before it failed' })));
    counts.fail(`${file}: ${test.path}`, test.error?.message);
  }
  if (broken) {
    for (const error of session.errors) logger.log(indented(formatError(error)));
    // An error outside any test is a failure of the file.
    counts.fail(`${file}: the file did not run to its end`);
  }
  for (let i = 0; i < passed; i++) counts.pass();
  for (let i = 0; i < skipped.length; i++) counts.skip();
}

function* testsIn(suite, path) {
  for (const test of suite?.tests ?? []) yield { ...test, path: [...path, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsIn(inner, [...path, inner.name]);
}

function indented(text) {
  return text.replace(/^/gm, '      ');
}
