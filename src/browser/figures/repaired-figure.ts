import { captionText, findCaptions, findCaptionsByClass } from '../../core/story/figure-caption.js';
import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import type { TreeElement } from '../../core/story/tree.js';
import {
  NAMED_OR_DESCRIBED_SELECTOR,
  repairAlternativeText,
  restoreAlternativeText,
  type ReplacementAltLookup,
} from './alternative-text.js';
import { canLoseRole } from './figure-role.js';
import type { RepeatedNames } from './repeated-names.js';

/** The element waits for it before a repair. */
export { hydrated } from '../dom/hydrated.js';

const FIGURE_SELECTOR = 'figure, aloud-figure';

/** A figure that has a role by `aloud-figure`, or that Firefox names after its caption. */
const DOUBLED_FIGURE_SELECTOR = 'figure:is(aloud-figure *, :has(figcaption))';

/**
 * Repairs the author's `<figure>` by attributes only, so that a screen reader speaks its caption once (FIG-6). The figure
 * gets `role="none"`, because Firefox names a figure after its caption (drop it when Gecko passes WPT's
 * html-aam/figure-name-no-figcaption) and because `aloud-figure` has the role already. A picture gets another alternative
 * text if its own repeats the caption.
 */
export class RepairedFigure {
  readonly figure: HTMLElement;
  readonly #repairedPictures = new Set<HTMLImageElement>();
  /** The author's role, where the figure has one of ours. */
  #authoredRole: string | null | undefined;
  /** Of the last repair; undefined while the figure is not repaired. */
  #replacementAlt: ReplacementAltLookup | undefined;
  /** Removes names and titles that repeat the caption; it loads when the figure has names or titles. */
  #repeatedNames: RepeatedNames | undefined;

  constructor(figure: HTMLElement) {
    this.figure = figure;
  }

  /** Its pictures, without those of a figure inside this one. */
  get pictures(): HTMLImageElement[] {
    const { figure } = this;
    return [...figure.querySelectorAll('img')].filter((picture) => picture.closest(FIGURE_SELECTOR) === figure);
  }

  /** The elements that hold the caption: its own, else those of a figure around it; none where it is other text of the figure. */
  get captions(): HTMLElement[] {
    let captions: TreeElement[] = [];
    for (let figure: Element | null | undefined = this.figure; figure && !captions[0];) {
      captions = findCaptions(figure);
      figure = figure.parentElement?.closest('aloud-figure figure, aloud-figure');
    }
    return (captions[0] ? captions : findCaptionsByClass(this.figure)) as unknown[] as HTMLElement[];
  }

  /** The words of the caption, without the credit; of a figure without a caption, its words. */
  get caption(): string {
    const { captions, figure } = this;
    return captionText(captions[0] ? captions : [figure]);
  }

  /** Repairs the figure, or repairs it again after the page has changed it. Without an argument, it restores the author's figure. */
  repair(replacementAlt?: ReplacementAltLookup): void {
    const { figure } = this;
    this.#replacementAlt = replacementAlt;
    const pictures = replacementAlt ? this.pictures : [];
    for (const picture of this.#repairedPictures) {
      if (pictures.includes(picture)) continue;
      restoreAlternativeText(picture);
      this.#repairedPictures.delete(picture);
    }
    if (!replacementAlt) {
      if (this.#authoredRole !== undefined && figure.role === 'none') figure.role = this.#authoredRole;
      this.#authoredRole = undefined;
      this.#repeatedNames?.restore();
      return;
    }
    const { caption } = this;
    if (this.#repeatedNames) this.#repeatedNames.repair(caption, replacementAlt);
    else if (figure.matches(NAMED_OR_DESCRIBED_SELECTOR) || figure.querySelector(NAMED_OR_DESCRIBED_SELECTOR))
      void this.#loadRepeatedNames();
    if (figure.matches(DOUBLED_FIGURE_SELECTOR) && canLoseRole(figure)) {
      this.#authoredRole = figure.role;
      figure.role = 'none';
    }
    for (const picture of pictures) {
      repairAlternativeText(picture, caption, replacementAlt(picture), isRepeatedByCaption);
      this.#repairedPictures.add(picture);
    }
  }

  /** Restores what the author wrote. */
  restore(): void {
    this.repair();
  }

  async #loadRepeatedNames(): Promise<void> {
    try {
      const { RepeatedNames } = await import('./repeated-names.js');
      this.#repeatedNames ??= new RepeatedNames(this);
      this.repair(this.#replacementAlt);
    } catch {} // the next change tries again
  }
}
