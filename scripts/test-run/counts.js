/** The results of a test run so far: counts, and the names of failures. `write` saves them where ALOUD_RESULTS says. */
import { renameSync, writeFileSync } from 'node:fs';

export class Counts {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Each once: the name, and the first line of the reason. The end of a log shows them, where its middle is left out. */
  failures = [];
  /** Files that have ended. */
  finished = [];
  /** Files that have started and not ended. */
  running = [];

  pass() {
    this.passed += 1;
  }

  fail(name, reason = '') {
    const line = reason.trim().split('\n', 1)[0].slice(0, 1500);
    this.failed += 1;
    this.failures.push(line ? `${name} — ${line}` : name);
  }

  skip() {
    this.skipped += 1;
  }

  add({ passed, failed, skipped, failures }) {
    this.passed += passed;
    this.failed += failed;
    this.skipped += skipped;
    this.failures.push(...failures);
  }

  /** Replaces the file whole, since the run may be ended at any moment. */
  write(file = process.env.ALOUD_RESULTS) {
    if (!file) return;
    writeFileSync(`${file}.part`, JSON.stringify(this));
    renameSync(`${file}.part`, file);
  }
}
