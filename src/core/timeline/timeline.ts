/** How well a recording and a page match, in words. */
export interface AlignmentFit {
  /** The words of the speech, and how many of them have a recorded word. */
  readonly pageWords: number;
  readonly alignedWords: number;
  /** The words of the recording, and how many of them are not on the page. */
  readonly recordedWords: number;
  readonly unmatchedWords: number;
}

/** The recorded sentences and words in the order of time, each aligned with the speech: time → sentence → word, and back. */
export interface TimelineData {
  /** Seconds. */
  readonly duration: number;
  /**
   * A sentence is a cue: its bounds (seconds), and the words of the speech that it covers (first, and end, which is
   * excluded; both are -1 if no word is aligned). If a passage was moved on the page, covered words do not rise with time.
   */
  readonly sentenceStarts: Float64Array;
  readonly sentenceEnds: Float64Array;
  readonly sentenceFirstWords: Int32Array;
  readonly sentenceEndWords: Int32Array;
  /** For each sentence, the index after its last timed word. */
  readonly endOfCue: Int32Array;
  /** For each timed word: its start (seconds, never falling), its end, and its word of the speech, -1 if the page does not have it. */
  readonly wordStarts: Float64Array;
  readonly wordEnds: Float64Array;
  readonly words: Int32Array;
  readonly fit: AlignmentFit;
}

/**
 * The look-up over recorded or estimated times. Times are seconds. Sentences and words are indexes into `data`; "speech
 * words" are indexes into the speech.
 *
 * A sentence and its last word stay current in the pause after them, until the next one starts, so that the highlight does
 * not flicker. So the only boundaries are starts.
 */
export interface Timeline {
  readonly data: TimelineData;
  readonly duration: number;
  /**
   * The sentence and word at a time. Both are -1 before the first sentence; the word is -1 in a sentence without timed
   * words. A word that is not on the page can be current too: `data.words[word]` is then -1.
   */
  at(time: number): { sentence: number; word: number };
  /** The next later time at which the result of `at` changes; Infinity after the last. */
  next(time: number): number;
  /** The start of a speech word; NaN if it is not recorded. */
  startOfWord(speechWord: number): number;
  /**
   * The time to start playback at a speech word: its start, or the start of the sentence for its first word. If the word is
   * not recorded, the time of the next recorded word; NaN if there is none.
   */
  timeAt(speechWord: number): number;
}
