import { exposedPictures, numberedPictures } from './exposed-pictures.js';

const ITEM_SELECTOR = ':scope > li > :is(aloud-figure, figure) img';

const byRoot = new WeakMap<Element, NumberedPictures>();

/**
 * The pictures of an article, or of a list of figures elsewhere (FIG-10). It counts them once for all of its figures, and
 * again after a change: a gallery may hold a thousand figures, and each needs its number.
 */
export class NumberedPictures {
  #pictures: readonly Element[];
  readonly #root: Element;
  readonly #subscribers = new Set<() => void>();
  readonly #observer = new MutationObserver(() => {
    this.#recountTimer ??= setTimeout(() => this.#recount()); // one count for the messages of a thousand figures
  });
  #recountTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(root: Element) {
    this.#root = root;
    this.#pictures = this.#count();
  }

  /** Those among which a figure counts; undefined where it is in no article, and no item of a list. */
  static of(figure: Element): NumberedPictures | undefined {
    const { parentElement } = figure;
    const list = parentElement?.localName === 'li' ? parentElement.parentElement : null;
    const root = figure.closest('aloud-article') ?? figure.closest('article') ?? list;
    if (!root) return undefined;
    const numbered = byRoot.get(root) ?? new NumberedPictures(root);
    byRoot.set(root, numbered);
    return numbered;
  }

  /** In the order of the page. */
  get pictures(): readonly Element[] {
    return this.#pictures;
  }

  /** @param notify runs when pictures have been added, removed or moved. */
  subscribe(notify: () => void): void {
    if (!this.#subscribers.size) {
      this.#observer.observe(this.#root, { subtree: true, childList: true, attributeFilter: ['alt', 'hidden'] });
      this.#pictures = this.#count(); // changes were not observed until now
    }
    this.#subscribers.add(notify);
  }

  unsubscribe(notify: () => void): void {
    this.#subscribers.delete(notify);
    if (!this.#subscribers.size) this.#observer.disconnect();
  }

  #count(): Element[] {
    return isArticle(this.#root) ? numberedPictures(this.#root) : exposedPictures(this.#root, ITEM_SELECTOR);
  }

  #recount(): void {
    this.#recountTimer = undefined;
    const pictures = this.#count();
    const isSame =
      pictures.length === this.#pictures.length && pictures.every((picture, at) => picture === this.#pictures[at]);
    this.#pictures = pictures;
    if (!isSame) for (const notify of this.#subscribers) notify();
  }
}

const isArticle = ({ localName }: Element): boolean => /^(?:aloud-)?article$/.test(localName);
