import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import type { Reading } from '../../reading/reading.js';
import type { PlayerHost } from './player-host.js';

/** "Follow the text", after the reader has scrolled elsewhere. */
export class FollowButton {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  /** Stays true until the button loses the focus, so that it never disappears under a finger. */
  #isShown = false;

  constructor(player: PlayerHost, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
  }

  /** `nothing` while the page follows. */
  render(): TemplateResult | typeof nothing {
    if (this.#isScrollSuspended) this.#isShown = true;
    if (!this.#isShown) return nothing;
    return html`<button
      class="text-button"
      part="follow"
      aria-pressed=${this.#isScrollSuspended ? 'false' : 'true'}
      @click=${this.#handleClick}
      @blur=${this.#handleBlur}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 4h18v2H3zM3 9h8v2H3zM3 14h8v2H3zM3 19h18v2H3zM16 7l5 5h-4v5h-2v-5h-4z"></path>
      </svg>
      <span>${this.#player.messages.player!.followText}</span>
    </button>`;
  }

  get #isScrollSuspended(): boolean {
    return !!this.#reading.session?.highlighter?.isScrollSuspended;
  }

  #handleClick = (): void => {
    this.#reading.session?.highlighter?.resumeScrolling();
    this.#player.requestUpdate();
  };

  #handleBlur = (): void => {
    this.#isShown = this.#isScrollSuspended;
    this.#player.requestUpdate();
  };
}
