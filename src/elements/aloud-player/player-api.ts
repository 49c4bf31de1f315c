import { readSettings } from '../../browser/settings/settings.js';
import { isPlayRequested, type Phase } from '../../core/playback/phase.js';
import { MAX_RATE, MIN_RATE } from '../../core/playback/playback.js';
import { timeOfPassage } from '../../core/timeline/alignment/find-passage.js';
import { changeSettings } from '../../reading/change-settings.js';
import { openAtPassage } from '../../reading/open-at-passage.js';
import { PlaybackObserver } from '../../reading/playback-observer.js';
import type { Reading } from '../../reading/reading.js';
import type { AloudPlayer } from './aloud-player.js';

export type { PlaybackErrorEvent, PlaybackEvent, PlaybackProgressEvent } from '../../reading/playback-events.js';

/** As methods of the element: `this` is the player. */
const api: Pick<AloudPlayer, 'state' | 'rate' | 'play' | 'pause' | 'seek'> & ThisType<AloudPlayer> = {
  get state() {
    return this.reading?.phase ?? 'idle';
  },

  get rate() {
    return this.reading?.session?.playback.rate ?? readSettings().speed;
  },

  set rate(value) {
    if (!Number.isFinite(value)) return;
    changeSettings(this.reading, { speed: Math.max(MIN_RATE, Math.min(value, MAX_RATE)) });
  },

  play() {
    if (!isPlayRequested(this.state)) this.shadowRoot!.querySelector<HTMLElement>('.play')?.click();
  },

  pause() {
    this.reading?.pause();
  },

  seek(target) {
    if (this.reading) seek(this.reading, target);
  },
};

function seek(reading: Reading, target: number | string): void {
  const { session } = reading;
  if (typeof target === 'string') {
    if (!session?.timed) return void openAtPassage(reading, { words: target });
    target = timeOfPassage(session.timed, { words: target });
  }
  if (Number.isNaN(target)) return;
  if (session) session.seek(target);
  else reading.resumeTime = Math.max(0, target);
}

const observedReadings: WeakSet<Reading> = new WeakSet();

/** Gives the players of the page their methods and events. */
export async function addPlayerApi(): Promise<void> {
  document.addEventListener('aloud-press', (event) => {
    const [player] = event.composedPath() as AloudPlayer[];
    // A player without an article has its reading with the press.
    queueMicrotask(() => observe(player!.reading));
  });
  // At once if it can: a framework looks for the properties of an element when it renders, and some do so once only.
  const tag = 'aloud-player';
  const { prototype } = customElements.get(tag) ?? (await customElements.whenDefined(tag));
  Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(api));
  // Those that play already, or whose speed is set already.
  for (const player of document.querySelectorAll(tag)) {
    observe(player.reading);
    if (!Object.hasOwn(player, 'rate')) continue;
    const { rate } = player;
    delete (player as Partial<AloudPlayer>).rate;
    player.rate = rate;
  }
}

function observe(reading: Reading | undefined): void {
  if (!reading || observedReadings.has(reading)) return;
  observedReadings.add(reading);
  new PlaybackObserver(reading);
}

declare module './aloud-player.js' {
  /** What a site's own scripts can do with a player, once they have imported `aloud/player-api.js`. */
  interface AloudPlayer {
    /** `idle` before the first press. */
    readonly state: Phase;
    /** 0.5 to 4; the reader's own choice, which is kept on the device. */
    rate: number;
    /** Presses the player's button, unless it plays: `aloud-press` can refuse it. Call it in a press of the reader's. */
    play(): void;
    /** The sound stops; `play()` continues from there. */
    pause(): void;
    /**
     * Moves to a time in seconds, or to the sentence with these words. Before the story is open, it opens there.
     * A time outside the story becomes the nearest end; words that it does not have change nothing.
     */
    seek(target: number | string): void;
  }
}
