import { repeats } from '../../core/story/repeat.js';
import type { Described, MendedFigure } from './mended-figure.js';

const TEXTS = ['title', 'aria-label', 'aria-description'];
const REFERENCES = ['aria-labelledby', 'aria-describedby'];
/** What names a picture; the others describe it. */
const LABELS = ['title', 'aria-label', 'aria-labelledby'];
const NAMES = [...TEXTS, ...REFERENCES];
const NAMED = NAMES.map((name) => `[${name}]`).join();

const OWNER = 'figure, aloud-figure';

/** What these are called is what they do, not what the picture shows. */
const CONTROL = 'button, summary, input, select, textarea, video, audio, iframe, [role="button"]';

/** A picture that has no other name than these: it is given ours instead, or it would be lost. */
const UNNAMED_ELSE = 'img[alt=""], :not(img)[role="img"], svg, canvas';

/** A figure, or whatever holds a picture and its caption. */
export interface CaptionedFigure {
  readonly figure: HTMLElement;
  readonly captions: readonly Element[];
}

interface Change {
  readonly author: string | null;
  readonly ours: string | null;
}

/**
 * The other ways to say a caption twice: a title, a label or a description of the figure, its picture or a link round it
 * that repeats the caption or points at it. They are taken away while the figure is mended; a page that writes them anew is followed.
 */
export class RepeatedNames {
  readonly #figure: CaptionedFigure;
  readonly #changes = new Map<Element, Map<string, Change>>();

  constructor(figure: CaptionedFigure) {
    this.#figure = figure;
  }

  /** A mended figure has one; it works as long as the figure is mended. */
  static join(figure: MendedFigure): void {
    if (figure.names) return;
    figure.names = new RepeatedNames(figure);
    figure.mend(figure.described);
  }

  mend(caption: string, described: Described): void {
    const { figure, captions } = this.#figure;
    const elements = [figure, ...figure.querySelectorAll(NAMED)].filter(
      (element) =>
        element.closest(OWNER) === figure.closest(OWNER) &&
        !element.closest(CONTROL) &&
        !captions.some((part) => part.contains(element)),
    );
    for (const element of new Set([...this.#changes.keys(), ...elements])) {
      const repeated = NAMES.filter((name) => {
        const author = this.#author(element, name);
        if (!author || !figure.contains(element)) return false;
        return REFERENCES.includes(name) ? pointsAt(element, author, captions) : repeats(author, caption);
      });
      const named = LABELS.filter((name) => this.#author(element, name));
      const isUnnamed =
        element.matches(UNNAMED_ELSE) && named.length > 0 && named.every((name) => repeated.includes(name));
      for (const name of NAMES) {
        if (isUnnamed && name === 'aria-label')
          this.#change(element, name, typeof described === 'string' ? described : described(element));
        else if (repeated.includes(name)) this.#change(element, name, null);
        else this.#giveBack(element, name);
      }
    }
  }

  /** Everything as the author wrote it. */
  restore(): void {
    for (const element of this.#changes.keys()) for (const name of NAMES) this.#giveBack(element, name);
    this.#changes.clear();
  }

  /** What was changed, unless the page has written something else since. */
  #changed(element: Element, name: string): Change | undefined {
    const change = this.#changes.get(element)?.get(name);
    return change?.ours === element.getAttribute(name) ? change : undefined;
  }

  #author(element: Element, name: string): string | null {
    return (this.#changed(element, name) ?? { author: element.getAttribute(name) }).author;
  }

  #change(element: Element, name: string, ours: string | null): void {
    const changes = this.#changes.get(element) ?? new Map<string, Change>();
    this.#changes.set(element, changes.set(name, { author: this.#author(element, name), ours }));
    write(element, name, ours);
    const { figure } = this.#figure;
    if (element === figure && figure.role === 'none') {
      // Firefox has left the role out of account, for the sake of the attribute; it looks again when the role changes.
      figure.role = null;
      figure.role = 'none';
    }
  }

  #giveBack(element: Element, name: string): void {
    const change = this.#changed(element, name);
    if (change) write(element, name, change.author);
    this.#changes.get(element)?.delete(name);
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Do all elements of a list of ids stand in a caption, or hold one? */
function pointsAt(element: Element, ids: string, captions: readonly Element[]): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const targets = ids.split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || []);
  return (
    targets.length > 0 &&
    targets.every((target) => captions.some((caption) => caption.contains(target) || target.contains(caption)))
  );
}
