import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { Reading } from './reading.js';

/** A part of the page asks for its reading; its `aloud-article` answers. */
export class JoinEvent extends Event {
  /** The id of the article that the part names in `for`; '' where it names none. */
  readonly htmlFor: string;
  reading: Reading | undefined;

  constructor(htmlFor: string) {
    super('aloud-join', { bubbles: true, composed: true });
    this.htmlFor = htmlFor;
  }
}

/** An article that upgrades after its parts dispatches this; they ask again. */
export const GATHER_EVENT = 'aloud-gather';

declare global {
  interface HTMLElementEventMap {
    'aloud-join': JoinEvent;
  }
}

type Part = ReactiveControllerHost & HTMLElement & { readonly htmlFor: string };

/**
 * Finds the reading of a part, whichever of the two upgrades first: by `for`, by the `aloud-article` around it, or the
 * only one in the page.
 */
export class JoinController implements ReactiveController {
  reading: Reading | undefined;
  readonly #part: Part;
  readonly #onJoin: (reading: Reading) => unknown;

  constructor(part: Part, onJoin: (reading: Reading) => unknown) {
    this.#part = part;
    this.#onJoin = onJoin;
    part.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(GATHER_EVENT, this.#requestReading);
    this.#requestReading();
  }

  /** The `for` attribute may come after the element. */
  hostUpdate(): void {
    if (!this.reading && this.#part.isConnected) this.#requestReading();
  }

  hostDisconnected(): void {
    document.removeEventListener(GATHER_EVENT, this.#requestReading);
    this.reading = undefined;
  }

  #requestReading = (): void => {
    if (this.reading) return;
    const request = new JoinEvent(this.#part.htmlFor);
    this.#part.dispatchEvent(request);
    if (!request.reading) return;
    this.reading = request.reading;
    this.#onJoin(this.reading);
    this.#part.requestUpdate();
  };
}

/** Does this request, which the document receives, belong to this article? */
export function isJoinedBy(article: HTMLElement, request: JoinEvent): boolean {
  const root = article.getRootNode() as Document | ShadowRoot;
  if (request.htmlFor) return isNamed(article, request.htmlFor);
  const path = request.composedPath();
  const parentArticle = path.find((node) => (node as Partial<Element>).localName === 'aloud-article');
  if (parentArticle) return parentArticle === article;
  return path.includes(root) && root.querySelectorAll('aloud-article').length === 1;
}

/** Does `for` name this article, by its id or by a selector? */
export function isNamed(article: HTMLElement, name: string): boolean {
  if (name === article.id) return true;
  try {
    return article.matches(name);
  } catch {
    return false; // no selector
  }
}
