import { ReactiveElement, type CSSResult, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import { backgroundScheme } from '../../browser/dom/background-scheme.js';
import { createElement } from '../../browser/dom/create-element.js';
import { mayHavePlace } from '../../browser/places/may-have-place.js';
import { headlineText } from '../../browser/story/headline-text.js';
import { formatMessage } from '../../core/language/messages.js';
import { PressEvent } from '../../reading/press-event.js';
import { JoinController } from '../../reading/join-controller.js';
import { Reading } from '../../reading/reading.js';
import { MessagesController } from '../../reading/messages-controller.js';
import { styles } from './aloud-player.styles.js';
import type { Controls } from './controls.js';
import { InitialView, PLAY_ICON, WAIT_ICON, type ButtonState } from './initial-view.js';
import type { PlayerHost } from './player-host.js';
import { storyLengthText } from './story-length.js';

export type { AnnounceEvent } from '../../browser/live-region/announcer.js';
export type { PressEvent } from '../../reading/press-event.js';

/**
 * Plays the story. Before the first press it is one button and the story's length; the press loads the other controls,
 * which follow the button. The author's `<audio>` stays in the page: it plays the sound, and without JavaScript it is
 * the player.
 *
 * @tag aloud-player
 * @slot - The author's `<audio>`, with its sources and its track. Shown only where the code of the player does not load.
 * @slot next - Shown at the end of the story: what the site offers next.
 * @attr {string} for - The id of the `aloud-article` that it plays, when it stands elsewhere.
 * @attr {'off'} dock - `off`: the controls of an open story do not stay at the bottom edge while the player is out of view.
 * @attr {string} voice-label - Says that a machine reads, in the site's words: "Read by our automated voice".
 * @attr {number} duration - The length in seconds; estimated from the text when it is not given.
 * @fires {PressEvent} aloud-press - The reader pressed Play or Pause; cancelable.
 * @fires {AnnounceEvent} aloud-announce - A screen reader announcement is about to be made; cancelable.
 * @fires {PlaybackEvent} aloud-play - The sound starts, or continues after a pause. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackEvent} aloud-pause - The sound pauses. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackEvent} aloud-ended - The story has come to its end. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackEvent} aloud-seek - The position changes. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackEvent} aloud-rate - The speed changes. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackProgressEvent} aloud-progress - A quarter of the story is over. With `aloud/player-api.js`, without an article.
 * @fires {PlaybackErrorEvent} aloud-error - The sound or its words fail. With `aloud/player-api.js`, without an article.
 * @csspart play - The button.
 * @csspart length - The length, before the first press.
 * @csspart continue - The button that plays from where the reader stopped, or from the place of a link.
 * @csspart problem - The error message.
 * @csspart notice - What the reader should know while the story plays on.
 * @csspart changes - The line that says that the story has changed since its recording.
 * @csspart changes-list - The list that leads to each changed sentence.
 * @csspart changes-voice - "Read changes with this device's voice".
 * @csspart steps - The four buttons that move in the story.
 * @csspart position - The row of the position: track and time.
 * @csspart track - The drawing of the position.
 * @csspart time - The time in figures.
 * @csspart section - The name of the current section; before the first one, who reads.
 * @csspart speed - The list of speeds.
 * @csspart settings - The button of the settings panel.
 * @csspart panel - The settings panel.
 * @csspart highlight - The list of highlight modes, in the panel.
 * @csspart pause-after - The list of what a pause follows.
 * @csspart paragraph-pause - The list of pauses between paragraphs, of the device's voice.
 * @csspart skip-silences - "Skip long silences".
 * @csspart sleep-timer - The list of the sleep timer.
 * @csspart listen-on - The list of presses on the text that play from there.
 * @csspart announcements - The list of messages for screen readers.
 * @csspart mute - The button that turns the sound off.
 * @csspart remote - The button that plays on another device.
 * @csspart shortcuts - The button that lists the keys.
 * @csspart forget - "Forget my places and settings".
 * @csspart key - A key in the list of keys, which a press changes.
 * @csspart restore - The button that restores the keys.
 * @csspart selection - The buttons beside a selection in the text.
 * @csspart next - What the site offers after the story.
 * @csspart dock - The two buttons of the docked player.
 * @csspart follow - "Follow the text", after the reader has scrolled elsewhere.
 * @csspart voice - "Read with this device's voice", where the recording fails.
 * @cssprop [--aloud-player-accent=light-dark(#1d3557, #a8c7ff)] - Background of the button, and the played part of the track.
 * @cssprop [--aloud-player-on-accent=light-dark(#fff, #10213a)] - Text on the accent.
 * @cssprop [--aloud-player-line=light-dark(#6b7280, #9ca3af)] - Lines and borders; 3:1 or more against the page.
 * @cssprop [--aloud-player-ring=light-dark(#b45309, #fbbf24)] - The focus ring; 3:1 or more.
 */
export class AloudPlayer extends ReactiveElement implements PlayerHost {
  static override styles: CSSResult = styles;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override properties: PropertyDeclarations = { htmlFor: { attribute: 'for' }, duration: { type: Number } };
  declare htmlFor: string;
  declare duration: number | null;

  /** @internal */
  readonly messages: MessagesController = new MessagesController(this);
  #reading: Reading | undefined;
  #unsubscribe: (() => void) | undefined;
  #controls: Controls | undefined;
  #isPreparing = false;
  /** Made with the shadow root: a server has no document. */
  #initialView!: InitialView;
  /** The press comes after a failure. */
  #isRetry = false;
  /** Shows the author's `<audio>`. */
  #slot!: HTMLElement;
  /** The other controls did not load. */
  #hasFailedToLoad = false;

  constructor() {
    super();
    this.htmlFor = '';
    this.duration = null;
    new JoinController(this, (reading) => this.#join(reading));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const reading = this.#reading;
    queueMicrotask(() => {
      if (this.isConnected && this.#reading === reading) return;
      if (reading?.audio && this.contains(reading.audio)) reading.releaseAudio();
      if (!this.isConnected) this.#leave();
    });
  }

  /** The reading that this player plays, once it is known. */
  get reading(): Reading | undefined {
    return this.#reading;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#initialView = new InitialView(
      () => this.#prepare(),
      () => this.#press(),
    );
    this.#slot = createElement('slot');
    const { section } = this.#initialView;
    // The text gets another color: the page has another theme.
    section.ontransitionend = () => this.requestUpdate();
    if (!root.firstChild) root.append(section); // a server may have drawn it
    return root;
  }

  /** Frameworks give a property any value. */
  protected override willUpdate(): void {
    const duration: unknown = this.duration;
    const seconds = typeof duration === 'string' ? Number(duration) : duration;
    this.duration = Number.isFinite(seconds) && (seconds as number) > 0 ? (seconds as number) : null;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { section, afterButton } = this.#initialView;
    section.style.colorScheme = backgroundScheme(this);
    const { page } = this.messages;
    if (!page) return; // the locale is loading; the space is reserved
    this.#initialView.update(page.counting, this.#regionName, this.#controls?.button ?? this.#initialButton);
    if (!section.parentNode) {
      // It replaces what a server drew, which looks the same. The focus stays at the button.
      const hadFocus = this.matches(':focus');
      this.renderRoot.replaceChildren(section);
      if (hadFocus) this.focus();
    }
    if (this.#controls) this.#controls.draw(afterButton);
    else this.#initialView.showLength(this.#lengthText, this.#hasFailed ? page.notLoaded : '');
    if (this.#hasFailed && this.#isRetry) this.showAudio();
  }

  /** The author's own controls take over, where the code of this player does not come. @internal */
  showAudio(): void {
    const { audio } = this.#reading!;
    if (audio) audio.controls = true;
    this.#initialView.section.append(this.#slot);
  }

  get #hasFailed(): boolean {
    return this.#hasFailedToLoad || this.#reading?.problem === 'not-loaded';
  }

  get #initialButton(): ButtonState {
    const { loading, playStory } = this.messages.page!;
    return this.#reading?.phase === 'loading'
      ? { label: loading, icon: WAIT_ICON, isWaiting: true }
      : { label: playStory, icon: PLAY_ICON, isWaiting: false };
  }

  /** The name of the region; among several players, with the headline (PLY-1). */
  get #regionName(): string {
    const { listen, listenTo } = this.messages.page!;
    // A player that Aloud made stands in a shadow root, where no selector of the document finds it.
    const isOnly = ['aloud-player', 'aloud-article'].every((tag) => document.querySelectorAll(tag).length < 2);
    const headline = headlineText(this.#reading?.article);
    return isOnly || !headline ? listen : formatMessage(listenTo, { headline });
  }

  get #lengthText(): string {
    return storyLengthText(this.duration, this.#reading?.article, this.messages.page!);
  }

  #join(reading: Reading): void {
    if (reading !== this.#reading) this.#leave();
    this.#unsubscribe?.();
    this.#reading = reading;
    reading.audio ??= this.querySelector('audio');
    this.#unsubscribe = reading.subscribe(() => this.requestUpdate());
    // Without this code the story plays from its start.
    if (mayHavePlace())
      import('./continue-button.js').then(
        ({ offerPlace }) => offerPlace(this, reading),
        () => {},
      );
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#controls?.dispose();
    this.#reading = this.#controls = undefined;
  }

  /** A pointer is down, or the button has the focus: the code loads. Nothing visible or audible changes. */
  #prepare(): void {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    this.#reading?.prepare();
    this.#loadControls().catch(() => (this.#isPreparing = false));
  }

  #press(): void {
    if (!this.dispatchEvent(new PressEvent())) return;
    this.#isRetry = this.#hasFailed;
    this.#initialView.section.classList.add('open');
    if (!this.#reading) this.#createStandaloneReading();
    this.#reading!.audio ??= this.querySelector('audio');
    this.#reading!.press();
    void this.#showControls();
  }

  /** The live regions come with the code, so that they are in the page for a while before a press can fail (LIVE-3). */
  async #loadControls(): Promise<typeof import('./controls.js')> {
    await this.messages.loadPlayerMessages();
    const module = await import('./controls.js');
    module.prepareAnnouncer();
    return module;
  }

  /** Adds the other controls after the button; the focus stays. */
  async #showControls(): Promise<void> {
    if (this.#controls) return;
    const reading = this.#reading!;
    try {
      const { Controls } = await this.#loadControls();
      if (reading === this.#reading) this.#controls ??= new Controls(this, reading);
      this.#hasFailedToLoad = false;
    } catch (cause) {
      console.error('aloud player/not-loaded:', cause);
      this.#hasFailedToLoad = true;
    }
    this.requestUpdate();
  }

  #createStandaloneReading(): void {
    console.warn('aloud player/no-article: plays only its audio.', this);
    const reading = new Reading();
    reading.host = this;
    this.#join(reading);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-player': AloudPlayer;
  }
}
