import type { MessagesController } from './messages-controller.js';
import type { Reading } from './reading.js';

/** The parts of `aloud-article` that its enhancements use. */
export interface ArticleHost extends HTMLElement {
  readonly reading: Reading;
  readonly messages: MessagesController;
  readonly htmlFor: string | null;
  /** The article that the host wraps or names. */
  readonly article: HTMLElement;
  /** The article elsewhere in the page; null where the host wraps one. */
  foundArticle: HTMLElement | null;
}
