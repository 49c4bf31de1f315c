const ITEMS = ':scope > li > :is(aloud-figure, figure)';

/** Not heard, and so not counted. */
const SILENT =
  '[alt=""], [role="none"], [role="presentation"], [aria-hidden="true"], [aria-hidden="true"] *, [hidden], [hidden] *';

const galleries = new WeakMap<Element, Gallery>();

/**
 * The pictures of a list of figures (FIG-10), counted once for all of its figures, and again when the list has changed: a
 * gallery may hold a thousand, and each asks for its place.
 */
export class Gallery {
  #pictures: readonly Element[];
  readonly #list: Element;
  readonly #told = new Set<() => void>();
  readonly #changes = new MutationObserver(() => {
    this.#counting ??= setTimeout(() => this.#recount()); // once for the words of a thousand figures
  });
  #counting: ReturnType<typeof setTimeout> | undefined;

  private constructor(list: Element) {
    this.#list = list;
    this.#pictures = heardPictures(list, ITEMS);
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
  watch(tell: () => void): void {
    if (!this.#told.size) {
      this.#changes.observe(this.#list, { subtree: true, childList: true, attributeFilter: ['alt', 'hidden'] });
      this.#pictures = heardPictures(this.#list, ITEMS); // nobody has looked meanwhile
    }
    this.#told.add(tell);
  }

  leave(tell: () => void): void {
    this.#told.delete(tell);
    if (!this.#told.size) this.#changes.disconnect();
  }

  #recount(): void {
    this.#counting = undefined;
    const pictures = heardPictures(this.#list, ITEMS);
    const same = pictures.length === this.#pictures.length && pictures.every((one, at) => one === this.#pictures[at]);
    this.#pictures = pictures;
    if (!same) for (const tell of this.#told) tell();
  }
}

/** Pictures with words, or that should have some; a site may hold one for each width of the screen, and draw one. */
export function heardPictures(root: Element, within = ':scope'): Element[] {
  return [...root.querySelectorAll(`${within} img`)].filter(
    (picture) => !picture.matches(SILENT) && picture.checkVisibility(),
  );
}
