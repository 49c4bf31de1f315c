import type { Clock } from '../../core/playback/clock.js';
import type { Engine, EngineEvent } from '../../core/playback/engine.js';
import type { Speech } from '../../core/speech/speech.js';
import type { TimelineData } from '../../core/timeline/timeline.js';
import { readPaceSettings } from '../settings/pace-settings.js';
import { browserClock } from '../browser-clock.js';
import { waitForVoices } from './wait-for-voices.js';
import { UtteranceTimeline } from './utterance-timeline.js';
import { SpeechSynthesizer } from './speech-synthesizer.js';
import { chooseVoice } from './choose-voice.js';

/** A sentence counts as ended after twice its length and so many milliseconds more without a word. */
const END_TIMEOUT_MS = 8000;
/** In seconds of the story. The engine reports a larger difference between the voice and its estimated pace. */
const DRIFT_TOLERANCE_SECONDS = 0.05;

export interface SpeechSynthesisEngineOptions {
  readonly speech: Speech;
  /** Its sentence `i` is utterance `i` of the speech, at reading pace. */
  readonly timeline: TimelineData;
  readonly synthesis?: SpeechSynthesis | undefined;
  readonly clock?: Clock;
  /** Chooses a voice for a language; by default a local one, or none. */
  readonly chooseVoice?: typeof chooseVoice;
  /** Seconds of silence between two paragraphs; by default as the reader has chosen. */
  readonly paragraphPause?: () => number;
}

/**
 * Plays a story with the device's own voices. Its time is an estimate: the start of the sentence in the estimated
 * timeline plus the time since then, never beyond the end of the sentence. Each word event of the voice corrects it.
 * The engine skips text that no voice can speak.
 */
export class SpeechSynthesisEngine implements Engine {
  onEvent: (event: EngineEvent) => void = () => {};

  readonly #utteranceTimeline: UtteranceTimeline;
  readonly #synthesis: SpeechSynthesis | undefined;
  readonly #synthesizer: SpeechSynthesizer | undefined;
  readonly #clock: Clock;
  readonly #chooseVoice: typeof chooseVoice;
  readonly #paragraphPause: () => number;
  /** The utterance to speak, and the first of its words to speak. */
  #utteranceIndex = 0;
  #wordIndex = 0;
  /** Seconds of the story at the moment `#since` (milliseconds of the clock; undefined while nothing moves). */
  #time = 0;
  #startedAt: number | undefined;
  #rate = 1;
  #isPlayRequested = false;
  /** The engine has reported "playing". */
  #hasEmittedPlaying = false;
  /** The last reported time in seconds, and its moment in milliseconds of the clock. */
  #lastReported = { time: 0, at: 0 };
  #cancelVoiceWait = (): void => {};
  #cancelParagraphPause = (): void => {};

