/** A request: the reader pressed Play or Pause; `preventDefault()` keeps the player as it is. */
export class PressEvent extends Event {
  constructor() {
    super('aloud-press', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'aloud-press': PressEvent;
  }
}
