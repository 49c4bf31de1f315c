/** How well a recording and a page fit each other, in words. */
export interface Fit {
  /** Words of the speech, and how many of them the recording has a time for. */
  readonly pageWords: number;
  readonly tiedWords: number;
  /** Words of the recording, and how many of them are not on the page. */
  readonly recordedWords: number;
  readonly strayWords: number;
}

/** The narrated sentences and words in the order of time, each tied to the speech: time → sentence → word, and back. */
export interface TimelineData {
  /** Seconds. */
  readonly duration: number;
  /** A sentence is a cue: its bounds (seconds), and the words of the speech it covers (first, end excluded; -1 where none is tied). */
  readonly sentenceStarts: Float64Array;
  readonly sentenceEnds: Float64Array;
  readonly sentenceFirstWords: Int32Array;
  readonly sentenceEndWords: Int32Array;
  /** A timed word: its start (seconds, never falling) and its word of the speech, -1 where the page lacks it. */
  readonly wordStarts: Float64Array;
  readonly wordEnds: Float64Array;
  readonly words: Int32Array;
  readonly fit: Fit;
}
