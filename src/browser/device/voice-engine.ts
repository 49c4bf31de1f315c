import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent, FailureReason } from '../../core/playback/engine.js';
import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import { clock as browserClock } from '../audio/clock.js';
import { Script } from './script.js';
import { chooseVoice } from './voices.js';

/** Milliseconds. Browsers name their voices late, or never. */
const VOICES_LIMIT = 1000;
/** Milliseconds that a voice may take to begin. */
const START_LIMIT = 4000;
/** Milliseconds between a cancel and the next sentence; some systems swallow what follows at once (votingworks/bmd#1106). */
const SETTLE = 50;

export interface VoiceEngineOptions {
  readonly speech: Speech;
  /** Its sentence `i` is utterance `i` of the speech, at reading pace. */
  readonly timeline: TimelineData;
  readonly synthesis?: SpeechSynthesis | undefined;
  readonly clock?: Clock;
  /** Which voice for a language; by default a local one, or none. */
  readonly choose?: typeof chooseVoice;
}

/**
 * The device's own voices, sentence by sentence. Time is an estimate: the sentence's place in the paced timeline and the
 * clock since, put right at each word boundary that the browser tells.
 *
 * Nothing uses `speechSynthesis.pause()`: on Android it cancels, and Chromium's network voices never come back. Pausing
 * cancels, and the sentence begins anew. One utterance a sentence also keeps far from the 14 seconds after which
 * Chromium's network voices fall silent without a word (HadrienGardeur/read-aloud-best-practices#3, #5).
 */
