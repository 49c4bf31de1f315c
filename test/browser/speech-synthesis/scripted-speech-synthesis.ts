import type { Clock } from '../../../src/core/playback/clock.js';

/** A voice as browsers list them. */
export const createVoice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: `A voice for ${lang}`,
  voiceURI: lang,
  localService: true,
  default: false,
  ...more,
});

/** Real utterances accept only real voices, and a test browser has none. */
export class ScriptedUtterance extends EventTarget {
  text: string;
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export interface ScriptedSynthesisOptions {
  /** Milliseconds for a word at rate 1. */
  wordMs?: number;
  /** Does the voice report word boundaries? */
  hasBoundaries?: boolean;
  /** Speaks while the clock runs, and never reports an end. */
  isEndless?: boolean;
  /** The error of every utterance. */
  error?: SpeechSynthesisErrorCode | undefined;
  /** The number of utterances that are lost without an event. */
  lostUtterances?: number;
}

/** A `speechSynthesis` whose voice follows a script, on the test's own clock. */
export class ScriptedSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[];
  readonly spokenUtterances: ScriptedUtterance[] = [];
  cancelCount = 0;
  options: ScriptedSynthesisOptions;
  readonly #clock: Clock;
  #utterance: ScriptedUtterance | undefined;
  #cancelTimers: (() => void)[] = [];

  constructor(clock: Clock, voices: SpeechSynthesisVoice[], manners: ScriptedSynthesisOptions = {}) {
    super();
    this.#clock = clock;
    this.voices = voices;
    this.options = manners;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  get speaking(): boolean {
    return Boolean(this.#utterance);
  }

  speak(utterance: ScriptedUtterance): void {
    const { wordMs = 500, hasBoundaries = true, isEndless, error, lostUtterances = 0 } = this.options;
    this.spokenUtterances.push(utterance);
    this.#utterance = utterance;
    if (lostUtterances > 0) {
      this.options.lostUtterances = lostUtterances - 1;
      return;
    }
    if (error) return this.#schedule(10, () => this.#finish('error', { error: error }));
    this.#schedule(10, () => dispatch(utterance, 'start', { charIndex: 0 }));
    const words = [...utterance.text.matchAll(/\S+/g)];
    const each = wordMs / utterance.rate;
    if (hasBoundaries)
      words.forEach(({ index }, i) =>
        this.#schedule(10 + i * each, () => dispatch(utterance, 'boundary', { charIndex: index })),
      );
    if (!isEndless) this.#schedule(10 + words.length * each, () => this.#finish('end', {}));
  }

  cancel(): void {
    this.cancelCount++;
    if (this.#utterance) this.#finish('error', { error: 'canceled' });
  }

  /** As when another page speaks. */
  interrupt(): void {
    this.#finish('error', { error: 'interrupted' });
  }

  #finish(type: string, more: object): void {
    const utterance = this.#utterance!;
    this.#cancelTimers.forEach((forget) => forget());
    this.#cancelTimers = [];
    this.#utterance = undefined;
    dispatch(utterance, type, more);
  }

  #schedule(milliseconds: number, callback: () => void): void {
    this.#cancelTimers.push(this.#clock.schedule(milliseconds, callback));
  }
}

/** Gives a page this voice, in place of the browser's own. */
export function installSynthesis(target: Window, synthesis: ScriptedSynthesis): void {
  const speech = { speechSynthesis: synthesis, SpeechSynthesisUtterance: ScriptedUtterance };
  for (const [name, value] of Object.entries(speech))
    Object.defineProperty(target, name, { configurable: true, value });
}

function dispatch(utterance: ScriptedUtterance, type: string, more: object): void {
  utterance.dispatchEvent(Object.assign(new Event(type), more));
}
