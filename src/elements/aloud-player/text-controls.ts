import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import type { Reading } from '../../reading/reading.js';
import type { PassageControls } from './passage-controls.js';
import type { PlayerHost } from './player-host.js';

type Action = (controls: PassageControls) => unknown;

/**
 * From the player to the text and back: "Listen from here" and "Go to the sentence". It also hands the reader's actions in
 * the text to code that loads with the first of them.
 */
export class TextControls {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #signal: AbortSignal;
  #passageControls: Promise<PassageControls> | undefined;

  /** @param signal ends all listening. */
  constructor(player: PlayerHost, reading: Reading, signal: AbortSignal) {
    this.#player = player;
    this.#reading = reading;
    this.#signal = signal;
    for (const type of ['selectionchange', 'focusin', 'click', 'dblclick'])
      document.addEventListener(type, this.#handleEvent, { signal });
  }

  /** The times of the words are known, or may come. */
  render(): TemplateResult | '' {
    const { article, session, problem } = this.#reading;
    const { listenFromHere, goToSentence } = this.#player.messages.player!;
    const renderButton = (name: string, press: Action): TemplateResult =>
      html`<button class="text-button" @click=${() => this.#run(press)}>${name}</button>`;
    return article && (session?.timed || !problem)
      ? html`${renderButton(listenFromHere, (controls) => controls.listenFromHere())}
        ${renderButton(goToSentence, (controls) => controls.goToSentence())}`
      : nothing;
  }

  #handleEvent = (event: Event): void => {
    const node = event.target === document ? getSelection()!.anchorNode : event.target;
    if (node !== this.#player && this.#reading.article?.contains(node as Node))
      this.#run((controls) => controls.handle(event));
  };

  #run(action: Action): void {
    this.#passageControls ??= import('./passage-controls.js').then((module) =>
      module.createPassageControls(this.#player, this.#reading, this.#signal),
    );
    this.#passageControls.then(action, (cause: unknown) => {
      this.#passageControls = undefined;
      console.error('aloud player/not-loaded:', cause);
    });
  }
}
