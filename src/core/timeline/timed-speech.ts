import { sectionHeadingOf } from '../speech/section-heading.js';
import { nearestIncluded, type OmittedRoles } from '../speech/omitted-roles.js';
import { shownWord, type Speech } from '../speech/speech.js';
import type { Timeline } from './timeline.js';

/** Words of the speech; `end` is excluded. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** The target of a step. */
export interface StepTarget {
  /** Seconds. */
  readonly time: number;
  /** The heading of the target's section; inside the current section, the first words of the target. */
  readonly place: string;
  readonly isOtherSection: boolean;
}

/** Enough to know a paragraph. */
const MAX_FIRST_WORDS = 8;

/** A speech with its times: finds the words at a time, and the time of a step. */
export class TimedSpeech {
  readonly speech: Speech;
  readonly timeline: Timeline;

  constructor(speech: Speech, timeline: Timeline) {
    this.speech = speech;
    this.timeline = timeline;
  }

  /** The words of a recorded sentence; undefined if none of them is on the page. */
  sentenceRange(index: number): WordRange | undefined {
    const { sentenceFirstWords, sentenceEndWords } = this.timeline.data;
    const first = sentenceFirstWords[index] ?? -1;
    return first < 0 ? undefined : { first, end: sentenceEndWords[index]! };
  }

  /** A recorded word on the page; undefined if the page does not have it. */
  wordRange(index: number): WordRange | undefined {
    const first = this.timeline.data.words[index] ?? -1;
    return first < 0 ? undefined : { first, end: first + 1 };
  }

  /** As `joinWords` joins them, in fewer bytes: a press loads this. */
  textIn({ first, end }: WordRange): string {
    const { words } = this.speech;
    return words
      .slice(first, end)
      .map(
        ({ start }, index) =>
          (words[first + index - 1]?.end === start ? '' : ' ') + shownWord(this.speech, first + index),
      )
      .join('')
      .trim();
  }

  /** The utterance at a time; -1 before the first, and in a sentence that is not on the page. */
  utteranceAt(time: number): number {
    const range = this.sentenceRange(this.timeline.at(time).sentence);
    return range ? this.speech.words[range.first]!.utterance : -1;
  }

  /** The start of an utterance in seconds; NaN if neither it nor any later utterance is recorded. */
  startOfUtterance(utterance: number): number {
    return this.timeline.timeAt(this.speech.utterances[utterance]!.firstWord);
  }

  /** A step to some words at a time in seconds, from an utterance. */
  stepTo({ first, end }: WordRange, time: number, here: number): StepTarget {
    const section = sectionHeadingOf(this.speech, this.speech.words[first]!.utterance);
    const isOtherSection = section >= 0 && section !== sectionHeadingOf(this.speech, here);
    const words = isOtherSection ? this.wordsOf(section) : { first, end: Math.min(end, first + MAX_FIRST_WORDS) };
    return { time, place: this.textIn(words), isOtherSection };
  }

  /** The words of an utterance. */
  wordsOf(utterance: number): WordRange {
    const { firstWord, endWord } = this.speech.utterances[utterance]!;
    return { first: firstWord, end: endWord };
  }

  /** The end of the omitted passage at a time; Infinity if nothing follows, undefined if this passage is not omitted. */
  endOfOmitted(time: number, omitted: OmittedRoles): number | undefined {
    const here = omitted.size ? this.utteranceAt(time) : -1;
    const next = here < 0 ? here : nearestIncluded(this.speech, here, omitted);
    if (next === here) return undefined;
    const target = next < 0 ? Infinity : this.startOfUtterance(next);
    return target > time ? target : undefined;
  }
}
