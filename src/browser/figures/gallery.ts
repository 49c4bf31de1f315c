const ITEM_SELECTOR = ':scope > li > :is(aloud-figure, figure)';

/** Screen readers skip these pictures, so they do not count. */
const SILENT_SELECTOR =
  '[alt=""], [role="none"], [role="presentation"], [aria-hidden="true"], [aria-hidden="true"] *, [hidden], [hidden] *';

const galleries = new WeakMap<Element, Gallery>();

/**
 * The pictures of a list of figures (FIG-10). It counts them once for all of its figures, and again after the list has
 * changed: a gallery may hold a thousand figures, and each needs its number.
 */
export class Gallery {
  #pictures: readonly Element[];
  readonly #list: Element;
  readonly #subscribers = new Set<() => void>();
  readonly #observer = new MutationObserver(() => {
    this.#recountTimer ??= setTimeout(() => this.#recount()); // one count for the messages of a thousand figures
  });
  #recountTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(list: Element) {
    this.#list = list;
    this.#pictures = exposedPictures(list, ITEM_SELECTOR);
  }

  /** The gallery that a figure is an item of; undefined where it is no item. */
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

  /** @param notify runs when pictures have been added, removed or moved. */
  subscribe(notify: () => void): void {
    if (!this.#subscribers.size) {
      this.#observer.observe(this.#list, { subtree: true, childList: true, attributeFilter: ['alt', 'hidden'] });
      this.#pictures = exposedPictures(this.#list, ITEM_SELECTOR); // the list was not observed until now
    }
    this.#subscribers.add(notify);
  }

  unsubscribe(notify: () => void): void {
    this.#subscribers.delete(notify);
    if (!this.#subscribers.size) this.#observer.disconnect();
  }

  #recount(): void {
    this.#recountTimer = undefined;
    const pictures = exposedPictures(this.#list, ITEM_SELECTOR);
    const isSame =
      pictures.length === this.#pictures.length && pictures.every((picture, at) => picture === this.#pictures[at]);
    this.#pictures = pictures;
    if (!isSame) for (const notify of this.#subscribers) notify();
  }
}

/**
 * Pictures with an alternative text, or that should have one. A site may have one for each screen width, and show one
 * of them.
 */
export function exposedPictures(root: Element, scope = ':scope'): Element[] {
  return [...root.querySelectorAll(`${scope} img`)].filter(
    (picture) => !picture.matches(SILENT_SELECTOR) && picture.checkVisibility(),
  );
}