  constructor({ speech, timeline, synthesis = globalThis.speechSynthesis, ...rest }: SpeechSynthesisEngineOptions) {
    this.#utteranceTimeline = new UtteranceTimeline(speech, timeline);
    this.#clock = rest.clock ?? browserClock;
    this.#chooseVoice = rest.chooseVoice ?? chooseVoice;
    this.#paragraphPause = rest.paragraphPause ?? (() => readPaceSettings().paragraphPause);
    this.#synthesis = synthesis;
    if (synthesis)
      this.#synthesizer = new SpeechSynthesizer(synthesis, this.#clock, {
        onBoundary: (offset) => this.#handleBoundary(this.#utteranceTimeline.wordAtOffset(this.#wordIndex, offset)),
        onEnd: () => this.#speakNext(),
        onStop: (why) => {
          this.#stop();
          if (why === 'broken') this.onEvent({ type: 'failed', reason: 'no-voice' });
          else this.onEvent({ type: why === 'blocked' ? 'blocked' : 'paused' });
        },
      });
    this.#moveTo(0);
  }

  get duration(): number {
    return this.#utteranceTimeline.timeline.duration;
  }

  get time(): number {
    if (this.#startedAt === undefined) return this.#time;
    const estimate = this.#time + ((this.#clock.now() - this.#startedAt) / 1000) * this.#rate;
    return Math.min(estimate, this.#utteranceTimeline.endTimeOf(this.#utteranceIndex));
  }

  get rate(): number {
    return this.#rate;
  }

  play(): void {
    if (this.#isPlayRequested) return;
    this.#isPlayRequested = true;
    if (this.#time >= this.duration) this.#moveTo(0);
    this.#speak();
  }

  /** The sentence starts again afterwards: half a sentence is hard to follow. */
  pause(): void {
    if (!this.#isPlayRequested) return;
    this.#stop();
    this.onEvent({ type: 'paused' });
  }

  /** Speaks from the word at that time. From the start of a long sentence, a jump forward would become a jump back. */
  seek(time: number): void {
    this.#interrupt();
    this.#moveTo(time);
    this.onEvent({ type: 'seeked' });
    if (this.#isPlayRequested) this.#speak();
  }

  /** A voice takes its rate before it begins, so the sentence starts again. */
  setRate(rate: number): void {
    this.#interrupt();
    this.#rate = rate;
    this.onEvent({ type: 'changed' });
    if (this.#isPlayRequested) this.#speak();
  }

  dispose(): void {
    this.#stop();
  }

  #speak(): void {
    if (!this.#hasVoice()) return this.#waitForVoices();
    const { utterances } = this.#utteranceTimeline.speech;
    for (; this.#utteranceIndex < utterances.length; this.#advance()) {
      const text = this.#utteranceTimeline.textFrom(this.#utteranceIndex, this.#wordIndex);
      const voice = this.#voiceFor(this.#utteranceIndex);
      const length =
        this.#utteranceTimeline.endTimeOf(this.#utteranceIndex) -
        this.#utteranceTimeline.startTimeOf(this.#utteranceIndex, this.#wordIndex);
      const patience = (length * 2000) / this.#rate + END_TIMEOUT_MS;
      if (text && voice) return this.#synthesizer!.speak(text, voice, this.#rate, patience);
    }
    this.#stop();
    this.onEvent({ type: 'ended' });
  }

  /** After the pause between two paragraphs. Until it ends, the time is at the end of the first one (PLY-38). */
  #speakNext(): void {
    const { utterances } = this.#utteranceTimeline.speech;
    const ended = this.#utteranceIndex;
    this.#advance();
    const next = utterances[this.#utteranceIndex];
    const seconds = next && next.block !== utterances[ended]!.block ? this.#paragraphPause() : 0;
    if (!seconds) return this.#speak();
    this.#time = this.#utteranceTimeline.endTimeOf(ended);
    this.#cancelParagraphPause = this.#clock.schedule(seconds * 1000, () => this.#speak());
  }

  /** Some voices are listed late. */
  #waitForVoices(): void {
    const go = (voiced: boolean) => {
      if (voiced) return this.#speak();
      this.#stop();
      this.onEvent({ type: 'failed', reason: 'no-voice' });
    };
    if (!this.#synthesis) return go(false);
    this.#cancelVoiceWait();
    this.#cancelVoiceWait = waitForVoices(this.#synthesis, this.#clock, () => this.#hasVoice(), go);
  }

  #voiceFor(utterance: number): SpeechSynthesisVoice | undefined {
    return this.#chooseVoice(
      this.#utteranceTimeline.speech.utterances[utterance]!.language,
      this.#synthesis?.getVoices() ?? [],
    );
  }

  /** Can a voice speak any of the story? True for a story without words. */
  #hasVoice(): boolean {
    const { utterances } = this.#utteranceTimeline.speech;
    return !utterances.length || utterances.some((_, index) => this.#voiceFor(index));
  }

  #handleBoundary(word: number): void {
    const now = this.#clock.now();
    const expected = this.#lastReported.time + ((now - this.#lastReported.at) / 1000) * this.#rate;
    this.#time = this.#utteranceTimeline.startTimeOf(this.#utteranceIndex, word);
    this.#startedAt = now;
    if (this.#hasEmittedPlaying && Math.abs(this.#time - expected) <= DRIFT_TOLERANCE_SECONDS) return;
    this.#lastReported = { time: this.#time, at: now };
    if (this.#hasEmittedPlaying) return this.onEvent({ type: 'drifted' });
    this.#hasEmittedPlaying = true;
    this.onEvent({ type: 'playing' });
  }

  #advance(): void {
    this.#startedAt = undefined;
    this.#utteranceIndex++;
    this.#wordIndex = this.#utteranceTimeline.firstWordOf(this.#utteranceIndex);
    this.#time = this.#utteranceTimeline.timeline.sentenceStarts[this.#utteranceIndex] ?? this.duration;
  }

  #moveTo(time: number): void {
    this.#time = time;
    this.#utteranceIndex = this.#utteranceTimeline.utteranceAt(time);
    this.#wordIndex = this.#utteranceTimeline.wordAt(this.#utteranceIndex, time);
  }

  #stop(): void {
    this.#interrupt();
    this.#isPlayRequested = this.#hasEmittedPlaying = false;
  }

  /** Stops the voice and keeps the time; the current sentence starts again later. */
  #interrupt(): void {
    this.#time = this.time;
    if (this.#startedAt !== undefined) this.#wordIndex = this.#utteranceTimeline.firstWordOf(this.#utteranceIndex);
    this.#startedAt = undefined;
    this.#cancelVoiceWait();
    this.#cancelParagraphPause();
    this.#synthesizer?.cancel();
  }
}
