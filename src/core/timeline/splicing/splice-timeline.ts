import type { SentenceChange } from '../alignment/sentence-changes.js';
import type { TimelineData } from '../timeline.js';

/** A stretch of a spliced story: of its recording, or of a voice that says what the recording does not. */
export interface SplicedSegment {
  /** Seconds of the story. */
  readonly start: number;
  readonly end: number;
  /** Seconds of the recording: where the piece begins in it; for a voice, where the recording waits. */
  readonly from: number;
  /** For a voice: which of the changes it says. */
  readonly change?: number;
}

/** What a voice says of a change, at its own pace. */
export interface VoiceInsert {
  readonly data: TimelineData;
  /** The word of the speech that is its word 0. */
  readonly firstWord: number;
}

/**
 * One timeline of a recording and of what has changed since: what the recording says instead is cut out, and what a voice says is put
 * in. All later times move. Linear but for the changes.
 *
 * @param duration seconds of the recording's sound, which may go on after its last cue.
 * @param inserts for each change what a voice says, or undefined where none does.
 */
export function spliceTimeline(
  data: TimelineData,
  duration: number,
  changes: readonly SentenceChange[],
  inserts: readonly (VoiceInsert | undefined)[],
): { readonly data: TimelineData; readonly pieces: readonly SplicedSegment[] } {
  const spliced = new TimelineSplicer(data);
  let heard = 0;
  const inOrder = [...changes.keys()].sort((a, b) => changes[a]!.from - changes[b]!.from);
  for (const change of inOrder) {
    const { from, to } = changes[change]!;
    spliced.addRecording(heard, from);
    const insert = inserts[change];
    if (insert) spliced.addInsert(insert, to, change);
    heard = Math.max(heard, to);
  }
  spliced.addRecording(heard, Math.max(duration, data.duration));
  return spliced.finish();
}

class TimelineSplicer {
  readonly #data: TimelineData;
  readonly #segments: SplicedSegment[] = [];
  #time = 0;
  /** The first cue that is not over where the next piece of the recording begins. */
  #cue = 0;
  readonly #sentences: { start: number; end: number; first: number; last: number; words: number }[] = [];
  readonly #words: { start: number; end: number; word: number }[] = [];

  constructor(data: TimelineData) {
    this.#data = data;
  }

  /** The recording from one time to another, with the cues that sound in it; one that was cut goes on after it. */
  addRecording(from: number, to: number): void {
    if (from >= to) return;
    const { sentenceStarts, sentenceEnds, endOfCue } = this.#data;
    const later = this.#time - from;
    while (sentenceEnds[this.#cue]! <= from) this.#cue++;
    for (let cue = this.#cue; sentenceStarts[cue]! < to; cue++) {
      const within = (time: number): number => Math.max(from, Math.min(time, to)) + later;
      this.#addSentence(this.#data, cue, within, 0);
      for (let word = endOfCue[cue - 1] ?? 0; word < endOfCue[cue]!; word++) {
        const start = this.#data.wordStarts[word]!;
        if (start >= from && start < to) this.#addWord(this.#data, word, within, 0);
      }
      this.#sentences.at(-1)!.words = this.#words.length;
    }
    this.#segments.push({ start: this.#time, end: (this.#time = to + later), from });
  }

  addInsert({ data, firstWord }: VoiceInsert, from: number, change: number): void {
    const start = this.#time;
    const later = (time: number): number => time + start;
    data.sentenceStarts.forEach((_, sentence) => {
      this.#addSentence(data, sentence, later, firstWord);
      for (let word = data.endOfCue[sentence - 1] ?? 0; word < data.endOfCue[sentence]!; word++)
        this.#addWord(data, word, later, firstWord);
      this.#sentences.at(-1)!.words = this.#words.length;
    });
    this.#segments.push({ start, end: (this.#time = later(data.duration)), from, change });
  }

  finish(): { data: TimelineData; pieces: readonly SplicedSegment[] } {
    const sentences = this.#sentences;
    const words = this.#words;
    return {
      pieces: this.#segments,
      data: {
        duration: this.#time,
        sentenceStarts: Float64Array.from(sentences, ({ start }) => start),
        sentenceEnds: Float64Array.from(sentences, ({ end }) => end),
        sentenceFirstWords: Int32Array.from(sentences, ({ first }) => first),
        sentenceEndWords: Int32Array.from(sentences, ({ last }) => last),
        endOfCue: Int32Array.from(sentences, (sentence) => sentence.words),
        wordStarts: Float64Array.from(words, ({ start }) => start),
        wordEnds: Float64Array.from(words, ({ end }) => end),
        words: Int32Array.from(words, ({ word }) => word),
        fit: this.#data.fit,
      },
    };
  }

  #addSentence(data: TimelineData, index: number, time: (seconds: number) => number, firstWord: number): void {
    const first = data.sentenceFirstWords[index]!;
    this.#sentences.push({
      start: time(data.sentenceStarts[index]!),
      end: time(data.sentenceEnds[index]!),
      first: first < 0 ? first : first + firstWord,
      last: first < 0 ? first : data.sentenceEndWords[index]! + firstWord,
      words: 0,
    });
  }

  #addWord(data: TimelineData, index: number, time: (seconds: number) => number, firstWord: number): void {
    const word = data.words[index]!;
    this.#words.push({
      start: time(data.wordStarts[index]!),
      end: time(data.wordEnds[index]!),
      word: word < 0 ? word : word + firstWord,
    });
  }
}