export class VoiceEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};

  readonly #script: Script;
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #clock: Clock;
  readonly #choose: typeof chooseVoice;
  /** The utterance to speak, and from which of its words. */
  #index = 0;
  #word = 0;
  /** Seconds of the story at the moment `#since` (milliseconds of the clock; undefined while nothing moves). */
  #time = 0;
  #since: number | undefined;
  #rate = 1;
  #wanted = false;
  /** Whether "playing" was told. */
  #sounding = false;
  #waited = false;
  #again = false;
  /** Kept, as an utterance that is garbage never ends; what another one tells is of the past. */
  #current: SpeechSynthesisUtterance | undefined;
  #forget = (): void => {};
  readonly #voicesCame = (): void => {
    if (this.#wanted && !this.#current) this.#speak();
  };

  constructor({ speech, timeline, synthesis = globalThis.speechSynthesis, ...rest }: VoiceEngineOptions) {
    this.#script = new Script(speech, timeline);
    this.#synthesis = synthesis;
    this.#clock = rest.clock ?? browserClock;
    this.#choose = rest.choose ?? chooseVoice;
    this.#place(0);
  }

  get duration(): number {
    return this.#script.timeline.duration;
  }

  get time(): number {
    if (this.#since === undefined) return this.#time;
    const estimate = this.#time + ((this.#clock.now() - this.#since) / 1000) * this.#rate;
    return Math.min(estimate, this.#script.timeline.sentenceEnds[this.#index]!);
  }

  get rate(): number {
    return this.#rate;
  }

  play(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    if (this.#time >= this.duration) this.#place(0);
    this.#speak();
  }

  pause(): void {
    if (!this.#wanted) return;
    this.#stop();
    this.tell({ type: 'paused' });
  }

  /** To the word at that time: the start of its sentence would make a jump forward in a long one a jump back. */
  seek(time: number): void {
    this.#hush();
    this.#place(time);
    this.#resume();
    this.tell({ type: 'seeked' });
  }

  /** A voice takes its rate before it begins, so the sentence begins anew. */
  setRate(rate: number): void {
    this.#hush();
    this.#rate = rate;
    this.#resume();
    this.tell({ type: 'changed' });
  }

  dispose(): void {
    this.#stop();
  }

  #speak(): void {
    const { utterances } = this.#script.speech;
    const voices = this.#synthesis?.getVoices() ?? [];
    const voiceOf = (index: number) => this.#choose(utterances[index]!.language, voices);
    if (utterances.length && !utterances.some((_, index) => voiceOf(index))) return this.#waitForVoices();
    // What no voice can say is passed over.
    for (; this.#index < utterances.length; this.#next()) {
      const text = this.#script.textFrom(this.#index, this.#word);
      const voice = voiceOf(this.#index);
      if (text && voice) return this.#say(text, voice);
    }
    this.#stop();
    this.tell({ type: 'ended' });
  }

  #say(text: string, voice: SpeechSynthesisVoice): void {
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: this.#rate });
    for (const type of ['start', 'boundary', 'end', 'error'])
      utterance.addEventListener(type, (event) => {
        if (utterance === this.#current) this.#hear(event as SpeechSynthesisEvent | SpeechSynthesisErrorEvent);
      });
    this.#current = utterance;
    this.#synthesis!.speak(utterance);
    this.#later(START_LIMIT, () => this.#missStart());
  }

  #hear(event: SpeechSynthesisEvent | SpeechSynthesisErrorEvent): void {
    if ('error' in event || event.type === 'end') {
      // Before anything else, as nothing of ours is left to cancel.
      this.#current = undefined;
      this.#word = this.#script.firstWord(this.#index);
      if ('error' in event) return this.#err(event.error);
      this.#next();
      return this.#speak();
    }
    const word = event.type === 'start' ? this.#word : this.#script.wordIn(this.#word, event.charIndex);
    this.#time = this.#script.startOf(this.#index, word);
    this.#since = this.#clock.now();
    this.#again = false;
    // Some voices never tell their end.
    const left = (this.#script.timeline.sentenceEnds[this.#index]! - this.#time) / this.#rate;
    this.#later(left * 2000 + 2 * START_LIMIT, () => this.#missEnd());
    if (this.#sounding) return;
    this.#sounding = true;
    this.tell({ type: 'playing' });
  }

  #err(error: SpeechSynthesisErrorCode): void {
    this.#stop();
    if (error === 'not-allowed') this.tell({ type: 'blocked' });
    // Somebody else's cancel: another page, another script of this one.
    else if (error === 'interrupted' || error === 'canceled') this.tell({ type: 'paused' });
    else this.#fail('no-voice');
  }

  /** The first sentence after a start of the system is sometimes lost; what is lost again was refused, as iOS does, silently. */
  #missStart(): void {
    if (this.#again) return this.#err('not-allowed');
    this.#again = true;
    this.#hush();
    this.#resume();
  }

  #missEnd(): void {
    this.#hush();
    this.#next();
    this.#resume();
  }

  #waitForVoices(): void {
    if (this.#waited || !this.#synthesis) return this.#fail('no-voice');
    this.#synthesis.addEventListener?.('voiceschanged', this.#voicesCame);
    this.#later(VOICES_LIMIT, () => {
      this.#waited = true;
      this.#voicesCame();
    });
  }

  #fail(reason: FailureReason): void {
    this.#stop();
    this.#waited = false;
    this.tell({ type: 'failed', reason });
  }

  #next(): void {
    this.#since = undefined;
    this.#index++;
    this.#word = this.#script.firstWord(this.#index);
    this.#time = this.#script.timeline.sentenceStarts[this.#index] ?? this.duration;
  }

  #place(time: number): void {
    this.#time = time;
    this.#index = this.#script.utteranceAt(time);
    this.#word = this.#script.wordAt(this.#index, time);
  }

  /** Speaks on after a hush, if the listener wants it. */
  #resume(): void {
    if (this.#wanted) this.#later(SETTLE, () => this.#speak());
  }

  #stop(): void {
    this.#hush();
    this.#synthesis?.removeEventListener?.('voiceschanged', this.#voicesCame);
    this.#wanted = this.#sounding = this.#again = false;
  }

  /** Silent at once, the time where it is, the sentence to begin anew. Touches no other speech of the page. */
  #hush(): void {
    this.#time = this.time;
    this.#since = undefined;
    this.#forget();
    const was = this.#current;
    this.#current = undefined;
    if (!was) return;
    this.#word = this.#script.firstWord(this.#index);
    this.#synthesis!.cancel();
  }

  #later(milliseconds: number, callback: () => void): void {
    this.#forget();
    this.#forget = this.#clock.after(milliseconds, callback);
  }
}
