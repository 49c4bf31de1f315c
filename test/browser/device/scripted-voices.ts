import type { Clock } from '../../../src/core/playback/clock.js';

/** A voice as browsers list them. */
export const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: `A voice for ${lang}`,
  voiceURI: lang,
  localService: true,
  default: false,
  ...more,
});

/** Real utterances take only real voices, and a test browser has none. */
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

export interface Manners {
  /** Milliseconds a word takes at rate 1. */
  word?: number;
  /** Whether word boundaries are told. */
  boundaries?: boolean;
  /** Speaks as long as the clock turns, and never tells an end. */
  endless?: boolean;
  /** The error of every utterance. */
  refuses?: SpeechSynthesisErrorCode | undefined;
  /** How many utterances are lost without a word. */
  loses?: number;
}

/** A `speechSynthesis` whose voice follows a script, on the test's own clock. */
export class ScriptedSynthesis extends EventTarget {
  voices: SpeechSynthesisVoice[];
  readonly said: ScriptedUtterance[] = [];
  cancels = 0;
  manners: Manners;
  readonly #clock: Clock;
  #current: ScriptedUtterance | undefined;
  #forget: (() => void)[] = [];

  constructor(clock: Clock, voices: SpeechSynthesisVoice[], manners: Manners = {}) {
    super();
    this.#clock = clock;
    this.voices = voices;
    this.manners = manners;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  get speaking(): boolean {
    return Boolean(this.#current);
  }

  speak(utterance: ScriptedUtterance): void {
    const { word = 500, boundaries = true, endless, refuses, loses = 0 } = this.manners;
    this.said.push(utterance);
    this.#current = utterance;
    if (loses > 0) {
      this.manners.loses = loses - 1;
      return;
    }
    if (refuses) return this.#at(10, () => this.#finish('error', { error: refuses }));
    this.#at(10, () => tell(utterance, 'start', { charIndex: 0 }));
    const words = [...utterance.text.matchAll(/\S+/g)];
    const each = word / utterance.rate;
    if (boundaries)
      words.forEach(({ index }, i) => this.#at(10 + i * each, () => tell(utterance, 'boundary', { charIndex: index })));
    if (!endless) this.#at(10 + words.length * each, () => this.#finish('end', {}));
  }

  cancel(): void {
    this.cancels++;
    if (this.#current) this.#finish('error', { error: 'canceled' });
  }

  /** As when another page speaks. */
  interrupt(): void {
    this.#finish('error', { error: 'interrupted' });
  }

  #finish(type: string, more: object): void {
    const utterance = this.#current!;
    this.#forget.forEach((forget) => forget());
    this.#forget = [];
    this.#current = undefined;
    tell(utterance, type, more);
  }

  #at(milliseconds: number, callback: () => void): void {
    this.#forget.push(this.#clock.after(milliseconds, callback));
  }
}

function tell(utterance: ScriptedUtterance, type: string, more: object): void {
  utterance.dispatchEvent(Object.assign(new Event(type), more));
}
