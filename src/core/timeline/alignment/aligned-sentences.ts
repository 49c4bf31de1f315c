import type { Speech } from '../../speech/speech.js';
import type { TimelineData } from '../timeline.js';
import { MIN_ALIGNED_SHARE } from './min-aligned-share.js';

/** The sentences of a page, and the recorded words of each. */
export class AlignedSentences {
  /** For each utterance, the number of its words that are recorded. */
  readonly alignedWordCounts: Int32Array;
  /** For each recorded word, its cue. */
  readonly cueOf: Int32Array;
  readonly #data: TimelineData;
  readonly #speech: Speech;
  /** For each word of the page, its recorded word, or -1. */
  readonly #recordedWords: Int32Array;
  /** For each utterance, the number of words that were recorded for it and that it no longer has. */
  readonly #unmatchedWordCounts: Int32Array;

  constructor(data: TimelineData, speech: Speech) {
    const { words, endOfCue } = data;
    this.#data = data;
    this.#speech = speech;
    this.#recordedWords = new Int32Array(speech.words.length).fill(-1);
    this.alignedWordCounts = new Int32Array(speech.utterances.length);
    this.#unmatchedWordCounts = new Int32Array(speech.utterances.length);
    this.cueOf = new Int32Array(words.length);
    endOfCue.forEach((end, cue) => this.cueOf.fill(cue, endOfCue[cue - 1] ?? 0, end));
    words.forEach((pageWord, word) => {
      if (pageWord < 0) return;
      this.#recordedWords[pageWord] = word;
      this.alignedWordCounts[speech.words[pageWord]!.utterance]!++;
    });
    endOfCue.forEach((end, cue) => this.#countUnmatched(endOfCue[cue - 1] ?? 0, end));
  }

  /** Whether enough words of a sentence, and enough words that were recorded for it, are the same. */
  isRecorded(utterance: number): boolean {
    const { firstWord, endWord } = this.#speech.utterances[utterance]!;
    const alignedWords = this.alignedWordCounts[utterance]!;
    return (
      alignedWords > 0 &&
      alignedWords >=
        MIN_ALIGNED_SHARE * Math.max(endWord - firstWord, alignedWords + this.#unmatchedWordCounts[utterance]!)
    );
  }

  /** The last recorded word of an utterance. */
  lastRecordedWord(utterance: number): number {
    let word = this.#speech.utterances[utterance]!.endWord - 1;
    while (this.#recordedWords[word]! < 0) word--;
    return this.#recordedWords[word]!;
  }

  isStartAligned(utterance: number): boolean {
    return this.#recordedWords[this.#speech.utterances[utterance]!.firstWord]! >= 0;
  }

  isEndAligned(utterance: number): boolean {
    return this.#recordedWords[this.#speech.utterances[utterance]!.endWord - 1]! >= 0;
  }

  /** The time in seconds at which the recording is cut before a recorded word; between two cues, the middle of the pause. */
  cutTime(word: number): number {
    const { wordStarts, sentenceStarts, sentenceEnds, endOfCue, duration } = this.#data;
    if (word >= wordStarts.length) return duration;
    const cue = this.cueOf[word]!;
    if (word > (endOfCue[cue - 1] ?? 0)) return wordStarts[word]!;
    return ((sentenceEnds[cue - 1] ?? 0) + sentenceStarts[cue]!) / 2;
  }

  /** Counts the unmatched words of a cue for the sentence that they were recorded for. */
  #countUnmatched(from: number, end: number): void {
    const utteranceAt = (word: number): number => {
      const pageWord = word < from || word >= end ? -1 : this.#data.words[word]!;
      return pageWord < 0 ? -1 : this.#speech.words[pageWord]!.utterance;
    };
    for (let word = from, stop: number; word < end; word = stop + 1) {
      stop = word;
      while (stop < end && utteranceAt(stop) < 0) stop++;
      const [before, after] = [utteranceAt(word - 1), utteranceAt(stop)];
      if (before >= 0 && (before === after || !this.#belongsToNeighbour(before, 1)))
        this.#unmatchedWordCounts[before]! += stop - word;
      else if (after >= 0 && !this.#belongsToNeighbour(after, -1)) this.#unmatchedWordCounts[after]! += stop - word;
    }
  }

  /**
   * Whether unmatched words after (1) or before (-1) a sentence were recorded for its neighbour: the sentence is aligned
   * at this end, and no word of the neighbour is.
   */
  #belongsToNeighbour(utterance: number, step: 1 | -1): boolean {
    return (
      this.alignedWordCounts[utterance + step] === 0 &&
      (step > 0 ? this.isEndAligned(utterance) : this.isStartAligned(utterance))
    );
  }
}
