import type { ReactiveController } from '@lit/reactive-element';
import { html, nothing, render, type TemplateResult } from '../../browser/dom/template.js';
import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage } from '../../core/language/messages.js';
import { isPlayRequested, type Phase } from '../../core/playback/phase.js';
import { recordedSections, type RecordedSection } from '../../core/timeline/recorded-sections.js';
import { stepSentence } from '../../core/timeline/step-sentence.js';
import type { TimedSpeech } from '../../core/timeline/timed-speech.js';
import type { Reading } from '../../reading/reading.js';
import type { PlayerHost } from './player-host.js';
import { Announcements, announceStep } from './announcements.js';
import type { Dock } from './dock.js';
import type { ChangesNotice } from './changes-notice.js';
import { listenForKeys } from './key-listener.js';
import { SettingsControls } from './settings-controls.js';
import { styles } from './controls.styles.js';
import { PLAY_ICON, WAIT_ICON, type ButtonState } from './initial-view.js';
import { jump, JUMP_SECONDS, step } from './step.js';
import { PositionSlider } from './position-slider.js';
import { TextControls } from './text-controls.js';
import { sentenceIcon, PAUSE_ICON, jumpIcon } from './step-icons.js';

export { prepareAnnouncer } from '../../browser/live-region/announcer.js';

/** Who reads is shown for as many seconds of the story, also where a heading begins it. */
const VOICE_SECONDS = 5;

