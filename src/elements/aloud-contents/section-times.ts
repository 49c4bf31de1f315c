import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Section } from './sections.js';

/** Sound that was sought to a boundary may stand so much before it, in seconds. */
const EARLY_SECONDS = 0.01;

interface SectionStart {
  readonly heading: HTMLElement;
  readonly utterance: number;
}

/** The sections of a story in its times: when each begins, and which one is heard. */
export class SectionTimes {
  readonly timedSpeech: TimedSpeech;
  /** In the order of the speech. A section that came into the page later is not in it. */
  readonly #starts: readonly SectionStart[];

  constructor(timed: TimedSpeech, sections: readonly Section[]) {
    this.timedSpeech = timed;
    const { utterances, story } = timed.speech;
    const headings = new Set(sections.map(({ heading }) => heading));
    const seen = new Set<HTMLElement>();
    this.#starts = utterances.flatMap(({ role, block }, utterance) => {
      if (role !== 'heading') return [];
      const element = story.blocks[block]!.element as unknown as HTMLElement;
      const heading = [...headings].find((each) => each.contains(element));
      if (!heading || seen.has(heading)) return [];
      seen.add(heading);
      return [{ heading, utterance }];
    });
  }

  /** Seconds; NaN where neither the heading nor anything after it is said. */
  startOf(heading: HTMLElement): number {
    const begin = this.#starts.find((each) => each.heading === heading);
    return begin ? this.timedSpeech.startOfUtterance(begin.utterance) : NaN;
  }

  /** The section that is heard at a time; undefined before the first. */
  sectionAt(time: number): HTMLElement | undefined {
    let { sentence } = this.timedSpeech.timeline.at(time + EARLY_SECONDS);
    while (sentence >= 0 && !this.timedSpeech.sentenceRange(sentence)) sentence -= 1;
    const first = this.timedSpeech.sentenceRange(sentence)?.first;
    if (first === undefined) return undefined;
    const { utterance } = this.timedSpeech.speech.words[first]!;
    return this.#starts.filter((begin) => begin.utterance <= utterance).at(-1)?.heading;
  }
}
