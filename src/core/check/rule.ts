import type { CheckedPage } from './checked-page.js';
import type { RuleFinding, Severity } from './finding.js';

/** A rule: a kind of fault that a story can have. */
export interface Rule {
  /** `family/fault`; also the name of its page in the documentation. */
  readonly id: string;
  readonly severity: Severity;
  /** The fault, in a sentence. */
  readonly description: string;
  /** The effect of the fault on listeners, in a sentence. */
  readonly rationale: string;
  /** The related success criteria of WCAG 2.2, each with its level. */
  readonly criteria: readonly string[];
  /** Whether the rule offers changes that lose no words. */
  readonly isFixable?: boolean;
  check(page: CheckedPage): Iterable<RuleFinding>;
}
