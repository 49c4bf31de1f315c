import type { ReactiveControllerHost } from '@lit/reactive-element';
import type { MessagesController } from '../../reading/messages-controller.js';
import type { Reading } from '../../reading/reading.js';

/** The parts of `aloud-player` that its controls use. */
export interface PlayerHost extends ReactiveControllerHost, HTMLElement {
  readonly messages: MessagesController;
  readonly reading: Reading | undefined;
  /** In seconds, from the author. */
  readonly duration: number | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  showAudio(): void;
}
