import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Reading } from './reading.js';

/** "Which reading do I belong to?": asked by a part, answered by its `aloud-article`. */
export class JoinEvent extends Event {
  /** The id of the article that the part names in `for`; '' where it names none. */
  readonly htmlFor: string;
  reading: Reading | undefined;

  constructor(htmlFor: string) {
    super('aloud-join', { bubbles: true, composed: true });
    this.htmlFor = htmlFor;
  }
}

/** "I am here": told by an article that upgrades after its parts. */
export const GATHER_EVENT = 'aloud-gather';

declare global {
  interface HTMLElementEventMap {
    'aloud-join': JoinEvent;
  }
}

type Part = ReactiveControllerHost & HTMLElement & { readonly htmlFor: string };

/** Finds the reading of a part, whichever of the two upgrades first: by `for`, by the article round it, or the only one. */
export class JoinController implements ReactiveController {
  reading: Reading | undefined;
  readonly #part: Part;
  readonly #onJoin: (reading: Reading) => unknown;

  constructor(part: Part, joined: (reading: Reading) => unknown) {
    this.#part = part;
    this.#onJoin = joined;
    part.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(GATHER_EVENT, this.#requestReading);
    this.#requestReading();
  }

  /** `for` may come after the element. */
  hostUpdate(): void {
    if (!this.reading && this.#part.isConnected) this.#requestReading();
  }

  hostDisconnected(): void {
    document.removeEventListener(GATHER_EVENT, this.#requestReading);
    this.reading = undefined;
  }

  #requestReading = (): void => {
    if (this.reading) return;
    const question = new JoinEvent(this.#part.htmlFor);
    this.#part.dispatchEvent(question);
    if (!question.reading) return;
    this.reading = question.reading;
    this.#onJoin(this.reading);
    this.#part.requestUpdate();
  };
}

/** Does this question, heard at the document, belong to this article? */
export function isJoinedBy(article: HTMLElement, question: JoinEvent): boolean {
  const root = article.getRootNode() as Document | ShadowRoot;
  if (question.htmlFor) return question.htmlFor === article.id;
  const path = question.composedPath();
  const around = path.find((node) => (node as Partial<Element>).localName === 'aloud-article');
  if (around) return around === article;
  return path.includes(root) && root.querySelectorAll('aloud-article').length === 1;
}
