/** Time as an argument: the browser hands in its own clock, a test one that it turns by hand. */
export interface Clock {
  /** Milliseconds since any fixed moment, never falling. */
  now(): number;
  /** Calls once, so many milliseconds from now. @returns what takes it back. */
  schedule(milliseconds: number, callback: () => void): () => void;
}
