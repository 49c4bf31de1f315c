import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import type { Reading } from '../../reading/reading.js';
import type { PassageControls } from './passage-controls.js';
import type { PlayerHost } from './player-host.js';

/** @param button that the reader has pressed */
type Action = (controls: PassageControls, button: HTMLButtonElement) => unknown;

/**
 * From the player to the text and back: "Listen from here", "Go to the sentence" and "Choose a sentence". It also hands the
 * reader's actions in the text to code that loads with the first of them.
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
    const { listenFromHere, goToSentence, chooseSentence } = this.#player.messages.player!;
    const renderButton = (name: string, press: Action): TemplateResult =>
      html`<button
        class="text-button"
        @click=${({ currentTarget }: Event) => this.#run((controls) => press(controls, currentTarget as HTMLButtonElement))}
      >
        ${name}
      </button>`;
    return article && (session?.timed || !problem)
      ? html`${renderButton(listenFromHere, (controls) => controls.listenFromHere())}
        ${renderButton(goToSentence, (controls) => controls.goToSentence())}
        ${renderButton(chooseSentence, (controls, button) => controls.chooseSentence(button))}`
      : nothing;
  }

  #handleEvent = (event: Event): void => {
    const node = event.target === document ? getSelection()!.anchorNode : event.target;
    if (node !== this.#player && this.#reading.article?.contains(node as Node))
      this.#run((controls) => controls.handle(event));
  };

  #run(action: (controls: PassageControls) => unknown): void {
    this.#passageControls ??= import('./passage-controls.js').then((module) =>
      module.createPassageControls(this.#player, this.#reading, this.#signal),
    );
    this.#passageControls.then(action, (cause: unknown) => {
      this.#passageControls = undefined;
      console.error('aloud player/not-loaded:', cause);
    });
  }
}
