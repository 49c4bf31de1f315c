import type { Speech } from '../../core/speech/speech.js';
import { setRangeToWords } from './text-range.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

const HIGHLIGHT_NAME = 'aloud-changed';

/** A line that does not hide behind the highlight of what is heard, and stays in forced colours. */
const STYLE = `
::highlight(${HIGHLIGHT_NAME}) {
  text-decoration: underline 3px dotted var(--aloud-changed-line, currentColor);
}`;

const adoptStyle = createStyleAdopter(STYLE);

/**
 * Marks words of the page that its recording does not say, as long as the story is open. A range a stretch: there are as many as
 * there are corrections, not as words.
 */
export class ChangedTextHighlight {
  readonly #ranges: readonly Range[];

  /** @param stretches words of the speech, first to end (excluded), each in one utterance. */
  constructor(
    root: Document | ShadowRoot,
    speech: Speech,
    stretches: readonly { readonly first: number; readonly end: number }[],
  ) {
    this.#ranges = stretches.flatMap(({ first, end }) => {
      const range = new Range();
      // What stands in no text, as a picture's description, has no word to mark.
      const isText = speech.story.blocks[speech.utterances[speech.words[first]!.utterance]!.block]!.runs.length > 0;
      return isText && setRangeToWords(range, speech, first, end) ? [range] : [];
    });
    if (!this.#ranges.length || !CSS.highlights) return;
    adoptStyle(root);
    const highlight = CSS.highlights.get(HIGHLIGHT_NAME) ?? new Highlight();
    highlight.priority = 2;
    for (const range of this.#ranges) highlight.add(range);
    CSS.highlights.set(HIGHLIGHT_NAME, highlight);
  }

  remove(): void {
    const highlight = CSS.highlights?.get(HIGHLIGHT_NAME);
    for (const range of this.#ranges) highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(HIGHLIGHT_NAME);
  }
}
