export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
  /** Failures that a second run of their file did not have. */
  readonly unstable: readonly string[];
}

export interface RunOptions {
  /** Milliseconds without a report after which a file is ended. */
  readonly silenceLimit?: number;
  readonly print?: (text: string) => void;
}

export function runInNode(files: readonly string[], options?: RunOptions): Promise<TestCounts>;
export function runInBrowser(
  files: readonly string[],
  options?: RunOptions & {
    readonly browser?: 'installed' | 'packed' | 'firefox';
    /** Of the runner's server; it finds one itself if none is given. */
    readonly port?: number;
  },
): Promise<TestCounts>;
