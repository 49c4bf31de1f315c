import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Section } from './sections.js';

/** Sound that was sought to a boundary may stand so much before it, in seconds. */
const EARLY = 0.01;

interface Begin {
  readonly heading: HTMLElement;
  readonly utterance: number;
}

/** The sections of a story in its times: when each begins, and which one is heard. */
export class SectionTimes {
  readonly timed: TimedSpeech;
  /** In the order of the speech. A section that came into the page later is not in it. */
  readonly #begins: readonly Begin[];

  constructor(timed: TimedSpeech, sections: readonly Section[]) {
    this.timed = timed;
    const { utterances, story } = timed.speech;
    const headings = new Set(sections.map(({ heading }) => heading));
    const seen = new Set<HTMLElement>();
    this.#begins = utterances.flatMap(({ role, block }, utterance) => {
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
    const begin = this.#begins.find((each) => each.heading === heading);
    return begin ? this.timed.timeOf(begin.utterance) : NaN;
  }

  /** The section that is heard at a time; undefined before the first. */
  at(time: number): HTMLElement | undefined {
    let { sentence } = this.timed.timeline.at(time + EARLY);
    while (sentence >= 0 && !this.timed.sentence(sentence)) sentence -= 1;
    const first = this.timed.sentence(sentence)?.first;
    if (first === undefined) return undefined;
    const { utterance } = this.timed.speech.words[first]!;
    return this.#begins.filter((begin) => begin.utterance <= utterance).at(-1)?.heading;
  }
}
