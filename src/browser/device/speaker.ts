import type { Clock } from '../../core/playback/clock.js';

/** Milliseconds that a voice may take to begin. */
const START_LIMIT = 4000;
/** Milliseconds after a cancel; some systems swallow what is said at once (votingworks/bmd#1106). */
const SETTLE = 50;

export interface SpeakerEvents {
  /** The voice is at this offset of the text. Not all voices tell more than the start. */
  reach(offset: number): void;
  end(): void;
  /** It went silent: refused without a fresh press, overruled by another page or script, or broken. */
  stop(why: 'blocked' | 'overruled' | 'broken'): void;
}

/**
 * One sentence at a time through `speechSynthesis`, and round its holes. What is hushed tells nothing more.
 *
 * Nothing uses `pause()`: on Android it cancels, and Chromium's network voices never come back from it. One utterance a
 * sentence also keeps far from the 14 seconds after which those voices fall silent without a word
 * (HadrienGardeur/read-aloud-best-practices#3, #5).
 */
export class Speaker {
  readonly #synthesis: SpeechSynthesis;
  readonly #clock: Clock;
  readonly #events: SpeakerEvents;
  /** Kept, as an utterance that is garbage never ends. */
  #current: SpeechSynthesisUtterance | undefined;
  #settled = 0;
  #forget = (): void => {};

  constructor(synthesis: SpeechSynthesis, clock: Clock, events: SpeakerEvents) {
    this.#synthesis = synthesis;
    this.#clock = clock;
    this.#events = events;
  }

  /** @param patience Milliseconds between two words of it after which it counts as ended; some voices never tell. */
  say(text: string, voice: SpeechSynthesisVoice, rate: number, patience: number, again = false): void {
    this.hush();
    const speak = () => {
      const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate });
      for (const type of ['start', 'boundary', 'end', 'error'])
        utterance.addEventListener(type, (event) => {
          if (utterance === this.#current) this.#hear(event as SpeechSynthesisEvent, patience);
        });
      this.#current = utterance;
      this.#synthesis.speak(utterance);
      // The first after the system's start is sometimes lost; what is lost again was refused, as iOS does, silently.
      this.#later(START_LIMIT, () => {
        if (!again) return this.say(text, voice, rate, patience, true);
        this.hush();
        this.#events.stop('blocked');
      });
    };
    const wait = this.#settled - this.#clock.now();
    if (wait > 0) this.#later(wait, speak);
    else speak();
  }

  /** Silent at once. Touches no other speech of the page. */
  hush(): void {
    this.#forget();
    if (!this.#current) return;
    this.#current = undefined;
    this.#synthesis.cancel();
    this.#settled = this.#clock.now() + SETTLE;
  }

  #hear(event: SpeechSynthesisEvent | SpeechSynthesisErrorEvent, patience: number): void {
    if (event.type === 'end' || 'error' in event) {
      // Nothing of ours is left to cancel.
      this.#current = undefined;
      this.#forget();
    }
    if ('error' in event) this.#events.stop(REASONS[event.error] ?? 'broken');
    else if (event.type === 'end') this.#events.end();
    else {
      this.#later(patience, () => {
        this.hush();
        this.#events.end();
      });
      this.#events.reach(event.charIndex);
    }
  }

  #later(milliseconds: number, callback: () => void): void {
    this.#forget();
    this.#forget = this.#clock.after(milliseconds, callback);
  }
}

const REASONS: Partial<Record<SpeechSynthesisErrorCode, 'blocked' | 'overruled'>> = {
  'not-allowed': 'blocked',
  interrupted: 'overruled',
  canceled: 'overruled',
};
