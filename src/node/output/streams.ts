/** What a command reads from and writes to: the process, or a test. */
export interface CommandStreams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

export interface OutputStream {
  readonly isTTY?: boolean | undefined;
  /** Columns of the terminal. */
  readonly columns?: number | undefined;
  write(text: string, callback?: (error?: Error | null) => void): boolean;
}
