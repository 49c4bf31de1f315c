import { ReactiveElement, type PropertyDeclarations } from '@lit/reactive-element';
import { JoinController } from '../../reading/join-controller.js';

/**
 * The sections of a story, as a list of links; while the story is open for listening, each with the time at which it
 * begins, where pressing the time listens from there. The section that is heard is the current one. Says nothing
 * unasked, starts nothing by a link, and is not seen in a story without sections. What it shows is fetched when it
 * stands in a page.
 *
 * @attr for - The id of the `aloud-article` whose sections it lists, when it stands elsewhere.
 * @fires aloud-press - A time was pressed, which would start the sound; cancelable: `PressEvent`.
 * @csspart contents - All of it: the navigation.
 * @csspart title - "In this story".
 * @csspart list - The list, and each list in it.
 * @csspart section - A line: the link, and the time.
 * @csspart link - A section's name.
 * @csspart time - When it begins: figures, and the button.
 * @csspart listen - The button that listens from there.
 * @cssprop --aloud-contents-accent - The mark of the section that is heard, and what is under a pointer.
 * @cssprop --aloud-contents-line - Lines; decoration only.
 * @cssprop --aloud-contents-ring - The ring round what has the focus; 3:1 or more against the page.
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
