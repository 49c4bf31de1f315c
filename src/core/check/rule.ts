import type { CheckedPage } from './checked-page.js';
import type { RuleFinding, Severity } from './finding.js';

/** One thing that can be wrong with a story. */
export interface Rule {
  /** `family/what-is-wrong`; also the name of its page in the documentation. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a sentence. */
  readonly description: string;
  /** What it does to a listener, in a sentence. */
  readonly rationale: string;
  /** The success criteria of WCAG 2.2 that it bears on, each with its level. */
  readonly criteria: readonly string[];
  /** Whether it offers changes by which nothing is lost. */
  readonly isFixable?: boolean;
  check(page: CheckedPage): Iterable<RuleFinding>;
}
