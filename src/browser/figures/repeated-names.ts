import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import type { ReplacementAlt } from './alternative-text.js';

const TEXT_ATTRIBUTES = ['title', 'aria-label', 'aria-description'];
const REFERENCE_ATTRIBUTES = ['aria-labelledby', 'aria-describedby'];
/** What names a picture; the others describe it. */
const NAMING_ATTRIBUTES = ['title', 'aria-label', 'aria-labelledby'];
const ATTRIBUTES = [...TEXT_ATTRIBUTES, ...REFERENCE_ATTRIBUTES];
const NAMED_SELECTOR = ATTRIBUTES.map((name) => `[${name}]`).join();

const OWNER_SELECTOR = 'figure, aloud-figure';

/** What these are called is what they do, not what the picture shows. */
const CONTROL_SELECTOR = 'button, summary, input, select, textarea, video, audio, iframe, [role="button"]';

/** A picture that has no other name than these: it is given ours instead, or it would be lost. */
const PICTURE_WITHOUT_ALT_SELECTOR = 'img[alt=""], :not(img)[role="img"], svg, canvas';

/** A figure, or whatever holds a picture and its caption. */
export interface CaptionedFigure {
  readonly figure: HTMLElement;
  readonly captions: readonly Element[];
}

interface AttributeChange {
  readonly authored: string | null;
  readonly written: string | null;
}

/**
 * The other ways to say a caption twice: a title, a label or a description of the figure, its picture or a link round it
 * that repeats the caption or points at it. They are taken away while the figure is mended; a page that writes them anew is followed.
 */
export class RepeatedNames {
  readonly #figure: CaptionedFigure;
  readonly #changes = new Map<Element, Map<string, AttributeChange>>();

  constructor(figure: CaptionedFigure) {
    this.#figure = figure;
  }

  repair(caption: string, described: ReplacementAlt): void {
    const { figure, captions } = this.#figure;
    const elements = [figure, ...figure.querySelectorAll(NAMED_SELECTOR)].filter(
      (element) =>
        element.closest(OWNER_SELECTOR) === figure.closest(OWNER_SELECTOR) &&
        !element.closest(CONTROL_SELECTOR) &&
        !captions.some((part) => part.contains(element)),
    );
    for (const element of new Set([...this.#changes.keys(), ...elements])) {
      const repeated = ATTRIBUTES.filter((name) => {
        const author = this.#authoredValue(element, name);
        if (!author || !figure.contains(element)) return false;
        return REFERENCE_ATTRIBUTES.includes(name)
          ? refersToCaption(element, author, captions)
          : isRepeatedByCaption(author, caption);
      });
      const named = NAMING_ATTRIBUTES.filter((name) => this.#authoredValue(element, name));
      const isUnnamed =
        element.matches(PICTURE_WITHOUT_ALT_SELECTOR) &&
        named.length > 0 &&
        named.every((name) => repeated.includes(name));
      for (const name of ATTRIBUTES) {
        if (isUnnamed && name === 'aria-label')
          this.#replaceAttribute(element, name, typeof described === 'string' ? described : described(element));
        else if (repeated.includes(name)) this.#replaceAttribute(element, name, null);
        else this.#restoreAttribute(element, name);
      }
    }
  }

  /** Everything as the author wrote it. */
  restore(): void {
    for (const element of this.#changes.keys()) for (const name of ATTRIBUTES) this.#restoreAttribute(element, name);
    this.#changes.clear();
  }

  /** What was changed, unless the page has written something else since. */
  #currentChange(element: Element, name: string): AttributeChange | undefined {
    const change = this.#changes.get(element)?.get(name);
    return change?.written === element.getAttribute(name) ? change : undefined;
  }

  #authoredValue(element: Element, name: string): string | null {
    return (this.#currentChange(element, name) ?? { authored: element.getAttribute(name) }).authored;
  }

  #replaceAttribute(element: Element, name: string, written: string | null): void {
    const changes = this.#changes.get(element) ?? new Map<string, AttributeChange>();
    this.#changes.set(element, changes.set(name, { authored: this.#authoredValue(element, name), written }));
    writeAttribute(element, name, written);
    const { figure } = this.#figure;
    if (element === figure && figure.role === 'none') {
      // Firefox has left the role out of account, for the sake of the attribute; it looks again when the role changes.
      figure.role = null;
      figure.role = 'none';
    }
  }

  #restoreAttribute(element: Element, name: string): void {
    const change = this.#currentChange(element, name);
    if (change) writeAttribute(element, name, change.authored);
    this.#changes.get(element)?.delete(name);
  }
}

function writeAttribute(element: Element, name: string, value: string | null): void {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Do all elements of a list of ids stand in a caption, or hold one? */
function refersToCaption(element: Element, ids: string, captions: readonly Element[]): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const targets = ids.split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || []);
  return (
    targets.length > 0 &&
    targets.every((target) => captions.some((caption) => caption.contains(target) || target.contains(caption)))
  );
}
