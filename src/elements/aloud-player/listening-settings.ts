import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import {
  announcementLevels,
  highlightModes,
  listenPresses,
  pauseUnits,
  readSettings,
  type Settings,
} from '../../browser/settings/settings.js';
import { paragraphPauses, readPaceSettings } from '../../browser/settings/pace-settings.js';
import { formatNumber, roughDuration } from '../../core/language/duration.js';
import { formatMessage, type SettingsMessages } from '../../core/language/messages.js';
import { MAX_RATE, MIN_RATE } from '../../core/playback/playback.js';
import { changeSettings } from '../../reading/change-settings.js';
import { SleepTimer, type SleepTime } from '../../reading/pace/sleep-timer.js';
import type { Reading } from '../../reading/reading.js';
import { DEVICE_VOICE } from '../../reading/session.js';
import type { PlayerHost } from './player-host.js';
import { ENABLE_DELAY_MS } from './enable-delay.js';
import { listRow, sliderRow } from './settings-rows.js';

const SLEEP_MINUTES = [5, 10, 15, 30, 60];

/** The settings that hold for a recording and for a voice: speed, highlight, pauses, sleep timer, and more. */
export class ListeningSettings {
  readonly #player: PlayerHost;
  readonly #reading: Reading;
  readonly #messages: SettingsMessages;
  #sleepTimer: SleepTimer | undefined;
  #sleepTime: SleepTime = 0;
  #isInert = true;
  #enableTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(player: PlayerHost, reading: Reading, messages: SettingsMessages) {
    this.#player = player;
    this.#reading = reading;
    this.#messages = messages;
  }

  handleOpen(): void {
    this.#isInert = true;
    clearTimeout(this.#enableTimer);
    this.#enableTimer = setTimeout(() => {
      this.#isInert = false;
      this.#player.requestUpdate();
    }, ENABLE_DELAY_MS);
  }

  dispose(): void {
    this.#sleepTimer?.dispose();
    clearTimeout(this.#enableTimer);
  }

  render(): TemplateResult {
    const messages = this.#messages;
    const settings = readSettings();
    const { session } = this.#reading;
    const isDeviceVoice = session?.voice === DEVICE_VOICE;
    const lists = [
      listRow({
        part: 'highlight',
        name: messages.highlight,
        options: highlightModes.map((mode) => [mode, messages[mode]]),
        current: settings.highlight,
        onChange: (highlight) => this.#save({ highlight }),
      }),
      listRow({
        part: 'pause-after',
        name: messages.pauseAfter,
        options: pauseUnits.map((unit) => [unit, messages[unit]]),
        current: settings.pauseAfter,
        onChange: (pauseAfter) => this.#save({ pauseAfter }),
      }),
      ...(isDeviceVoice ? [this.#renderParagraphPause()] : []),
      this.#renderSleepTimer(),
      listRow({
        part: 'listen-on',
        name: messages.listenOn.label,
        options: listenPresses.map((press) => [press, messages.listenOn[press]]),
        current: settings.listenOn,
        onChange: (listenOn) => this.#save({ listenOn }),
      }),
      listRow({
        part: 'announcements',
        name: messages.announcements.label,
        options: announcementLevels.map((level) => [level, messages.announcements[level]]),
        current: settings.announcements,
        onChange: (announcements) => this.#save({ announcements }),
      }),
    ];
    return html`${this.#renderSpeed(settings.speed)}
      <div class="lists" ?inert=${this.#isInert}>${lists}</div>
      ${session?.timed && !isDeviceVoice ? this.#renderSkipSilences() : nothing}`;
  }

  /** A voice makes its own pauses, and they differ. */
  #renderParagraphPause(): TemplateResult {
    const { paragraphPause, off, shortSeconds } = this.#messages;
    const { counting } = this.#player.messages.page!;
    return listRow({
      part: 'paragraph-pause',
      name: paragraphPause,
      options: paragraphPauses.map((seconds) => [
        seconds,
        seconds ? formatMessage(shortSeconds, { n: formatNumber(seconds, counting) }) : off,
      ]),
      current: readPaceSettings().paragraphPause,
      onChange: (seconds) => this.#save({ pace: { ...readPaceSettings(), paragraphPause: seconds } }),
    });
  }

  /** Of a recording whose times are known. */
  #renderSkipSilences(): TemplateResult {
    const pace = readPaceSettings();
    return html`<div class="row">
      <button
        class="text-button"
        part="skip-silences"
        aria-pressed=${pace.skipSilences ? 'true' : 'false'}
        @click=${() => this.#save({ pace: { ...pace, skipSilences: !pace.skipSilences } })}
      >
        ${this.#messages.skipSilences}
      </button>
    </div>`;
  }

  #renderSpeed(saved: number): TemplateResult {
    const { player, page } = this.#player.messages;
    const rate = this.#reading.session?.playback.rate ?? saved;
    return sliderRow({
      name: player!.speed,
      text: formatMessage(player!.shortTimes, { n: formatNumber(rate, page!.counting) }),
      value: rate,
      min: MIN_RATE,
      max: MAX_RATE,
      step: 0.05,
      isFirst: true,
      onInput: (speed) => this.#save({ speed }),
    });
  }

  #renderSleepTimer(): TemplateResult {
    const { sleepTimer, off, endOfSection } = this.#messages;
    const { counting } = this.#player.messages.page!;
    const minutes = SLEEP_MINUTES.map((count) => [count, roughDuration(count * 60, counting)] as const);
    const section = this.#reading.session?.timed ? [['section', endOfSection] as const] : [];
    return listRow<SleepTime>({
      part: 'sleep-timer',
      name: sleepTimer,
      options: [[0, off], ...minutes, ...section],
      current: this.#sleepTime,
      onChange: (time) => this.#setSleepTimer(time),
    });
  }

  #setSleepTimer(time: SleepTime): void {
    this.#sleepTimer?.dispose();
    const { session, audio, omittedRoles } = this.#reading;
    if (!time || !session) return;
    this.#sleepTime = time;
    this.#player.requestUpdate();
    this.#sleepTimer = new SleepTimer(session, audio, time, omittedRoles, () => {
      this.#sleepTimer = undefined;
      this.#sleepTime = 0;
      this.#player.requestUpdate();
    });
  }

  #save(change: Partial<Settings>): void {
    changeSettings(this.#reading, change);
    this.#player.requestUpdate();
  }
}
