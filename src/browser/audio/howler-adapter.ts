import type { Howl, HowlerModule, HowlerSound } from './load-howler.js';

/** Howler's events that the element does not have. */
export interface HowlerAdapterEvents {
  /** Howler knows that the element can play. */
  readonly onReady: () => void;
  /** The browser refused or interrupted howler's `play()`. */
  readonly onPlayRefused: () => void;
}

/**
 * Makes howler play one source with the author's own `<audio>`. Howler takes no element from outside, and keeps the
 * element that it has. This class works around that (howler 2.2.4):
 *
 * - Howler takes elements from its pool, so the author's element is put there just before.
 * - Before each `play()` the class sets the state that howler assumes, because howler does not see native pauses, seeks
 *   and volumes, and writes its assumed state back.
 * - It calls only `play()`. A pause while a play is pending is queued and may never happen; `seek()` pauses and plays
 *   again (#1163); `rate()` replaces the `ended` event by a timer; at the end howler seeks to the start.
 * - It does not call `unload()`, which writes a `data:` source into the element: a Content-Security-Policy forbids it.
 */
export class HowlerAdapter {
  readonly #howler: HowlerModule['Howler'];
  readonly #howl: Howl;
  readonly #sound: HowlerSound;
  readonly #audio: HTMLAudioElement;

  /** Loads the source at once. @throws when howler took another element. */
  constructor(
    { Howl, Howler }: HowlerModule,
    audio: HTMLAudioElement & UnlockableAudio,
    src: string,
    events: HowlerAdapterEvents,
  ) {
    audio._unlocked = true;
    Howler._releaseHtml5Audio(audio);
    this.#howler = Howler;
    this.#audio = audio;
    this.#howl = new Howl({
      src,
      format: 'any',
      html5: true,
      preload: true,
      // Howler starts nothing at or after the end, and WebKitGTK says 0 s as long as it does not know the end.
      sprite: { __default: [0, Infinity] },
      volume: audio.volume,
      rate: audio.playbackRate,
      onload: events.onReady,
      onplayerror: events.onPlayRefused,
    });
    this.#sound = this.#howl._sounds[0]!;
    if (this.#sound?._node !== audio) throw new Error('howler took another <audio>.');
    audio.removeEventListener('ended', this.#sound._endFn);
  }

  /** Does `play()` start at once? Otherwise howler waits, with a listener that nothing can remove. */
  get isReady(): boolean {
    return this.#howl.state() === 'loaded' && this.#audio.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  /** Always with the sound's id: without one, howler makes a second sound after a native pause. */
  play(): void {
    const { volume, playbackRate, currentTime } = this.#audio;
    const state = { _paused: true, _seek: currentTime, _rate: playbackRate, _volume: volume };
    const { _id } = Object.assign(this.#sound, state);
    // Howler writes the position, which is a seek: while a recording loads from a server without HTTP Range, Firefox answers
    // it when everything has loaded, and other browsers jump to the start. So the element does not get it.
    Object.defineProperty(this.#audio, 'currentTime', { value: currentTime, writable: true, configurable: true });
    this.#howl.play(_id);
    Reflect.deleteProperty(this.#audio, 'currentTime');
    this.#howl._clearTimer(_id);
  }

  /** Removes the element from howler, and howler's listeners from the element. */
  release(): void {
    const { _errorFn, _loadFn } = this.#sound;
    this.#howl.off();
    this.#audio.removeEventListener('error', _errorFn);
    this.#audio.removeEventListener(this.#howler._canPlayEvent, _loadFn);
    delete (this.#audio as UnlockableAudio)._unlocked;
    removeItem(this.#howler._howls, this.#howl);
    removeItem(this.#howler._html5AudioPool, this.#audio);
  }
}

interface UnlockableAudio {
  _unlocked?: boolean;
}

function removeItem<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}
