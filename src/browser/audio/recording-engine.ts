import type { Engine, EngineEvent, FailureReason } from '../../core/playback/engine.js';
import { saveAudioState } from './audio-state.js';
import { loadHowler, type HowlerModule } from './load-howler.js';
import { HowlerAdapter } from './howler-adapter.js';
import { playableSources } from './playable-sources.js';

/** By `MediaError.code`. @see https://html.spec.whatwg.org/multipage/media.html#mediaerror */
const FAILURE_REASONS_BY_ERROR_CODE: readonly FailureReason[] = ['missing', 'network', 'network', 'decode', 'missing'];

/** Howler writes the element's own place back into it before each play; so near (seconds), a jump is none. */
const SAME_TIME_SECONDS = 0.3;

/**
 * A recording, on the author's own `<audio>`: howler loads and plays it, the element's events alone say what happens.
 * Nothing is fetched before the first `play()`. A source that fails, even on the way, hands its place to the next.
 */
export class RecordingEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};

  readonly #audio: HTMLAudioElement;
  readonly #authoredSource: string | null;
  readonly #restoreAudioState: () => void;
  readonly #listeners = new AbortController();
  #howlerModule: HowlerModule | undefined;
  #adapter: HowlerAdapter | undefined;
  #isLoading = false;
  /** Not yet tried. */
  #untriedSources: string[] = [];
  /** Where to begin once the length is known; of several seeks before, the last (howler#1163). */
  #pendingSeek: number | undefined;
  #isPlayRequested = false;
  /** Our own, whose events are still to come. */
  #ownPauseCount = 0;
  #expectedSeek = NaN;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    this.#authoredSource = audio.getAttribute('src');
    this.#restoreAudioState = saveAudioState(audio);
    // Faster speech keeps its pitch: the default everywhere, unless a page changed it. The prefix is Safari's before 17.
    Object.assign(audio, { ['preservesPitch' in audio ? 'preservesPitch' : 'webkitPreservesPitch']: true });
    for (const [type, hear] of Object.entries(this.#mediaEventHandlers))
      audio.addEventListener(type, hear, { signal: this.#listeners.signal });
  }

  /** The element's events, the only source of truth about state. */
  readonly #mediaEventHandlers: Record<string, () => void> = {
    loadedmetadata: () => {
      if (!this.#adapter || this.#pendingSeek === undefined) return;
      this.#audio.currentTime = this.#pendingSeek;
      this.#pendingSeek = undefined;
    },
    canplay: () => this.#startIfReady(),
    suspend: () => this.#startIfReady(),
    // Also one from elsewhere: a media key, the browser's own controls.
    play: () => (this.#isPlayRequested ||= !this.#audio.paused),
    playing: () => this.#emitIfCurrent('playing'),
    pause: () => {
      // Our own, of a moment ago: the listener may have pressed play again since.
      if (this.#ownPauseCount) this.#ownPauseCount--;
      else this.#isPlayRequested = false;
      // At the end, `pause` comes just before `ended`.
      if (!this.#isPlayRequested && !this.#audio.ended) this.onEvent({ type: 'paused' });
    },
    waiting: () => this.#emitIfCurrent('waiting'),
    stalled: () => this.#emitIfCurrent('waiting'),
    seeked: () => {
      if (!(Math.abs(this.#audio.currentTime - this.#expectedSeek) < SAME_TIME_SECONDS))
        this.onEvent({ type: 'seeked' });
      this.#expectedSeek = NaN;
      this.#startIfReady();
      this.#emitIfCurrent('waiting');
    },
    ended: () => {
      this.#isPlayRequested = false;
      this.onEvent({ type: 'ended' });
    },
    ratechange: () => this.onEvent({ type: 'changed' }),
    durationchange: () => this.onEvent({ type: 'changed' }),
    error: () => this.#adapter && this.#tryNextSource(FAILURE_REASONS_BY_ERROR_CODE[this.#audio.error?.code ?? 0]!),
  };

  get time(): number {
    return this.#pendingSeek ?? this.#audio.currentTime;
  }

  get duration(): number {
    return this.#audio.duration;
  }

  get rate(): number {
    return this.#audio.playbackRate;
  }

  play(): void {
    this.#isPlayRequested = true;
    if (!this.#audio.paused) this.#emitIfCurrent('playing');
    else if (this.#adapter) this.#startIfReady();
    else if (!this.#isLoading) void this.#load();
  }

  pause(): void {
    this.#isPlayRequested = false;
    if (!this.#audio.paused) this.#ownPauseCount++;
    this.#audio.pause();
  }

  seek(time: number): void {
    if (this.#adapter && this.#audio.readyState) this.#audio.currentTime = time;
    else this.#pendingSeek = time;
  }

  /** Both, as each load begins at the default rate. */
  setRate(rate: number): void {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
  }

  dispose(): void {
    this.#listeners.abort();
    this.pause();
    this.#adapter?.release();
    this.#adapter = undefined;
    this.#restoreAudioState();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      this.#howlerModule = await loadHowler();
      // Paused or disposed of meanwhile: nothing to fetch.
      if (!this.#isPlayRequested) return;
      this.#untriedSources = playableSources(this.#audio, this.#authoredSource);
      this.#tryNextSource('no-source');
    } catch (error) {
      console.error(error);
      this.#fail('no-player');
    } finally {
      this.#isLoading = false;
    }
  }

  /** With several sources howler stays at the first that is missing, where the browser goes on; so it is given one at a time. */
  #tryNextSource(reason: FailureReason): void {
    this.#pendingSeek ??= this.#audio.currentTime || undefined;
    // A load throws away the events that are still to come.
    this.#ownPauseCount = 0;
    this.#adapter?.release();
    this.#adapter = undefined;
    const source = this.#untriedSources.shift();
    if (source === undefined) return this.#fail(reason);
    const loan: HowlerAdapter = new HowlerAdapter(this.#howlerModule!, this.#audio, source, {
      onReady: () => loan === this.#adapter && this.#startIfReady(),
      onPlayRefused: () => loan === this.#adapter && this.#handleRefusedPlay(),
    });
    this.#adapter = loan;
  }

  #startIfReady(): void {
    const audio = this.#audio;
    if (!this.#isPlayRequested || !audio.paused || !this.#adapter) return;
    // Here and not by howler, which waits for data to come after the end.
    if (audio.ended) audio.currentTime = 0;
    if (this.#adapter.isReady) {
      this.#expectedSeek = audio.seeking ? NaN : audio.currentTime;
      this.#adapter.play();
    } else if (audio.readyState === HTMLMediaElement.HAVE_CURRENT_DATA) {
      // On a metered network some browsers rest at the first frame until somebody plays; howler would wait for ever.
      audio.play().catch(({ name }: DOMException) => name === 'NotAllowedError' && this.#handleRefusedPlay());
    }
  }

  /** Howler's word, not the browser's: a play that a pause or the next source overtook is no refusal. */
  #handleRefusedPlay(): void {
    if (!this.#isPlayRequested || !this.#audio.paused || this.#audio.error) return;
    this.#isPlayRequested = false;
    this.onEvent({ type: 'blocked' });
  }

  #fail(reason: FailureReason): void {
    this.pause();
    this.onEvent({ type: 'failed', reason });
  }

  /** Only what still holds: events come a moment after their cause. */
  #emitIfCurrent(type: 'playing' | 'waiting'): void {
    const { paused, readyState } = this.#audio;
    const sounding = readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
    // Howler's own seek is no lack of data.
    if (type === 'waiting' && this.#expectedSeek >= 0) return;
    if (!paused && sounding === (type === 'playing')) this.onEvent({ type });
  }
}
