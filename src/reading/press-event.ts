/** The reader pressed Play or Pause; `preventDefault()` cancels it. */
export class PressEvent extends Event {
  constructor() {
    super('aloud-press', { bubbles: true, composed: true, cancelable: true });
  }
}

/** For elements, `document` and `window`. */
declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-press': PressEvent;
  }
}
