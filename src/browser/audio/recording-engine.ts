import type { Engine, EngineEvent, FailureReason } from '../../core/playback/engine.js';
import { saveAudioState } from './audio-state.js';
import { loadHowler, type HowlerModule } from './load-howler.js';
import { HowlerAdapter } from './howler-adapter.js';
import { playableSources } from './playable-sources.js';
import { isSeekable, SAME_TIME_SECONDS } from './is-seekable.js';

/** By `MediaError.code`. @see https://html.spec.whatwg.org/multipage/media.html#mediaerror */
const FAILURE_REASONS_BY_ERROR_CODE: readonly FailureReason[] = ['missing', 'network', 'network', 'decode', 'missing'];

/** Where data is missing, sound that has moved so far plays: less than a short word lasts. */
const MOVED_SECONDS = 0.1;

/** How long after a press a source that loads and is silent is requested again. */
const RETRY_MS = 1000;

/**
 * Plays a recording with the author's own `<audio>`. Howler loads and plays it; only the element's events say what
 * happens. Nothing loads before the first `play()`. After a source fails, even in the middle, the next one takes its
 * place.
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
  /** The sources that are still to be tried. */
  #untriedSources: string[] = [];
  /** The start position, for when the duration is known: that of the last seek before it (howler#1163). */
  #pendingSeek: number | undefined;
  #isPlayRequested = false;
  /** The element plays, or its `pause` event is still to come: other events before it must not start it again. */
  #isStarted = false;
  /** The last call of the element's `play()` left it paused: the browser wants a press first. */
  #isRefused = false;
  /** Every source failed without a connection: they load again when it is back. */
  #isOffline = false;
  /** Pauses of this engine whose events are still to come. */
  #ownPauseCount = 0;
  /** Where data was missing last. */
  #waitTime = NaN;

  constructor(audio: HTMLAudioElement) {
    this.#audio = audio;
    this.#authoredSource = audio.getAttribute('src');
    this.#restoreAudioState = saveAudioState(audio);
    // Faster speech keeps its pitch. This is the default everywhere, unless a page changed it. Safari before 17 needs
    // the prefix.
    Object.assign(audio, { ['preservesPitch' in audio ? 'preservesPitch' : 'webkitPreservesPitch']: true });
    for (const [type, handler] of Object.entries(this.#mediaEventHandlers))
      audio.addEventListener(type, handler, { signal: this.#listeners.signal });
    window.addEventListener('online', () => this.#isPlayRequested && this.#isStuck && void this.#load(), {
      signal: this.#listeners.signal,
    });
  }

  /** The element's events are the only source of truth about the state. */
  readonly #mediaEventHandlers: Record<string, () => unknown> = {
    loadedmetadata: () => {
      const time = this.#pendingSeek;
      if (!this.#adapter || time === undefined) return;
      this.#pendingSeek = undefined;
      this.seek(time);
    },
    canplay: () => this.#startIfReady(),
    suspend: () => this.#startIfReady(),
    // A play may come from elsewhere too: a media key, the browser's own controls.
    play: () => {
      this.#isStarted = !this.#audio.paused;
      this.#isPlayRequested ||= this.#isStarted;
    },
    playing: () => this.#emitIfCurrent('playing'),
    pause: () => {
      this.#isStarted = !this.#audio.paused;
      // This event belongs to an earlier pause of this engine: the listener may have pressed Play again since.
      if (this.#ownPauseCount) this.#ownPauseCount--;
      else this.#isPlayRequested = false;
      // At the end, `pause` comes just before `ended`.
      if (!this.#isPlayRequested && !this.#audio.ended) this.onEvent({ type: 'paused' });
    },
    waiting: () => this.#emitIfCurrent('waiting'),
    stalled: () => this.#emitIfCurrent('waiting'),
    // After a seek, WebKitGTK says that data is missing, and plays.
    timeupdate: () => this.#waitTime >= 0 && this.#emitIfCurrent('playing'),
    seeked: () => {
      this.onEvent({ type: 'seeked' });
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
    const { paused, currentTime } = this.#audio;
    if (!paused) return this.#emitIfCurrent('playing');
    const adapter = this.#adapter;
    if (!adapter) return void (this.#isStuck && this.#load());
    this.#startIfReady();
    // What has loaded is kept if it plays: after a seek, WebKitGTK says that data is missing, and plays.
    const isSilent = (): boolean => Math.abs(this.#audio.currentTime - currentTime) < SAME_TIME_SECONDS;
    const loadAgain = (): unknown =>
      this.#isPlayRequested && adapter === this.#adapter && isSilent() && this.#isStuck && this.#load();
    if (this.#isStuck) setTimeout(loadAgain, RETRY_MS);
  }

  pause(): void {
    const isOffline = this.#isPlayRequested && this.#isOffline;
    this.#isPlayRequested = this.#isOffline = this.#isStarted = false;
    if (!this.#audio.paused) this.#ownPauseCount++;
    this.#audio.pause();
    if (isOffline) this.onEvent({ type: 'paused' });
  }

  seek(time: number): void {
    this.#waitTime = NaN;
    if (!this.#adapter || !this.#audio.readyState) this.#pendingSeek = time;
    else if (isSeekable(this.#audio, time)) this.#audio.currentTime = time;
    else this.onEvent({ type: 'unseekable' });
  }

  /** Both, because each load begins at the default rate. */
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

  /** Nothing is loaded, or the answer of the server does not come: only another request can help. */
  get #isStuck(): boolean {
    const { networkState, readyState, currentTime } = this.#audio;
    if (this.#isLoading) return false;
    if (!this.#adapter) return true;
    const isWaiting =
      networkState === HTMLMediaElement.NETWORK_LOADING && readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    // A new request starts at the beginning, and from there the element must move to its position.
    return isWaiting && isSeekable(this.#audio, currentTime);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    this.#isOffline = false;
    try {
      this.#howlerModule = await loadHowler();
      // The listener has paused, or the engine is disposed of: nothing to load.
      if (!this.#isPlayRequested) return;
      this.#untriedSources = playableSources(this.#audio, this.#authoredSource);
      this.#tryNextSource('no-source');
    } catch (error) {
      console.error(error);
      // The author's own controls take over at this position.
      this.#audio.currentTime ||= this.#pendingSeek ?? 0;
      this.#fail('no-player');
    } finally {
      this.#isLoading = false;
    }
  }

  /** Of several sources, howler stops at the first missing one, where the browser continues. So howler gets one at a time. */
  #tryNextSource(reason: FailureReason): void {
    this.#pendingSeek ??= this.#audio.currentTime || undefined;
    // A load discards the events that are still to come.
    this.#ownPauseCount = 0;
    this.#isStarted = false;
    this.#adapter?.release();
    this.#adapter = undefined;
    const source = this.#untriedSources.shift();
    if (source === undefined) return this.#fail(reason);
    const adapter: HowlerAdapter = new HowlerAdapter(this.#howlerModule!, this.#audio, source, {
      onReady: () => adapter === this.#adapter && this.#startIfReady(),
      onPlayRefused: () => adapter === this.#adapter && this.#handleRefusedPlay(),
    });
    this.#adapter = adapter;
  }

  #startIfReady(): void {
    const audio = this.#audio;
    if (!this.#isPlayRequested || !audio.paused || this.#isStarted || !this.#adapter) return;
    // The element seeks here, not howler: after the end howler waits for data.
    if (audio.ended) audio.currentTime = 0;
    if (this.#adapter.isReady) this.#adapter.play();
    else if (audio.readyState === HTMLMediaElement.HAVE_CURRENT_DATA) {
      // On a metered network some browsers stop at the first frame until playback starts; howler would wait forever.
      audio.play().catch(({ name }: DOMException) => name === 'NotAllowedError' && this.#handleRefusedPlay());
    } else return;
    this.#isRefused = audio.paused;
    this.#isStarted = !audio.paused;
  }

  /** This is howler's event, not the browser's: a play that a pause or the next source interrupted was not refused. */
  #handleRefusedPlay(): void {
    if (!this.#isPlayRequested || !this.#isRefused || !this.#audio.paused || this.#audio.error) return;
    this.#isPlayRequested = false;
    this.onEvent({ type: 'blocked' });
  }

  #fail(reason: FailureReason): void {
    if (this.#isPlayRequested && !navigator.onLine && (reason === 'network' || reason === 'missing')) {
      this.#isOffline = true;
      return this.onEvent({ type: 'waiting' });
    }
    this.pause();
    this.onEvent({ type: 'failed', reason });
  }

  /** Reports only a state that still holds: events come a moment after their cause. */
  #emitIfCurrent(type: 'playing' | 'waiting'): void {
    const { currentTime, paused, readyState } = this.#audio;
    const sounding = readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || currentTime > this.#waitTime + MOVED_SECONDS;
    if (paused || sounding !== (type === 'playing')) return;
    this.#waitTime = sounding ? NaN : currentTime;
    this.onEvent({ type });
  }
}
