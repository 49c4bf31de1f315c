import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { languageOf } from '../../browser/dom/language-of.js';
import { warnOnce } from '../../browser/dom/warn-once.js';
import type { Presenter } from '../../browser/story/presenter.js';
import { formatMessage, type VoiceMessages } from '../../core/language/messages.js';
import type { Reading } from '../../reading/reading.js';
import type { Session } from '../../reading/session.js';
import { loadVoiceMessages } from '../../reading/voice-messages.js';
import type { PlayerHost } from './player-host.js';

/** What `aloud align` writes as the voice: the timing file was made from a recording, which a person may have read. */
const RECORDING = /^recording$/i;

/**
 * Says who reads the story: a machine, or the presenter that the page names. It says nothing where neither is known. A site
 * may reword the line about a machine (`voice-label`), but not empty it.
 */
export class VoiceLabel {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #messages: VoiceMessages;
  /** Whose presenter is read, or being read. */
  #session: Session | undefined;
  #presenter: Presenter | undefined;

  private constructor(player: PlayerHost, reading: Reading, messages: VoiceMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#messages = messages;
  }

  static async create(player: PlayerHost, reading: Reading): Promise<VoiceLabel> {
    return new VoiceLabel(player, reading, await loadVoiceMessages(player.messages.page!.counting.language));
  }

  render(): TemplateResult | '' {
    const { session } = this.#reading;
    if (!session?.voice) return nothing;
    if (!RECORDING.test(session.voice)) return this.#renderAutomated();
    if (this.#session !== session) void this.#readPresenter(session);
    if (this.#presenter?.isAutomated) return this.#renderAutomated();
    const { readBy, and } = this.#messages;
    return this.#presenter?.names.length
      ? html`<span>${formatMessage(readBy, { name: this.#presenter.names.join(and) })}</span>`
      : nothing;
  }

  #renderAutomated(): TemplateResult {
    const label = this.#player.getAttribute('voice-label');
    const isShown = isVisible(label ?? '');
    if (label !== null && !isShown) warnOnce(this.#player, 'aloud player/voice-label: has no words.');
    return isShown
      ? html`<span lang=${languageOf(this.#player)} dir="auto">${label}</span>`
      : html`<span>${this.#messages.automated}</span>`;
  }

  async #readPresenter(session: Session): Promise<void> {
    this.#session = session;
    this.#presenter = undefined;
    const module = await import('../../browser/story/presenter.js').catch(() => undefined);
    if (this.#session !== session) return;
    if (!module) this.#session = undefined; // the next change tries again
    this.#presenter = module?.readPresenter(this.#reading.audio!);
    this.#player.requestUpdate();
  }
}

/** Are there letters or figures? Some letters are default-ignorable (DI): they have no shape, such as the Hangul filler. */
const isVisible = (text: string): boolean => /(?!\p{DI})[\p{L}\p{N}]/u.test(text);
