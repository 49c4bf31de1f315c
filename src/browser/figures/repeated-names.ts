import { isPlaceholder } from '../../core/story/placeholder-text.js';
import { isRepeatedByCaption } from '../../core/story/repeated-text.js';
import { writeLanguage, type ReplacementAltLookup } from './alternative-text.js';

const TEXT_ATTRIBUTES = ['title', 'aria-label', 'aria-description'];
const REFERENCE_ATTRIBUTES = ['aria-labelledby', 'aria-describedby'];
/** These name a picture; the others describe it. */
const NAMING_ATTRIBUTES = ['title', 'aria-label', 'aria-labelledby'];
const ATTRIBUTES = [...TEXT_ATTRIBUTES, ...REFERENCE_ATTRIBUTES];
const NAMED_SELECTOR = ATTRIBUTES.map((name) => `[${name}]`).join();

const OWNER_SELECTOR = 'figure, aloud-figure';

/** Their names are no words beside the caption, or their names are required. */
const OTHER_CONTENT_SELECTOR = 'input, select, textarea, iframe, :is(video, audio) *';

/** One of these without any other name gets the replacement as its label; otherwise it would lose its name. */
const PICTURE_WITHOUT_ALT_SELECTOR = 'img[alt=""], :not(img)[role="img"], svg, canvas, video, audio';

/** The names of these should say what they do, not what the picture shows. */
const ACTION_SELECTOR = 'a, button, summary, [role="button"]';

const NO_ACTIONS: ReadonlyMap<string, string> = new Map();

const SEPARATORS = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

/** A figure, or an element that holds a picture and its caption. */
export interface CaptionedFigure {
  readonly figure: HTMLElement;
  readonly captions: readonly Element[];
}

interface AttributeChange {
  readonly authored: string | null;
  readonly written: string | null;
}

/**
 * Removes the other repetitions of a caption: a title, a label or a description of the figure, its picture, a link or a
 * button that repeats the caption or refers to it; of "Enlarge: …", the part that repeats it. They are gone while the
 * figure is repaired. If the page writes one again, the new value counts.
 */
export class RepeatedNames {
  readonly #figure: CaptionedFigure;
  readonly #changes = new Map<Element, Map<string, AttributeChange>>();

  constructor(figure: CaptionedFigure) {
    this.#figure = figure;
  }

  repair(caption: string, replacementAlt: ReplacementAltLookup): void {
    const { figure, captions } = this.#figure;
    const elements = [figure, ...figure.querySelectorAll(NAMED_SELECTOR)].filter(
      (element) =>
        element.closest(OWNER_SELECTOR) === figure.closest(OWNER_SELECTOR) &&
        !element.closest(OTHER_CONTENT_SELECTOR) &&
        (!captions.some((part) => part.contains(element)) || element.textContent.trim()),
    );
    for (const element of new Set([...this.#changes.keys(), ...elements])) {
      const repeated = ATTRIBUTES.filter((name) => {
        const authoredValue = this.#authoredValue(element, name);
        if (!authoredValue || !figure.contains(element)) return false;
        return REFERENCE_ATTRIBUTES.includes(name)
          ? refersToCaption(element, authoredValue, captions)
          : isRepeatedByCaption(authoredValue, caption) ||
              (element.localName === 'figure' && isPlaceholder(authoredValue));
      });
      const namingAttributes = NAMING_ATTRIBUTES.filter((name) => this.#authoredValue(element, name));
      const isUnnamed =
        (element.matches(PICTURE_WITHOUT_ALT_SELECTOR) || (element.matches(ACTION_SELECTOR) && !hasWords(element))) &&
        namingAttributes.length > 0 &&
        namingAttributes.every((name) => repeated.includes(name));
      const actions = element.matches(ACTION_SELECTOR) ? this.#actionsOf(element, caption) : NO_ACTIONS;
      const replacement = isUnnamed ? replacementAlt(element) : undefined;
      if (isUnnamed || this.#changes.get(element)?.get('aria-label')?.written)
        writeLanguage(element as HTMLElement, replacement?.language);
      for (const name of ATTRIBUTES) {
        if (replacement && name === 'aria-label') this.#replaceAttribute(element, name, replacement.text);
        else if (repeated.includes(name)) this.#replaceAttribute(element, name, null);
        else if (actions.has(name)) this.#replaceAttribute(element, name, actions.get(name)!);
        else this.#restoreAttribute(element, name);
      }
    }
  }

  /** Restores what the author wrote. */
  restore(): void {
    for (const [element, changes] of this.#changes) {
      if (changes.get('aria-label')?.written) writeLanguage(element as HTMLElement);
      for (const name of ATTRIBUTES) this.#restoreAttribute(element, name);
    }
    this.#changes.clear();
  }

  /** The names of a control or link that say more than the caption, without it: "Enlarge" of "Enlarge: …". */
  #actionsOf(element: Element, caption: string): ReadonlyMap<string, string> {
    const actions = new Map<string, string>();
    const words = caption.replace(SEPARATORS, '');
    for (const name of TEXT_ATTRIBUTES) {
      const parts = this.#authoredValue(element, name)?.split(words) ?? [];
      const action = parts
        .map((part) => part.replace(SEPARATORS, ''))
        .join(' ')
        .trim();
      if (words && action && parts.length > 1) actions.set(name, action);
    }
    return actions;
  }

  /** The change of an attribute, unless the page has written another value since. */
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
      // Because of the attribute, Firefox has ignored the role; a change of the role makes it look again.
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

/** Has a control or link words other than its label? */
const hasWords = (element: Element): boolean =>
  !!(/\p{L}/u.test(element.textContent) || element.querySelector('img[alt]:not([alt=""])'));

function writeAttribute(element: Element, name: string, value: string | null): void {
  if (value === element.getAttribute(name)) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Does each element of a list of ids stand in a caption, or hold one? */
function refersToCaption(element: Element, ids: string, captions: readonly Element[]): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const targets = ids.split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || []);
  return (
    targets.length > 0 &&
    targets.every((target) => captions.some((caption) => caption.contains(target) || target.contains(caption)))
  );
}
