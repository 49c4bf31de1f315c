/** The source of time. The browser passes its clock; a test passes a clock that it controls. */
export interface Clock {
  /** Milliseconds since a fixed moment, never falling. */
  now(): number;
  /** Calls once, after this many milliseconds. @returns a function that cancels the call */
  schedule(milliseconds: number, callback: () => void): () => void;
}
