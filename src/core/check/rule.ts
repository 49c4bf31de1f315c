import type { CheckedPage } from './checked-page.js';
import type { Found, Severity } from './finding.js';

/** One thing that can be wrong with a story. */
export interface Rule {
  /** `family/what-is-wrong`; also the name of its page in the documentation. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a sentence. */
  readonly finds: string;
  /** What it does to a listener, in a sentence. */
  readonly why: string;
  /** The success criteria of WCAG 2.2 that it bears on, each with its level. */
  readonly criteria: readonly string[];
  /** Whether it offers changes by which nothing is lost. */
  readonly fixes?: boolean;
  check(page: CheckedPage): Iterable<Found>;
}
