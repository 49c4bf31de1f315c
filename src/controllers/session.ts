import { RecordingEngine } from '../browser/audio/recording-engine.js';
import { playableSources } from '../browser/audio/sources.js';
import { VoiceEngine } from '../browser/device/voice-engine.js';
import { hasLocalVoice } from '../browser/device/voices.js';
import { keepSettings, readSettings, type Highlighting } from '../browser/page/settings.js';
import type { Problem } from '../core/language/messages.js';
import type { Engine } from '../core/playback/engine.js';
import { Playback, type PlaybackChange } from '../core/playback/playback.js';
import type { Speech } from '../core/speech/speech.js';
import { createTimeline } from '../core/timeline/look-up.js';
import { pace } from '../core/timeline/pace.js';
import { TimedSpeech } from '../core/timeline/timed-speech.js';
import { Companion } from './companion.js';
import type { Follow } from './follow.js';
import type { Reading } from './reading.js';
import { forgetSounding, soundAlone } from './sounding.js';
import { speechOf } from './speech-of.js';
import { Misfit, timeRecording, type Narration } from './timing.js';

/** A story that is open: what the voice says, what sounds, when, and what is shown. Owned by its reading. */
export class Session {
  readonly playback: Playback;
  /** What is wrong with the timing; the sound may go on. */
  problem: Problem | undefined;

  readonly #reading: Reading;
  readonly #speech: Promise<Speech | undefined>;
  #narration: Narration | undefined;
  #companion: Companion | undefined;
  #voiceFits = false;
  #disposed = false;

  private constructor(reading: Reading, engine: Engine, speech: Promise<Speech | undefined>) {
    this.#reading = reading;
    this.#speech = speech;
    this.playback = new Playback(engine);
    this.playback.setRate(readSettings().speed);
    this.playback.listen((change) => this.#hear(change));
  }

  /**
   * Opens a reading: its recording where it has one, else the device's voices.
   * @throws {Misfit} when there is nothing to read.
   */
  static async open(reading: Reading): Promise<Session> {
    const { audio, article, correct, host } = reading;
    const speech = article ? speechOf(article, correct ? { correct } : {}) : Promise.resolve(undefined);
    if (audio && playableSources(audio, audio.getAttribute('src')).length) {
      const session = new Session(reading, new RecordingEngine(audio), speech);
      void session.#follow(timeRecording(audio, speech, host));
      return session;
    }
    const said = await speech;
    if (!said?.utterances.length) throw new Misfit(audio ? 'audio-missing' : 'nothing-to-read');
    const { engine, narration } = voiceOf(said);
    const session = new Session(reading, engine, speech);
    await session.#follow(Promise.resolve(narration));
    return session;
  }

  get highlighting(): Highlighting {
    return readSettings().highlight;
  }

  get follow(): Follow | undefined {
    return this.#companion?.follow;
  }

  /** Words, sentences and their times, once they are known. */
  get timed(): TimedSpeech | undefined {
    return this.#narration?.timed;
  }

  /** Can the device read this story, where the recording cannot be heard or followed? */
  get offersVoice(): boolean {
    const unheard = this.playback.phase === 'failed' && this.playback.failure !== 'no-voice';
    return (unheard || !!this.problem) && this.#voiceFits;
  }

  toggle(): void {
    this.playback.toggle();
  }

  /** @param time seconds. */
  seek(time: number): void {
    this.follow?.resume();
    this.playback.seek(time);
  }

  setSpeed(speed: number): void {
    keepSettings({ speed });
    this.playback.setRate(speed);
  }

  setHighlighting(highlight: Highlighting): void {
    keepSettings({ highlight });
    this.#applyHighlighting(highlight);
  }

  /** To the next or previous paragraph. @returns the section that it brings the listener to, if it is another. */
  step(direction: 1 | -1): string {
    const step = this.timed?.step(this.playback.time, direction, this.#reading.route);
    if (step) this.seek(step.time);
    return step?.section ?? '';
  }

  /** Goes on with the device's voice, from the place that was reached. */
  async useVoice(): Promise<void> {
    const speech = await this.#speech;
    if (!speech) return;
    const word = this.#companion?.reached ?? 0;
    const { engine, narration } = voiceOf(speech);
    this.problem = undefined;
    this.playback.replace(engine, narration.timed.timeline.timeAt(word));
    await this.#follow(Promise.resolve(narration));
    this.playback.play();
  }

  dispose(): void {
    this.#disposed = true;
    this.#companion?.dispose();
    this.#companion = undefined;
    this.playback.dispose();
    forgetSounding(this.#reading);
  }

  async #follow(coming: Promise<Narration>): Promise<void> {
    try {
      this.#narration = await coming;
    } catch (cause) {
      if (!(cause instanceof Misfit)) throw cause;
      this.problem = cause.problem;
    }
    const speech = await this.#speech;
    this.#voiceFits = !!speech?.utterances.length && hasLocalVoice(speech.story.language, globalThis.speechSynthesis);
    const { article } = this.#reading;
    if (this.#narration && article && !this.#disposed) this.#accompany(this.#narration, article);
    this.#reading.tell();
  }

  #accompany({ timed, sentencesOnly }: Narration, article: HTMLElement): void {
    this.#companion?.dispose();
    this.#companion = new Companion(this.#reading, article, this.playback, timed);
    if (sentencesOnly) this.problem = 'timing-of-another-recording';
    this.#applyHighlighting(this.highlighting);
    this.#companion.sync();
  }

  #applyHighlighting(unit: Highlighting): void {
    const words = !this.#narration?.sentencesOnly;
    if (this.#companion) this.#companion.highlighting = words || unit === 'off' ? unit : 'sentence';
  }

  #hear(change: PlaybackChange): void {
    if (change === 'phase' && this.playback.phase === 'playing') soundAlone(this.#reading);
    this.#companion?.sync();
    this.#reading.tell();
  }
}

function voiceOf(speech: Speech): { engine: Engine; narration: Narration } {
  const timeline = pace(speech);
  return {
    engine: new VoiceEngine({ speech, timeline }),
    narration: { timed: new TimedSpeech(speech, createTimeline(timeline)), sentencesOnly: false },
  };
}
