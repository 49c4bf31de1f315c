import { html, type TemplateResult } from '../../browser/dom/template.js';
import { stepInList, type ListedSentence, type SentenceUnit } from '../../core/timeline/sentence-list.js';

interface ListOptions {
  readonly name: string;
  /** The reader has moved to another sentence. */
  readonly onChoose: () => void;
  readonly onListen: () => void;
}

/**
 * The sentences of a story, as a list with one tab stop: the focus moves between its options, because a screen reader
 * speaks each option that gets the focus, once, and finds the text of a value that changes not in every browser.
 */
export class SentenceList {
  readonly #options: ListOptions;
  #sentences: readonly ListedSentence[] = [];
  #index = 0;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  /** @param index the sentence that is chosen at first */
  setSentences(sentences: readonly ListedSentence[], index: number): void {
    this.#sentences = sentences;
    this.#index = Math.max(0, index);
  }

  get sentences(): readonly ListedSentence[] {
    return this.#sentences;
  }

  /** The index of the chosen sentence. */
  get index(): number {
    return this.#index;
  }

  /** @param isRepeated is the sentence of this index in the passage that plays again and again? */
  render(isRepeated: (index: number) => boolean): TemplateResult {
    return html`<div
      class="sentences"
      role="listbox"
      aria-label=${this.#options.name}
      @keydown=${this.#handleKey}
      @focusin=${this.#handleFocus}
      @dblclick=${this.#options.onListen}
    >
      ${this.#sentences.map(
        ({ text, language, isHeading }, index) =>
          html`<div
            role="option"
            lang=${language}
            dir="auto"
            class=${`${isHeading ? 'heading' : ''} ${isRepeated(index) ? 'repeated' : ''}`}
            tabindex=${index === this.#index ? '0' : '-1'}
            aria-selected=${index === this.#index ? 'true' : 'false'}
          >
            ${text}
          </div>`,
      )}
    </div>`;
  }

  /** The chosen option gets the focus when its panel opens. */
  handleShow(panel: HTMLElement): void {
    for (const [index, option] of panel.querySelectorAll<HTMLElement>('[role=option]').entries())
      option.autofocus = index === this.#index;
  }

  #handleFocus = ({ target }: Event): void => {
    const index = optionsIn(target as HTMLElement).indexOf(target as HTMLElement);
    if (index < 0 || index === this.#index) return;
    this.#index = index;
    this.#options.onChoose();
  };

  #handleKey = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.altKey || event.metaKey) return;
    if (key === 'Enter') {
      event.preventDefault();
      return this.#options.onListen();
    }
    const index = this.#targetOf(event);
    if (index === undefined) return;
    event.preventDefault();
    const option = optionsIn(target as HTMLElement)[index]!;
    // Before the focus: a screen reader says of an option that has the focus whether it is selected.
    for (const each of optionsIn(target as HTMLElement)) each.ariaSelected = each === option ? 'true' : 'false';
    option.focus();
  };

  /** The sentence that a key leads to; undefined for other keys. */
  #targetOf({ key, ctrlKey, target }: KeyboardEvent): number | undefined {
    if (ctrlKey && !key.startsWith('Arrow')) return undefined;
    if (key === 'Home') return 0;
    if (key === 'End') return this.#sentences.length - 1;
    const isRtl = getComputedStyle(target as HTMLElement).direction === 'rtl';
    const step = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: isRtl ? -1 : 1,
      ArrowLeft: isRtl ? 1 : -1,
      PageDown: 1,
      PageUp: -1,
    }[key];
    const unit: SentenceUnit = key.startsWith('Page') ? 'paragraph' : ctrlKey ? 'section' : 'sentence';
    return step && stepInList(this.#sentences, this.#index, unit, step as 1 | -1);
  }
}

const optionsIn = (element: HTMLElement): HTMLElement[] => [
  ...(element.closest('.sentences')?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
];
