/** How well a recording and a page fit each other, in words. */
export interface AlignmentFit {
  /** Words of the speech, and how many of them the recording has a time for. */
  readonly pageWords: number;
  readonly alignedWords: number;
  /** Words of the recording, and how many of them are not on the page. */
  readonly recordedWords: number;
  readonly unmatchedWords: number;
}

/** The narrated sentences and words in the order of time, each tied to the speech: time → sentence → word, and back. */
export interface TimelineData {
  /** Seconds. */
  readonly duration: number;
  /**
   * A sentence is a cue: its bounds (seconds), and the words of the speech it covers (first, end excluded; both -1 where
   * none is tied). Where a passage was moved on the page, covered words do not rise with time.
   */
  readonly sentenceStarts: Float64Array;
  readonly sentenceEnds: Float64Array;
  readonly sentenceFirstWords: Int32Array;
  readonly sentenceEndWords: Int32Array;
  /** For every sentence the index after its last timed word. */
  readonly endOfCue: Int32Array;
  /** A timed word: its start (seconds, never falling) and its word of the speech, -1 where the page lacks it. */
  readonly wordStarts: Float64Array;
  readonly wordEnds: Float64Array;
  readonly words: Int32Array;
  readonly fit: AlignmentFit;
}

/**
 * The look-up over a recording's (or a pace's) times. Times are seconds; sentences and words are indexes into `data`,
 * "speech words" into the speech.
 *
 * A sentence and its last word stay current in the pause that follows them, until the next begins: the eye keeps its
 * place, and nothing flickers. So the only boundaries are starts.
 */
export interface Timeline {
  readonly data: TimelineData;
  readonly duration: number;
  /**
   * What is said at a time; -1 for both before the first sentence, and for the word in a sentence without timed words.
   * A word that is not on the page is current like any other: `data.words[word]` is then -1.
   */
  at(time: number): { sentence: number; word: number };
  /** The next time, strictly later, at which `at` answers something else; Infinity after the last. */
  next(time: number): number;
  /** When a speech word is said; NaN where the recording lacks it. */
  startOfWord(speechWord: number): number;
  /**
   * Where to jump in order to hear from a speech word on: its start, of a sentence's first word the sentence's start;
   * where the recording lacks the word, that of the next one it has. NaN where none follows.
   */
  timeAt(speechWord: number): number;
}
