/**
 * The languages whose words a native speaker has read and corrected. All others were translated and then checked only by
 * the tests. The tools show it; no page loads it.
 */
export const REVIEWED: ReadonlySet<string> = new Set(['en']);
