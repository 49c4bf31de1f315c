import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Section } from '../../browser/story/sections.js';

/** After a seek to a boundary, the audio may stand so much before it, in seconds. */
const EARLY_SECONDS = 0.01;

interface SectionStart {
  readonly heading: HTMLElement;
  readonly utterance: number;
}

/** The sections of a story with their times: when each begins, and which one is current. */
export class SectionTimes {
  readonly timedSpeech: TimedSpeech;
  /** In the order of the speech, without sections that came into the page later. */
  readonly #starts: readonly SectionStart[];

  constructor(timed: TimedSpeech, sections: readonly Section[]) {
    this.timedSpeech = timed;
    const { utterances, story } = timed.speech;
    const headings = new Set(sections.map(({ heading }) => heading));
    const knownHeadings = new Set<HTMLElement>();
    this.#starts = utterances.flatMap(({ role, block }, utterance) => {
      if (role !== 'heading') return [];
      const element = story.blocks[block]!.element as unknown as HTMLElement;
      const heading = [...headings].find((each) => each.contains(element));
      if (!heading || knownHeadings.has(heading)) return [];
      knownHeadings.add(heading);
      return [{ heading, utterance }];
    });
  }

  /** In seconds; NaN where neither the heading nor any text after it is read aloud. */
  startOf(heading: HTMLElement): number {
    const start = this.#starts.find((each) => each.heading === heading);
    return start ? this.timedSpeech.startOfUtterance(start.utterance) : NaN;
  }

  /** The current section at a time; undefined before the first. */
  sectionAt(time: number): HTMLElement | undefined {
    let { sentence } = this.timedSpeech.timeline.at(time + EARLY_SECONDS);
    while (sentence >= 0 && !this.timedSpeech.sentenceRange(sentence)) sentence -= 1;
    const first = this.timedSpeech.sentenceRange(sentence)?.first;
    if (first === undefined) return undefined;
    const { utterance } = this.timedSpeech.speech.words[first]!;
    return this.#starts.filter((start) => start.utterance <= utterance).at(-1)?.heading;
  }
}