/** The controls that the press loads: steps, position, settings. Native buttons, range and selects (table 4.1). */
export class Controls implements ReactiveController {
  readonly #player: PlayerHost;
  readonly #disposal = new AbortController();
  readonly #reading: Reading;
  readonly #positionSlider: PositionSlider;
  readonly #settingsControls: SettingsControls;
  readonly #textControls: TextControls;
  readonly #announcements: Announcements;
  #phase: Phase = 'idle';
  /**
   * Its own element, because Lit keeps its markers in the element that it renders to: a player that returns to the page
   * gets new controls.
   */
  readonly #container: HTMLElement = createElement('div', { class: 'rest' });
  #noPlayerCount = 0;
  #changesNotice: ChangesNotice | undefined;
  #isLoadingChanges = false;
  #drawTimer: ReturnType<typeof setTimeout> | undefined;
  /** Until the code of the dock loads: when the player leaves the view for the first time. */
  readonly #viewObserver: IntersectionObserver = new IntersectionObserver((entries) => {
    if (!entries.at(-1)!.isIntersecting) void this.#loadDock();
  });
  #dock: Dock | undefined;
  #drawnSection: RecordedSection | undefined;
  #sectionsOf: { readonly timed: TimedSpeech; readonly sections: readonly RecordedSection[] } | undefined;

  constructor(player: PlayerHost, reading: Reading) {
    this.#player = player;
    this.#reading = reading;
    this.#positionSlider = new PositionSlider(player);
    this.#settingsControls = new SettingsControls(player, reading);
    const { signal } = this.#disposal;
    this.#textControls = new TextControls(player, reading, signal);
    listenForKeys(player, reading, signal);
    this.#announcements = new Announcements(
      player,
      () => this.problem,
      () => this.notice,
    );
    player.addController(this);
    this.#viewObserver.observe(player);
    adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
    player.shadowRoot!.querySelector('section > slot')?.remove();
  }

  /** The player has another reading, or none. */
  dispose(): void {
    this.hostDisconnected();
    this.#viewObserver.disconnect();
    this.#dock?.dispose();
    this.#disposal.abort();
    this.#player.removeController(this);
  }

  /** The label and icon of the button, by its next action. */
  get button(): ButtonState {
    const { page, player } = this.#player.messages;
    const { phase, resumeTime } = this.#reading;
    const isWaiting = phase === 'loading' || phase === 'stalled';
    if (phase === 'loading') return { label: page!.loading, icon: WAIT_ICON, isWaiting };
    if (isPlayRequested(phase)) return { label: player!.pause, icon: PAUSE_ICON, isWaiting };
    // The page has another story than the one that was open.
    const isNew = phase === 'idle' && !resumeTime;
    const label = phase === 'ended' ? player!.playAgain : isNew ? page!.playStory : player!.play;
    return { label, icon: PLAY_ICON, isWaiting };
  }

  /** The error message, of the gravest problem: no sound comes before no timing; '' without a problem. */
  get problem(): string {
    const { page, player } = this.#player.messages;
    const { session, phase, problem } = this.#reading;
    if (problem === 'not-loaded') return page!.notLoaded;
    if (phase === 'blocked') return player!.problems.blocked;
    if (session && phase === 'failed')
      return player!.problems[session.playback.failure === 'no-voice' ? 'no-voice' : 'audio-failed'];
    return problem ? player!.problems[problem] : '';
  }

  /** What the reader should know while the story plays on; '' for nothing. */
  get notice(): string {
    const { stalled, offline, unseekable } = this.#player.messages.player!;
    if (this.#announcements.isLongWait(this.#reading.phase)) return navigator.onLine ? stalled : offline;
    return this.#reading.session?.playback.isSeekRefused ? unseekable : '';
  }

  hostDisconnected(): void {
    clearTimeout(this.#drawTimer);
    this.#announcements.stop();
    this.#settingsControls.dispose();
  }

  hostUpdated(): void {
    const { phase } = this.#reading;
    this.#announcements.update(phase);
    const isNewPhase = phase !== this.#phase;
    this.#phase = phase;
    // The code that plays recordings did not come twice.
    if (isNewPhase && this.#reading.session?.playback.failure === 'no-player' && this.#noPlayerCount++)
      this.#player.showAudio();
    this.#dock?.update();
    clearTimeout(this.#drawTimer);
    // A screen reader speaks what is written to the focused control: not while the sound waits, nor before its end.
    const { isFocused } = this.#positionSlider;
    if (isNewPhase && (phase === 'paused' || (phase !== 'playing' && !isFocused)))
      this.#positionSlider.writeValue(isFocused ? 'time' : 'whole');
    this.#drawTime();
  }

  /** @param parent follows the button; the controls replace the length in it. */
  draw(parent: HTMLElement): void {
    if (this.#container.parentNode !== parent) parent.replaceChildren(this.#container);
    render(this.#renderTemplate(), this.#container);
  }

  #renderTemplate(): TemplateResult {
    const { problem, notice } = this;
    const changes = this.#reading.session?.changes;
    if (changes?.hasUnrecordedText && !this.#isLoadingChanges) void this.#loadChangesNotice();
    const { player, page } = this.#player.messages;
    const figures = formatNumber(JUMP_SECONDS, page!.counting);
    return html`<div class="steps" part="steps" dir="ltr" role="group" aria-label=${player!.steps}>
        ${this.#renderButton(formatMessage(player!.back, { n: figures }), jumpIcon(figures, 'back'), () => jump(this.#reading, -JUMP_SECONDS))}
        ${this.#renderButton(player!.previousSentence, sentenceIcon('previous'), () => this.#step(-1))}
        ${this.#renderButton(player!.nextSentence, sentenceIcon('next'), () => this.#step(1))}
        ${this.#renderButton(formatMessage(player!.forward, { n: figures }), jumpIcon(figures, 'forward'), () => jump(this.#reading, JUMP_SECONDS))}
      </div>
      ${this.#settingsControls.render((this.#drawnSection = this.#currentSection))} ${this.#positionSlider.render()}
      ${this.#textControls.render()} ${problem ? html`<p class="problem" part="problem">${problem}</p>` : nothing}
      ${notice ? html`<p class="problem" part="notice">${notice}</p>` : nothing}
      ${changes?.hasUnrecordedText && this.#changesNotice ? this.#changesNotice.render(changes) : nothing}
      ${
        this.#reading.session?.offersVoice
          ? html`<button class="text-button voice" part="voice" @click=${this.#handleVoiceClick}>
              ${player!.useVoice}
            </button>`
          : nothing
      }
      ${this.#reading.phase === 'ended' ? html`<div class="next" part="next"><slot name="next"></slot></div>` : nothing}`;
  }

  /** The title is the name; with an `aria-label` too, Chromium repeats the same words as a description. */
  #renderButton(name: string, icon: TemplateResult, press: () => void): TemplateResult {
    return html`<button title=${name} @click=${press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
    </button>`;
  }

  /** The pressed button disappears; the focus moves to the button that pauses the voice. */
  #handleVoiceClick = (): void => {
    this.#reading.session?.useVoice();
    this.#player.shadowRoot!.querySelector<HTMLElement>('.play')!.focus();
  };

  async #loadChangesNotice(): Promise<void> {
    this.#isLoadingChanges = true;
    try {
      const { ChangesNotice } = await import('./changes-notice.js');
      this.#changesNotice = await ChangesNotice.create(this.#player.shadowRoot!, this.#player.messages.page!.counting);
    } catch (cause) {
      console.error('aloud player/no-changes:', cause);
    }
    this.#player.requestUpdate();
  }

  async #loadDock(): Promise<void> {
    const module = await import('./dock.js').catch(() => undefined); // the next time tries again
    if (!module || this.#dock || this.#disposal.signal.aborted) return;
    this.#viewObserver.disconnect();
    this.#dock = new module.Dock(this.#player, this.#reading, this.#player.messages.player!);
  }

  #step(direction: 1 | -1): void {
    const target = step(this.#reading, stepSentence, direction);
    if (target) announceStep(this.#player, target, this.#phase === 'playing');
  }

  get #currentSection(): RecordedSection | undefined {
    const { time } = this.#positionSlider;
    if (this.#reading.session?.voice && time < VOICE_SECONDS) return undefined;
    return this.#sections.filter(({ start }) => start <= time).at(-1);
  }

  /** Of the story, in the order of time. */
  get #sections(): readonly RecordedSection[] {
    const timed = this.#reading.session?.timed;
    if (timed !== this.#sectionsOf?.timed) this.#sectionsOf = timed && { timed, sections: recordedSections(timed) };
    return this.#sectionsOf?.sections ?? [];
  }

  /** Draws the time, and a new section, once for each second of the story, at the second; not while no sound plays. */
  #drawTime(): void {
    this.#positionSlider.draw(this.#sections);
    if (this.#drawnSection !== this.#currentSection) this.#player.requestUpdate();
    const { session, phase } = this.#reading;
    if (phase !== 'playing' || !session) return;
    const { time, rate } = session.playback;
    this.#drawTimer = setTimeout(() => this.#drawTime(), Math.max(50, ((Math.floor(time) + 1 - time) / rate) * 1000));
  }
}
