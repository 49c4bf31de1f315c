import { neighbourParagraph, paragraphStart, sectionHeadingOf } from '../speech/paragraphs.js';
import { nearestIncluded, type OmittedRoles } from '../speech/omitted-roles.js';
import { shownText, shownWord, type Speech } from '../speech/speech.js';
import type { Timeline } from './timeline.js';

/** Words of the speech, first to end (excluded). */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** Where a step leads. */
export interface StepTarget {
  /** Seconds. */
  readonly time: number;
  /** The heading that the listener comes under, where it is another; else ''. */
  readonly section: string;
}

/** Pressed this soon after a paragraph began, in seconds, "previous" means the one before. */
const PARAGRAPH_RESTART_SECONDS = 2;

/** A speech and its times: from a time to what is said, and from a wish to a time. */
export class TimedSpeech {
  readonly speech: Speech;
  readonly timeline: Timeline;

  constructor(speech: Speech, timeline: Timeline) {
    this.speech = speech;
    this.timeline = timeline;
  }

  /** The words of a narrated sentence; undefined where none of it is on the page. */
  sentenceRange(index: number): WordRange | undefined {
    const { sentenceFirstWords, sentenceEndWords } = this.timeline.data;
    const first = sentenceFirstWords[index] ?? -1;
    return first < 0 ? undefined : { first, end: sentenceEndWords[index]! };
  }

  /** A narrated word on the page; undefined where the page lacks it. */
  wordRange(index: number): WordRange | undefined {
    const first = this.timeline.data.words[index] ?? -1;
    return first < 0 ? undefined : { first, end: first + 1 };
  }

  textIn({ first, end }: WordRange): string {
    return Array.from({ length: end - first }, (_, index) => shownWord(this.speech, first + index)).join(' ');
  }

  /** The utterance that sounds; -1 before the first, and in a sentence that is not on the page. */
  utteranceAt(time: number): number {
    const stretch = this.sentenceRange(this.timeline.at(time).sentence);
    return stretch ? this.speech.words[stretch.first]!.utterance : -1;
  }

  /** When an utterance begins, in seconds; NaN where neither it nor anything after it is recorded. */
  startOfUtterance(utterance: number): number {
    return this.timeline.timeAt(this.speech.utterances[utterance]!.firstWord);
  }

  /**
   * To the beginning of this paragraph, or of the next or previous one on the route; before the first, to the beginning
   * of the story. Undefined after the last.
   */
  stepParagraph(time: number, direction: 1 | -1, route: OmittedRoles): StepTarget | undefined {
    const here = Math.max(0, this.utteranceAt(time));
    if (!this.speech.utterances.length) return undefined;
    const start = paragraphStart(this.speech, here, route);
    const again = direction < 0 && time - this.startOfUtterance(start) > PARAGRAPH_RESTART_SECONDS;
    const target = again ? start : neighbourParagraph(this.speech, here, route, direction);
    const found = target < 0 ? NaN : this.startOfUtterance(target);
    if (Number.isNaN(found)) return direction < 0 ? { time: 0, section: '' } : undefined;
    const section = sectionHeadingOf(this.speech, target);
    const other = section >= 0 && section !== sectionHeadingOf(this.speech, here);
    return { time: found, section: other ? shownText(this.speech, this.speech.utterances[section]!) : '' };
  }

  /** Where to jump over what the listener leaves out; Infinity when nothing follows, undefined when this is on the route. */
  endOfOmitted(time: number, route: OmittedRoles): number | undefined {
    const here = route.size ? this.utteranceAt(time) : -1;
    const next = here < 0 ? here : nearestIncluded(this.speech, here, route);
    if (next === here) return undefined;
    const target = next < 0 ? Infinity : this.startOfUtterance(next);
    return target > time ? target : undefined;
  }
}
