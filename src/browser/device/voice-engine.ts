import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import { clock as browserClock } from '../audio/clock.js';
import { awaitVoices } from './late-voices.js';
import { Script } from './script.js';
import { Speaker } from './speaker.js';
import { chooseVoice } from './voices.js';

/** Milliseconds without a word, beyond twice the length of the sentence, after which it counts as ended. */
const PATIENCE = 8000;
/** Seconds of the story by which a voice may be before or behind its pace without a word about it. */
const DRIFT = 0.05;

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
 * The device's own voices. Time is an estimate: the sentence's place in the paced timeline and the clock since, never
 * beyond the sentence's end, put right at each word that the voice tells. What no voice can say is passed over.
 */
export class VoiceEngine implements Engine {
  tell: (event: EngineEvent) => void = () => {};

  readonly #script: Script;
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #speaker: Speaker | undefined;
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
  /** What those who were told know: the time (seconds) at a moment (milliseconds of the clock). */
  #known = { time: 0, at: 0 };
  #stopWaiting = (): void => {};

  constructor({ speech, timeline, synthesis = globalThis.speechSynthesis, ...rest }: VoiceEngineOptions) {
    this.#script = new Script(speech, timeline);
    this.#clock = rest.clock ?? browserClock;
    this.#choose = rest.choose ?? chooseVoice;
    this.#synthesis = synthesis;
    if (synthesis)
      this.#speaker = new Speaker(synthesis, this.#clock, {
        reach: (offset) => this.#reach(this.#script.wordIn(this.#word, offset)),
        end: () => {
          this.#next();
          this.#speak();
        },
        stop: (why) => {
          this.#stop();
          if (why === 'broken') this.tell({ type: 'failed', reason: 'no-voice' });
          else this.tell({ type: why === 'blocked' ? 'blocked' : 'paused' });
        },
      });
    this.#place(0);
  }

  get duration(): number {
    return this.#script.timeline.duration;
  }

  get time(): number {
    if (this.#since === undefined) return this.#time;
    const estimate = this.#time + ((this.#clock.now() - this.#since) / 1000) * this.#rate;
    return Math.min(estimate, this.#script.endOf(this.#index));
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

  /** The sentence begins anew afterwards: half of one is hard to follow. */
  pause(): void {
    if (!this.#wanted) return;
    this.#stop();
    this.tell({ type: 'paused' });
  }

  /** To the word at that time: the start of its sentence would make a jump forward in a long one a jump back. */
  seek(time: number): void {
    this.#halt();
    this.#place(time);
    this.tell({ type: 'seeked' });
    if (this.#wanted) this.#speak();
  }

  /** A voice takes its rate before it begins, so the sentence begins anew. */
  setRate(rate: number): void {
    this.#halt();
    this.#rate = rate;
    this.tell({ type: 'changed' });
    if (this.#wanted) this.#speak();
  }

  dispose(): void {
    this.#stop();
  }

  #speak(): void {
    if (!this.#voiced()) return this.#wait();
    const { utterances } = this.#script.speech;
    for (; this.#index < utterances.length; this.#next()) {
      const text = this.#script.textFrom(this.#index, this.#word);
      const voice = this.#voiceOf(this.#index);
      const length = this.#script.endOf(this.#index) - this.#script.startOf(this.#index, this.#word);
      const patience = (length * 2000) / this.#rate + PATIENCE;
      if (text && voice) return this.#speaker!.say(text, voice, this.#rate, patience);
    }
    this.#stop();
    this.tell({ type: 'ended' });
  }

  /** For voices that come late. */
  #wait(): void {
    const go = (voiced: boolean) => {
      if (voiced) return this.#speak();
      this.#stop();
      this.tell({ type: 'failed', reason: 'no-voice' });
    };
    if (!this.#synthesis) return go(false);
    this.#stopWaiting();
    this.#stopWaiting = awaitVoices(this.#synthesis, this.#clock, () => this.#voiced(), go);
  }

  #voiceOf(utterance: number): SpeechSynthesisVoice | undefined {
    return this.#choose(this.#script.speech.utterances[utterance]!.language, this.#synthesis?.getVoices() ?? []);
  }

  /** Whether any of the story can be said; of a story without words, all of it can. */
  #voiced(): boolean {
    const { utterances } = this.#script.speech;
    return !utterances.length || utterances.some((_, index) => this.#voiceOf(index));
  }

  #reach(word: number): void {
    const now = this.#clock.now();
    const expected = this.#known.time + ((now - this.#known.at) / 1000) * this.#rate;
    this.#time = this.#script.startOf(this.#index, word);
    this.#since = now;
    if (this.#sounding && Math.abs(this.#time - expected) <= DRIFT) return;
    this.#known = { time: this.#time, at: now };
    if (this.#sounding) return this.tell({ type: 'drifted' });
    this.#sounding = true;
    this.tell({ type: 'playing' });
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

  #stop(): void {
    this.#halt();
    this.#wanted = this.#sounding = false;
  }

  /** Silent, the time where it is, a sentence that was begun to begin anew. */
  #halt(): void {
    this.#time = this.time;
    if (this.#since !== undefined) this.#word = this.#script.firstWord(this.#index);
    this.#since = undefined;
    this.#stopWaiting();
    this.#speaker?.hush();
  }
}
