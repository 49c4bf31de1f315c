import type { Clock } from '../../core/playback/clock.js';

/** A voice begins within this time, in milliseconds. */
const START_TIMEOUT_MS = 4000;
/** Milliseconds after a cancel; some systems drop an utterance that follows at once (votingworks/bmd#1106). */
const CANCEL_SETTLE_MS = 50;

export interface SpeechSynthesizerEvents {
  /** The voice has reached this offset of the text. Some voices report only the start. */
  onBoundary(offset: number): void;
  onEnd(): void;
  /**
   * The voice stopped: the browser refused it without a fresh press, another page or script cancelled it, or it failed.
   */
  onStop(why: 'blocked' | 'overruled' | 'broken'): void;
}

/**
 * Speaks one sentence at a time with `speechSynthesis`, and works around its bugs. After `cancel` it reports nothing
 * more.
 *
 * It never calls `pause()`: on Android that cancels, and Chromium's network voices never resume. One utterance for each
 * sentence also stays far below the 14 seconds after which those voices stop without an event
 * (HadrienGardeur/read-aloud-best-practices#3, #5).
 */
export class SpeechSynthesizer {
  readonly #synthesis: SpeechSynthesis;
  readonly #clock: Clock;
  readonly #events: SpeechSynthesizerEvents;
  /** This reference keeps the utterance alive: a browser never ends an utterance that it has collected as garbage. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #readyAt = 0;
  #cancelTimer = (): void => {};

  constructor(synthesis: SpeechSynthesis, clock: Clock, events: SpeechSynthesizerEvents) {
    this.#synthesis = synthesis;
    this.#clock = clock;
    this.#events = events;
  }

  /**
   * @param maxSilenceMs the utterance counts as ended after so many milliseconds without a word; some voices never report
   * the end.
   */
  speak(text: string, voice: SpeechSynthesisVoice, rate: number, maxSilenceMs: number, isRetry = false): void {
    this.cancel();
    const speak = () => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
      for (const type of ['start', 'boundary', 'end', 'error'])
        utterance.addEventListener(type, (event) => {
          if (utterance === this.#utterance) this.#handleEvent(event as SpeechSynthesisEvent, maxSilenceMs);
        });
      this.#utterance = utterance;
      this.#synthesis.speak(utterance);
      // Some systems lose the first utterance after they start. If the second attempt fails too, the browser refused
      // it, as iOS does without an event.
      this.#schedule(START_TIMEOUT_MS, () => {
        if (!isRetry) return this.speak(text, voice, rate, maxSilenceMs, true);
        this.cancel();
        this.#events.onStop('blocked');
      });
    };
    const delayMs = this.#readyAt - this.#clock.now();
    if (delayMs > 0) this.#schedule(delayMs, speak);
    else speak();
  }

  /** Stops at once. It cancels no other speech of the page. */
  cancel(): void {
    this.#cancelTimer();
    if (!this.#utterance) return;
    this.#utterance = undefined;
    this.#synthesis.cancel();
    this.#readyAt = this.#clock.now() + CANCEL_SETTLE_MS;
  }

  #handleEvent(event: SpeechSynthesisEvent | SpeechSynthesisErrorEvent, maxSilenceMs: number): void {
    if (event.type === 'end' || 'error' in event) {
      // No utterance of this object is left to cancel.
      this.#utterance = undefined;
      this.#cancelTimer();
    }
    if ('error' in event) this.#events.onStop(STOP_REASONS_BY_ERROR[event.error] ?? 'broken');
    else if (event.type === 'end') this.#events.onEnd();
    else {
      this.#schedule(maxSilenceMs, () => {
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
