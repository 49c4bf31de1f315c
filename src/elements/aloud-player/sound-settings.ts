import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import { chooseRemoteDevice, watchRemoteDevices } from '../../browser/audio/remote-playback.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage, type LanguageRules, type SettingsMessages } from '../../core/language/messages.js';
import { sliderRow } from './settings-rows.js';

/** The settings of a recording: volume, mute, another device. A device's voice has the volume of its device. */
export class SoundSettings {
  readonly #audio: HTMLAudioElement;
  readonly #messages: SettingsMessages;
  readonly #counting: LanguageRules;
  readonly #onChange: () => void;
  readonly #hasVolume: boolean;
  readonly #listeners = new AbortController();
  #hasRemoteDevice = false;
  #remoteWatch: AbortController | undefined;

  constructor(audio: HTMLAudioElement, messages: SettingsMessages, counting: LanguageRules, onChange: () => void) {
    this.#audio = audio;
    this.#messages = messages;
    this.#counting = counting;
    this.#onChange = onChange;
    this.#hasVolume = canSetVolume(audio);
    audio.addEventListener('volumechange', onChange, { signal: this.#listeners.signal });
  }

  render(): TemplateResult {
    const { remote } = this.#messages;
    const choose = (): void => void chooseRemoteDevice(this.#audio);
    return html`${this.#hasVolume ? this.#renderVolume() : nothing}
    ${
      this.#hasRemoteDevice
        ? html`<div class="row"><button class="text-button" part="remote" @click=${choose}>${remote}</button></div>`
        : nothing
    }`;
  }

  /** Looks for other devices while the panel is open. */
  handleOpen(): void {
    this.#remoteWatch = new AbortController();
    const onAvailable = (isAvailable: boolean): void => {
      this.#hasRemoteDevice = isAvailable;
      this.#onChange();
    };
    watchRemoteDevices(this.#audio, onAvailable, this.#remoteWatch.signal);
  }

  handleClose(): void {
    this.#remoteWatch?.abort();
  }

  dispose(): void {
    this.handleClose();
    this.#listeners.abort();
  }

  #renderVolume(): TemplateResult {
    const audio = this.#audio;
    const { volume, percent, mute } = this.#messages;
    const share = Math.round(audio.volume * 100);
    return html`${sliderRow({
        name: volume,
        text: formatMessage(percent, { n: formatNumber(share, this.#counting) }),
        value: share,
        min: 0,
        max: 100,
        step: 5,
        onInput: (value) => (audio.volume = value / 100),
      })}
      <div class="row">
        <button
          class="text-button"
          part="mute"
          aria-pressed=${audio.muted ? 'true' : 'false'}
          @click=${() => (audio.muted = !audio.muted)}
        >
          ${mute}
        </button>
      </div>`;
  }
}

/** On some phones only the keys of the device set the volume: the element ignores what a script writes. */
function canSetVolume(audio: HTMLAudioElement): boolean {
  const { volume } = audio;
  audio.volume = volume ? volume / 2 : 0.5;
  const hasChanged = audio.volume !== volume;
  audio.volume = volume;
  return hasChanged;
}
