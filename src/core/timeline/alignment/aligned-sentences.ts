import type { Speech } from '../../speech/speech.js';
import type { TimelineData } from '../timeline.js';
import { MIN_ALIGNED_SHARE } from './min-aligned-share.js';

/** What each sentence of the page has in the recording. */
export class AlignedSentences {
  /** For each utterance, how many of its words are recorded. */
  readonly alignedWordCounts: Int32Array;
  /** For each recorded word its cue. */
  readonly cueOf: Int32Array;
  readonly #data: TimelineData;
  readonly #speech: Speech;
  /** For each word of the page its word of the recording, or -1. */
  readonly #recordedWords: Int32Array;
  /** For each utterance, how many words were recorded for it that it does not have. */
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
    words.forEach((place, word) => {
      if (place < 0) return;
      this.#recordedWords[place] = word;
      this.alignedWordCounts[speech.words[place]!.utterance]!++;
    });
    endOfCue.forEach((end, cue) => this.#countUnmatched(endOfCue[cue - 1] ?? 0, end));
  }

  /** Whether enough words of a sentence, and enough words that were recorded for it, are the same. */
  isRecorded(utterance: number): boolean {
    const { firstWord, endWord } = this.#speech.utterances[utterance]!;
    const tied = this.alignedWordCounts[utterance]!;
    return (
      tied > 0 &&
      tied >= MIN_ALIGNED_SHARE * Math.max(endWord - firstWord, tied + this.#unmatchedWordCounts[utterance]!)
    );
  }

  /** The recorded word of an utterance's last word that has one. */
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

  /** Where the sound is cut before a recorded word, in seconds: between two cues in the middle of the pause. */
  cutTime(word: number): number {
    const { wordStarts, sentenceStarts, sentenceEnds, endOfCue, duration } = this.#data;
    if (word >= wordStarts.length) return duration;
    const cue = this.cueOf[word]!;
    if (word > (endOfCue[cue - 1] ?? 0)) return wordStarts[word]!;
    return ((sentenceEnds[cue - 1] ?? 0) + sentenceStarts[cue]!) / 2;
  }

  /** Gives the words of a cue that are not on the page to the sentence they were recorded for. */
  #countUnmatched(from: number, end: number): void {
    const utteranceAt = (word: number): number => {
      const place = word < from || word >= end ? -1 : this.#data.words[word]!;
      return place < 0 ? -1 : this.#speech.words[place]!.utterance;
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

  /** Whole at its edge, beside a sentence of which nothing is recorded: what lies between was recorded for that one. */
  #belongsToNeighbour(utterance: number, step: 1 | -1): boolean {
    return (
      this.alignedWordCounts[utterance + step] === 0 &&
      (step > 0 ? this.isEndAligned(utterance) : this.isStartAligned(utterance))
    );
  }
}
