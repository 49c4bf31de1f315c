import type { Speech } from '../../core/speech/speech.js';
import { setRangeToWords } from './text-range.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

const HIGHLIGHT_NAME = 'aloud-changed';

/** A line that stays visible under the highlight of the sentence, and in forced colours. */
const STYLE = /* css */ `
::highlight(${HIGHLIGHT_NAME}) {
  text-decoration: underline 3px dotted var(--aloud-changed-line, currentColor);
}`;

const adoptStyle = createStyleAdopter(STYLE);

/**
 * Marks words of the page that its recording does not have, while the story is open. It uses one range for each
 * correction, not for each word.
 */
export class ChangedTextHighlight {
  readonly #ranges: readonly Range[];

  /** @param ranges words of the speech, from the first to the end (excluded), each in one utterance. */
  constructor(
    root: Document | ShadowRoot,
    speech: Speech,
    ranges: readonly { readonly first: number; readonly end: number }[],
  ) {
    this.#ranges = ranges.flatMap(({ first, end }) => {
      const range = new Range();
      // Words that are not in the page's text, such as a picture's description, get no mark.
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
