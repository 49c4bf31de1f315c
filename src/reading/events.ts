import type { Omission, Story } from '../core/story/story.js';
import type { AlignmentFit } from '../core/timeline/timeline.js';

/** A sentence of the story begins to sound. */
export class SentenceEvent extends Event {
  /** The text of the page. */
  readonly text: string;
  /** Seconds of the story. */
  readonly time: number;

  constructor(text: string, time: number) {
    super('aloud-sentence', { bubbles: true, composed: true });
    this.text = text;
    this.time = time;
  }
}

/** A word of the page begins to sound. */
export class WordEvent extends Event {
  readonly text: string;
  readonly time: number;

  constructor(text: string, time: number) {
    super('aloud-word', { bubbles: true, composed: true });
    this.text = text;
    this.time = time;
  }
}

/** Reports once how many words of the page the recording does not have, and the other way around. */
export class FitEvent extends Event {
  readonly fit: AlignmentFit;

  constructor(fit: AlignmentFit) {
    super('aloud-fit', { bubbles: true, composed: true });
    this.fit = fit;
  }
}

/** Reports once what a guess leaves out of the story. */
export class LeftOutEvent extends Event {
  readonly omissions: readonly Omission[];

  constructor({ omissions = [] }: Story) {
    super('aloud-left-out', { bubbles: true, composed: true });
    this.omissions = omissions;
  }
}

/** For elements, `document` and `window`. */
declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-sentence': SentenceEvent;
    'aloud-word': WordEvent;
    'aloud-fit': FitEvent;
    'aloud-left-out': LeftOutEvent;
  }
}
