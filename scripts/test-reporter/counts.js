/** What a run hands to the closing line: how many, and what failed or was skipped and why. Written where ALOUD_COUNTS says. */
import { writeFileSync } from 'node:fs';

export class Counts {
  passed = 0;
  failed = 0;
  skipped = 0;
  /** Names, each once. */
  failures = [];

  pass() {
    this.passed += 1;
  }

  fail(name) {
    this.failed += 1;
    this.failures.push(name);
  }

  skip() {
    this.skipped += 1;
  }

  write() {
    if (process.env.ALOUD_COUNTS) writeFileSync(process.env.ALOUD_COUNTS, JSON.stringify(this));
  }
}
