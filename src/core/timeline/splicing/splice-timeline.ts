import type { SentenceChange } from '../alignment/sentence-changes.js';
import type { TimelineData } from '../timeline.js';

/** A segment of a spliced story: a part of its recording, or a voice that speaks a change. */
export interface SplicedSegment {
  /** Seconds of the story. */
  readonly start: number;
  readonly end: number;
  /** Seconds of the recording: the start of the segment; for a voice, the position at which the recording pauses. */
  readonly from: number;
  /** For a voice: the index of the change that it speaks. */
  readonly change?: number;
}

/** The words of a change as a voice speaks them. */
export interface VoiceInsert {
  readonly data: TimelineData;
  /** The index in the speech of word 0 of `data`. */
  readonly firstWord: number;
}

/**
 * Splices a recording and the changes since it was made into one timeline: removes the replaced parts of the recording, and
 * inserts the words that a voice speaks. All later times move. Takes linear time, apart from sorting the changes.
 *
 * @param duration seconds of the recording, which may continue after its last cue
 * @param inserts for each change, the words that a voice speaks; undefined if no voice speaks it
 */
export function spliceTimeline(
  data: TimelineData,
  duration: number,
  changes: readonly SentenceChange[],
  inserts: readonly (VoiceInsert | undefined)[],
): { readonly data: TimelineData; readonly pieces: readonly SplicedSegment[] } {
  const splicer = new TimelineSplicer(data);
  let position = 0;
  const inOrder = [...changes.keys()].sort((a, b) => changes[a]!.from - changes[b]!.from);
  for (const change of inOrder) {
    const { from, to } = changes[change]!;
    splicer.addRecording(position, from);
    const insert = inserts[change];
    if (insert) splicer.addInsert(insert, to, change);
    position = Math.max(position, to);
  }
  splicer.addRecording(position, Math.max(duration, data.duration));
  return splicer.finish();
}

class TimelineSplicer {
  readonly #data: TimelineData;
  readonly #segments: SplicedSegment[] = [];
  #time = 0;
  /** The first cue that does not end before the next segment of the recording starts. */
  #cue = 0;
  readonly #sentences: { start: number; end: number; first: number; last: number; words: number }[] = [];
  readonly #words: { start: number; end: number; word: number }[] = [];

  constructor(data: TimelineData) {
    this.#data = data;
  }

  /** Adds a part of the recording, with the cues in it. A cue that is cut continues in the next part. */
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
