/** A sentence with its times in a recording (seconds). */
export interface TimedSentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly start: number; readonly unsure?: boolean }[];
}
