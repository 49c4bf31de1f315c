/** The reader pressed Play or Pause; `preventDefault()` cancels it. */
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
