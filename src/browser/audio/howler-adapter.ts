import type { Howl, HowlerModule, HowlerSound } from './load-howler.js';

/** What howler has to say itself, as the element does not. */
export interface HowlerAdapterEvents {
  /** It knows now that the element can play. */
  readonly onReady: () => void;
  /** Its `play()` was refused or overtaken. */
  readonly onPlayRefused: () => void;
}

/**
 * The author's own `<audio>`, lent to howler for one source. Howler has no way to be given an element, and means to keep
 * what it has; what follows works round that (howler 2.2.4):
 *
 * - It takes elements from its pool, so the author's is put there just before.
 * - It is told the truth before each `play()`, as it does not see native pauses, seeks and volumes, and writes back
 *   what it believes.
 * - Only `play()` is asked of it. A pause while a play is pending is queued and may never happen; `seek()` pauses and
 *   plays again (#1163); `rate()` swaps the `ended` event for a timer; at the end it seeks to the start.
 * - `unload()` writes a `data:` source into the element, against which a page's content policy protests.
 */
export class HowlerAdapter {
  readonly #howler: HowlerModule['Howler'];
  readonly #howl: Howl;
  readonly #sound: HowlerSound;
  readonly #audio: HTMLAudioElement;

  /** Begins to load the source at once. @throws when howler took another element. */
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
      volume: audio.volume,
      rate: audio.playbackRate,
      onload: events.onReady,
      onplayerror: events.onPlayRefused,
    });
    this.#sound = this.#howl._sounds[0]!;
    if (this.#sound?._node !== audio) throw new Error('howler did not take the <audio> that it was given.');
    audio.removeEventListener('ended', this.#sound._endFn);
  }

  /** Whether `play()` starts in the same moment; else howler would wait, with a listener that nobody can take back. */
  get isReady(): boolean {
    return this.#howl.state() === 'loaded' && this.#audio.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  }

  /** Always the sound's id: without one, howler makes a second sound after a native pause. */
  play(): void {
    const { volume, playbackRate, currentTime } = this.#audio;
    const truth = { _paused: true, _seek: currentTime, _rate: playbackRate, _volume: volume };
    const { _id } = Object.assign(this.#sound, truth);
    this.#howl.play(_id);
    this.#howl._clearTimer(_id);
  }

  /** Howler forgets the element, and the element howler. */
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
