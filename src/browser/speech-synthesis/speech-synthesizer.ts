import type { Clock } from '../../core/playback/clock.js';

/** Milliseconds that a voice may take to begin. */
const START_TIMEOUT_MS = 4000;
/** Milliseconds after a cancel; some systems swallow what is said at once (votingworks/bmd#1106). */
const CANCEL_SETTLE_MS = 50;

export interface SpeechSynthesizerEvents {
  /** The voice is at this offset of the text. Not all voices tell more than the start. */
  onBoundary(offset: number): void;
  onEnd(): void;
  /** It went silent: refused without a fresh press, overruled by another page or script, or broken. */
  onStop(why: 'blocked' | 'overruled' | 'broken'): void;
}

/**
 * One sentence at a time through `speechSynthesis`, and round its holes. What is hushed tells nothing more.
 *
 * Nothing uses `pause()`: on Android it cancels, and Chromium's network voices never come back from it. One utterance a
 * sentence also keeps far from the 14 seconds after which those voices fall silent without a word
 * (HadrienGardeur/read-aloud-best-practices#3, #5).
 */
export class SpeechSynthesizer {
  readonly #synthesis: SpeechSynthesis;
  readonly #clock: Clock;
  readonly #events: SpeechSynthesizerEvents;
  /** Kept, as an utterance that is garbage never ends. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #readyAt = 0;
  #cancelTimer = (): void => {};

  constructor(synthesis: SpeechSynthesis, clock: Clock, events: SpeechSynthesizerEvents) {
    this.#synthesis = synthesis;
    this.#clock = clock;
    this.#events = events;
  }

  /** @param patience Milliseconds between two words of it after which it counts as ended; some voices never tell. */
  speak(text: string, voice: SpeechSynthesisVoice, rate: number, patience: number, again = false): void {
    this.cancel();
    const speak = () => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
      for (const type of ['start', 'boundary', 'end', 'error'])
        utterance.addEventListener(type, (event) => {
          if (utterance === this.#utterance) this.#handleEvent(event as SpeechSynthesisEvent, patience);
        });
      this.#utterance = utterance;
      this.#synthesis.speak(utterance);
      // The first after the system's start is sometimes lost; what is lost again was refused, as iOS does, silently.
      this.#schedule(START_TIMEOUT_MS, () => {
        if (!again) return this.speak(text, voice, rate, patience, true);
        this.cancel();
        this.#events.onStop('blocked');
      });
    };
    const wait = this.#readyAt - this.#clock.now();
    if (wait > 0) this.#schedule(wait, speak);
    else speak();
  }

  /** Silent at once. Touches no other speech of the page. */
  cancel(): void {
    this.#cancelTimer();
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#synthesis.cancel();
    this.#readyAt = this.#clock.now() + CANCEL_SETTLE_MS;
  }

  #handleEvent(event: SpeechSynthesisEvent | SpeechSynthesisErrorEvent, patience: number): void {
    if (event.type === 'end' || 'error' in event) {
      // Nothing of ours is left to cancel.
      this.#utterance = undefined;
      this.#cancelTimer();
    }
    if ('error' in event) this.#events.onStop(STOP_REASONS_BY_ERROR[event.error] ?? 'broken');
    else if (event.type === 'end') this.#events.onEnd();
    else {
      this.#schedule(patience, () => {
        this.cancel();
        this.#events.onEnd();
      });
      this.#events.onBoundary(event.charIndex);
    }
  }

  #schedule(milliseconds: number, callback: () => void): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.schedule(milliseconds, callback);
  }
}

const STOP_REASONS_BY_ERROR: Partial<Record<SpeechSynthesisErrorCode, 'blocked' | 'overruled'>> = {
  'not-allowed': 'blocked',
  interrupted: 'overruled',
  canceled: 'overruled',
};
