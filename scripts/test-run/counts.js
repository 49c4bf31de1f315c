/** The results of a test run so far: counts, and the names of failures. `write` saves them where ALOUD_RESULTS says. */
import { renameSync, writeFileSync } from 'node:fs';

export class Counts {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Names of tests or files, each once. */
  failures = [];
  /** By name: the first line of the reason. The end of a log shows it, where its middle is left out. */
  reasons = {};
  /** Failures that a second run of their file did not have. */
  unstable = [];
  /** Files that have ended. */
  finished = [];
  /** Files that have started and not ended. */
  running = [];
  /** By file: the counts of one that ended with a failure, where it may run again. They are in no other count. */
  repeatable = {};

  pass() {
    this.passed += 1;
  }

  fail(name, reason = '') {
    const line = reason.trim().split('\n', 1)[0].slice(0, 1500);
    this.failed += 1;
    this.failures.push(name);
    if (line) this.reasons[name] = line;
  }

  skip() {
    this.skipped += 1;
  }

  add({ passed, failed, skipped, failures, reasons, unstable }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.failures.push(...failures);
    this.unstable.push(...unstable);
    Object.assign(this.reasons, reasons);
  }

  /** A line for each of these failures: the name and the reason. */
  describe(names) {
    return names.map((name) => `  ✗ ${name}${this.reasons[name] ? ` — ${this.reasons[name]}` : ''}`).join('\n');
  }

  /** Replaces the file whole, since the run may be ended at any moment. */
  write(file = process.env.ALOUD_RESULTS) {
    if (!file) return;
    writeFileSync(`${file}.part`, JSON.stringify(this));
    renameSync(`${file}.part`, file);
  }
}
