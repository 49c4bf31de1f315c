import type { Engine, EngineEvent, FailureReason } from '../../core/playback/engine.js';
import { remember } from './author.js';
import { loadHowler, type HowlerModule } from './load-howler.js';
import { Loan } from './loan.js';
import { playableSources } from './sources.js';

/** By `MediaError.code`. @see https://html.spec.whatwg.org/multipage/media.html#mediaerror */
const REASONS: readonly FailureReason[] = ['missing', 'network', 'network', 'decode', 'missing'];

/** Howler writes the element's own place back into it before each play; so near (seconds), a jump is none. */
const SAME_PLACE = 0.3;

/**
 * A recording, on the author's own `<audio>`: howler loads and plays it, the element's events alone say what happens.
 * Nothing is fetched before the first `play()`. A source that fails, even on the way, hands its place to the next.
 */
export class RecordingEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};

  readonly #audio: HTMLAudioElement;
  readonly #source: string | null;
  readonly #restore: () => void;
  readonly #listening = new AbortController();
  #howler: HowlerModule | undefined;
  #loan: Loan | undefined;
  #opening = false;
  /** Not yet tried. */
  #sources: string[] = [];
  /** Where to begin once the length is known; of several seeks before, the last (howler#1163). */
  #pending: number | undefined;
  #wanted = false;
  /** Our own, whose events are still to come. */
  #pauses = 0;
  #echo = NaN;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    this.#source = audio.getAttribute('src');
    this.#restore = remember(audio);
    // Faster speech keeps its pitch: the default everywhere, unless a page changed it. The prefix is Safari's before 17.
    Object.assign(audio, { ['preservesPitch' in audio ? 'preservesPitch' : 'webkitPreservesPitch']: true });
    for (const [type, hear] of Object.entries(this.#heard))
      audio.addEventListener(type, hear, { signal: this.#listening.signal });
  }

  /** The element's events, the only source of truth about state. */
  readonly #heard: Record<string, () => void> = {
    loadedmetadata: () => {
      if (!this.#loan || this.#pending === undefined) return;
      this.#audio.currentTime = this.#pending;
      this.#pending = undefined;
    },
    canplay: () => this.#start(),
    suspend: () => this.#start(),
    // Also one from elsewhere: a media key, the browser's own controls.
    play: () => (this.#wanted ||= !this.#audio.paused),
    playing: () => this.#report('playing'),
    pause: () => {
      // Our own, of a moment ago: the listener may have pressed play again since.
      if (this.#pauses) this.#pauses--;
      else this.#wanted = false;
      // At the end, `pause` comes just before `ended`.
      if (!this.#wanted && !this.#audio.ended) this.tell({ type: 'paused' });
    },
    waiting: () => this.#report('waiting'),
    stalled: () => this.#report('waiting'),
    seeked: () => {
      if (!(Math.abs(this.#audio.currentTime - this.#echo) < SAME_PLACE)) this.tell({ type: 'seeked' });
      this.#echo = NaN;
      this.#start();
      this.#report('waiting');
    },
    ended: () => {
      this.#wanted = false;
      this.tell({ type: 'ended' });
    },
    ratechange: () => this.tell({ type: 'changed' }),
    durationchange: () => this.tell({ type: 'changed' }),
    error: () => this.#loan && this.#next(REASONS[this.#audio.error?.code ?? 0]!),
  };

  get time(): number {
    return this.#pending ?? this.#audio.currentTime;
  }

  get duration(): number {
    return this.#audio.duration;
  }

  get rate(): number {
    return this.#audio.playbackRate;
  }

  play(): void {
    this.#wanted = true;
    if (!this.#audio.paused) this.#report('playing');
    else if (this.#loan) this.#start();
    else if (!this.#opening) void this.#open();
  }

  pause(): void {
    this.#wanted = false;
    if (!this.#audio.paused) this.#pauses++;
    this.#audio.pause();
  }

  seek(time: number): void {
    if (this.#loan && this.#audio.readyState) this.#audio.currentTime = time;
    else this.#pending = time;
  }

  /** Both, as each load begins at the default rate. */
  setRate(rate: number): void {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
  }

  dispose(): void {
    this.#listening.abort();
    this.pause();
    this.#loan?.release();
    this.#loan = undefined;
    this.#restore();
  }

  async #open(): Promise<void> {
    this.#opening = true;
    try {
      this.#howler = await loadHowler();
      // Paused or disposed of meanwhile: nothing to fetch.
      if (!this.#wanted) return;
      this.#sources = playableSources(this.#audio, this.#source);
      this.#next('no-source');
    } catch (error) {
      console.error(error);
      this.#fail('no-player');
    } finally {
      this.#opening = false;
    }
  }

  /** With several sources howler stays at the first that is missing, where the browser goes on; so it is given one at a time. */
  #next(reason: FailureReason): void {
    this.#pending ??= this.#audio.currentTime || undefined;
    // A load throws away the events that are still to come.
    this.#pauses = 0;
    this.#loan?.release();
    this.#loan = undefined;
    const source = this.#sources.shift();
    if (source === undefined) return this.#fail(reason);
    const loan: Loan = new Loan(this.#howler!, this.#audio, source, {
      ready: () => loan === this.#loan && this.#start(),
      refused: () => loan === this.#loan && this.#refuse(),
    });
    this.#loan = loan;
  }

  #start(): void {
    const audio = this.#audio;
    if (!this.#wanted || !audio.paused || !this.#loan) return;
    // Here and not by howler, which waits for data to come after the end.
    if (audio.ended) audio.currentTime = 0;
    if (this.#loan.ready) {
      this.#echo = audio.seeking ? NaN : audio.currentTime;
      this.#loan.play();
    } else if (audio.readyState === HTMLMediaElement.HAVE_CURRENT_DATA) {
      // On a metered network some browsers rest at the first frame until somebody plays; howler would wait for ever.
      audio.play().catch(({ name }: DOMException) => name === 'NotAllowedError' && this.#refuse());
    }
  }

  /** Howler's word, not the browser's: a play that a pause or the next source overtook is no refusal. */
  #refuse(): void {
    if (!this.#wanted || !this.#audio.paused || this.#audio.error) return;
    this.#wanted = false;
    this.tell({ type: 'blocked' });
  }

  #fail(reason: FailureReason): void {
    this.pause();
    this.tell({ type: 'failed', reason });
  }

  /** Only what still holds: events come a moment after their cause. */
  #report(type: 'playing' | 'waiting'): void {
    const { paused, readyState } = this.#audio;
    const sounding = readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
    // Howler's own seek is no lack of data.
    if (type === 'waiting' && this.#echo >= 0) return;
    if (!paused && sounding === (type === 'playing')) this.tell({ type });
  }
}
