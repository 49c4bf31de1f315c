import { selectionIn } from '../../browser/selection/selection-in.js';

/**
 * The place in an article where the reader was last, before the focus went to the player: the focused element, or the
 * start of the selection or caret. Screen readers move one of them, or both, where the reader reads.
 */
export class ReaderPosition {
  readonly #article: HTMLElement;
  readonly #player: HTMLElement;
  #at: Range | undefined;

  constructor(article: HTMLElement, player: HTMLElement) {
    this.#article = article;
    this.#player = player;
    this.recordSelection();
    const { activeElement } = article.getRootNode() as Document | ShadowRoot;
    if (!this.#at && activeElement) this.recordFocus(activeElement);
  }

  /** Collapsed; undefined where the reader was not in the article. */
  get at(): Range | undefined {
    return this.#at && this.#article.contains(this.#at.startContainer) ? this.#at : undefined;
  }

  recordSelection(): void {
    const range = selectionIn(this.#article, this.#player.shadowRoot!);
    if (range) this.#set(range.startContainer, range.startOffset);
  }

  recordFocus(target: Node): void {
    this.#set(target, 0);
  }

  #set(node: Node, offset: number): void {
    if (!this.#article.contains(node) || this.#player.contains(node)) return;
    // A browser may report a caret in the player as one beside it.
    if ([offset, offset - 1].some((at) => node.childNodes[at] === this.#player)) return;
    this.#at ??= new Range();
    this.#at.setStart(node, offset);
    this.#at.collapse(true);
  }
}
