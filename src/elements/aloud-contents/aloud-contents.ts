import { ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { JoinController } from '../../reading/join-controller.js';

export type { PressEvent } from '../../reading/press-event.js';

/**
 * The sections of a story, as a list of links. After the first press of Play, each has the time at which it begins; a
 * press on the time plays from there. The current section has `aria-current`. It announces nothing, its links start no
 * sound, and a story without sections shows no list. The code loads when the element is in a page.
 *
 * @tag aloud-contents
 * @attr {string} for - The id of the `aloud-article` whose sections it lists, when it stands elsewhere.
 * @fires {PressEvent} aloud-press - A press on a time, which would start the sound; cancelable.
 * @csspart contents - The navigation, which holds everything.
 * @csspart title - "In this story".
 * @csspart list - The list, and each list in it.
 * @csspart section - A line: the link, and the time.
 * @csspart link - A section's name.
 * @csspart time - The start time: figures, and the button.
 * @csspart listen - The button that plays from there.
 * @cssprop [--aloud-contents-accent=light-dark(#1d3557, #a8c7ff)] - The mark of the current section, and the hover colour.
 * @cssprop [--aloud-contents-line=light-dark(#d4d7dd, #4b5260)] - Lines; decoration only.
 * @cssprop [--aloud-contents-ring=light-dark(#b45309, #fbbf24)] - The focus ring; 3:1 or more against the page.
 * @example
 * <aloud-contents for="the-article"></aloud-contents>
 */
export class AloudContents extends ReactiveElement {
  static override properties: PropertyDeclarations = { htmlFor: { attribute: 'for' } };
  declare htmlFor: string;

  constructor() {
    super();
    this.htmlFor = '';
    new JoinController(this, (reading) =>
      import('./contents.js').then(({ showContents }) => showContents(this, reading), console.error),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-contents': AloudContents;
  }
}
