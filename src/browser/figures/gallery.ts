const ITEM_SELECTOR = ':scope > li > :is(aloud-figure, figure)';

/** Not heard, and so not counted. */
const SILENT_SELECTOR =
  '[alt=""], [role="none"], [role="presentation"], [aria-hidden="true"], [aria-hidden="true"] *, [hidden], [hidden] *';

const galleries = new WeakMap<Element, Gallery>();

/**
 * The pictures of a list of figures (FIG-10), counted once for all of its figures, and again when the list has changed: a
 * gallery may hold a thousand, and each asks for its place.
 */
export class Gallery {
  #pictures: readonly Element[];
  readonly #list: Element;
  readonly #subscribers = new Set<() => void>();
  readonly #observer = new MutationObserver(() => {
    this.#recountTimer ??= setTimeout(() => this.#recount()); // once for the words of a thousand figures
  });
  #recountTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(list: Element) {
    this.#list = list;
    this.#pictures = exposedPictures(list, ITEM_SELECTOR);
  }

  /** The gallery that a figure is an item of, if it is one. */
  static of(figure: Element): Gallery | undefined {
    const item = figure.parentElement;
    const list = item?.parentElement;
    if (item?.localName !== 'li' || !list) return undefined;
    const gallery = galleries.get(list) ?? new Gallery(list);
    galleries.set(list, gallery);
    return gallery;
  }

  /** In the order of the page. */
  get pictures(): readonly Element[] {
    return this.#pictures;
  }

  /** @param tell is called when pictures have come, gone or changed places. */
  subscribe(tell: () => void): void {
    if (!this.#subscribers.size) {
      this.#observer.observe(this.#list, { subtree: true, childList: true, attributeFilter: ['alt', 'hidden'] });
      this.#pictures = exposedPictures(this.#list, ITEM_SELECTOR); // nobody has looked meanwhile
    }
    this.#subscribers.add(tell);
  }

  unsubscribe(tell: () => void): void {
    this.#subscribers.delete(tell);
    if (!this.#subscribers.size) this.#observer.disconnect();
  }

  #recount(): void {
    this.#recountTimer = undefined;
    const pictures = exposedPictures(this.#list, ITEM_SELECTOR);
    const same = pictures.length === this.#pictures.length && pictures.every((one, at) => one === this.#pictures[at]);
    this.#pictures = pictures;
    if (!same) for (const tell of this.#subscribers) tell();
  }
}

/** Pictures with words, or that should have some; a site may hold one for each width of the screen, and draw one. */
export function exposedPictures(root: Element, within = ':scope'): Element[] {
  return [...root.querySelectorAll(`${within} img`)].filter(
    (picture) => !picture.matches(SILENT_SELECTOR) && picture.checkVisibility(),
  );
}
