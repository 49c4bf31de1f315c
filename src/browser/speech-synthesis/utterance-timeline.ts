import { gapBefore, joinWords } from '../../core/speech/sentence-text.js';
import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';

/** The utterances that a voice speaks, with their times: sentence `i` of the timeline is utterance `i` of the speech. */
export class UtteranceTimeline {
  readonly speech: Speech;
  readonly timeline: TimelineData;

  constructor(speech: Speech, timeline: TimelineData) {
    this.speech = speech;
    this.timeline = timeline;
  }

  /**
   * The last utterance that begins at or before a time in seconds. At the end of the story, the index after the last
   * one.
   */
  utteranceAt(time: number): number {
    const { duration, sentenceStarts } = this.timeline;
    if (time >= duration) return sentenceStarts.length;
    return Math.max(0, sentenceStarts.filter((start) => start <= time).length - 1);
  }

  firstWordOf(utterance: number): number {
    return this.speech.utterances[utterance]?.firstWord ?? this.speech.words.length;
  }

  /** The last word of an utterance that begins at or before a time in seconds; before the first word, the first word. */
  wordAt(utterance: number, time: number): number {
    const first = this.firstWordOf(utterance);
    let word = (this.speech.utterances[utterance]?.endWord ?? 0) - 1;
    while (word > first && !(this.#wordStart(word)! <= time)) word--;
    return Math.max(first, word);
  }

  /** In seconds. A word without a time begins with its utterance. */
  startTimeOf(utterance: number, word: number): number {
    return this.#wordStart(word) ?? this.timeline.sentenceStarts[utterance]!;
  }

  endTimeOf(utterance: number): number {
    return this.timeline.sentenceEnds[utterance]!;
  }

  /** The text from a word to the end of its sentence. */
  textFrom(utterance: number, word: number): string {
    const { endWord } = this.speech.utterances[utterance]!;
    return joinWords(this.speech, word, endWord, (index) => this.speech.words[index]!.spoken);
  }

  /** The word at an offset of `textFrom(…, word)`. */
  wordAtOffset(word: number, offset: number): number {
    const { words } = this.speech;
    for (let end = 0; word < words.length; word++) {
      const { length } = words[word]!.spoken;
      end += length && length + gapBefore(this.speech, word + 1).length;
      if (offset < end) break;
    }
    return word;
  }

  #wordStart(word: number): number | undefined {
    return this.timeline.wordStarts[this.timeline.words.indexOf(word)];
  }
}
