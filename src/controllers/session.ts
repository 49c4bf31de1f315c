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
  readonly #ended = new AbortController();
  /** The recording's times are awaited, until the voice takes over. */
  readonly #recording = new AbortController();
  #speech: Speech | undefined;
  #narration: Narration | undefined;
  #companion: Companion | undefined;
  /** What the voice took over from. */
  #recorded: { readonly timed: TimedSpeech | undefined; readonly time: number } | undefined;

  private constructor(reading: Reading, engine: Engine) {
    this.#reading = reading;
    this.playback = new Playback(engine);
    this.playback.setRate(readSettings().speed);
    this.playback.listen((change) => this.#hear(change));
    // Browsers name their voices late: a voice that is offered may have to wait for it.
    const { signal } = this.#ended;
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => reading.tell(), { signal });
  }

  /**
   * Opens a reading: its recording where it has one, else the device's voices.
   * @throws {Misfit} when there is nothing to read.
   */
  static async open(reading: Reading): Promise<Session> {
    const { audio, article, correct } = reading;
    const speech = article ? speechOf(article, correct ? { correct } : {}) : undefined;
    if (audio && playableSources(audio, audio.getAttribute('src')).length) {
      const session = new Session(reading, new RecordingEngine(audio));
      if (speech) void session.#followRecording(audio, speech);
      return session;
    }
    const said = await speech;
    if (!said?.utterances.length) throw new Misfit(audio ? 'audio-missing' : 'nothing-to-read');
    const { engine, narration } = voiceOf(said);
    const session = new Session(reading, engine);
    session.#speech = said;
    session.#accompany(narration);
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

  /** Where to go on another time, in seconds of what the reading opens with. */
  get place(): number {
    if (!this.#recorded) return this.playback.time;
    return this.#recorded.timed?.timeline.timeAt(this.#companion?.reached ?? 0) || this.#recorded.time;
  }

  /** Can the device read this story, where the recording cannot be heard or followed? */
  get offersVoice(): boolean {
    const unheard = this.playback.phase === 'failed' && this.playback.failure !== 'no-voice';
    if (!(unheard || this.problem) || !this.#speech?.utterances.length) return false;
    return hasLocalVoice(this.#speech.story.language, globalThis.speechSynthesis);
  }

  toggle(): void {
    this.playback.toggle();
  }

  /** @param time seconds. */
  seek(time: number): void {
    this.follow?.forgive();
    this.playback.seek(time);
  }

  setSpeed(speed: number): void {
    keepSettings({ speed });
    this.playback.setRate(speed);
  }

  setHighlighting(highlight: Highlighting): void {
    keepSettings({ highlight });
    this.#applyHighlighting();
  }

  /** To the next or previous paragraph. @returns the section that it brings the listener to, if it is another. */
  step(direction: 1 | -1): string {
    const step = this.timed?.step(this.playback.time, direction, this.#reading.route);
    if (step) this.seek(step.time);
    return step?.section ?? '';
  }

  /** Goes on with the device's voice, from the sentence that was reached. In the press itself: a browser may want one. */
  useVoice(): void {
    if (!this.#speech?.utterances.length || this.#recorded || this.#ended.signal.aborted) return;
    const { engine, narration } = voiceOf(this.#speech);
    const word = this.#reached(this.#speech);
    this.#recorded = { timed: this.timed, time: this.playback.time };
    this.#recording.abort();
    this.problem = undefined;
    // Before the engine: its events are of other times than the recording's.
    this.#companion?.dispose();
    this.#companion = undefined;
    this.playback.replace(engine, narration.timed.timeline.timeAt(word));
    this.#accompany(narration);
    this.playback.play();
    this.#reading.tell();
  }

  dispose(): void {
    this.#ended.abort();
    this.#recording.abort();
    this.#companion?.dispose();
    this.#companion = undefined;
    this.playback.dispose();
    forgetSounding(this.#reading);
  }

  async #followRecording(audio: HTMLAudioElement, speech: Promise<Speech>): Promise<void> {
    const { signal } = this.#recording;
    try {
      void speech.then((said) => (this.#speech = said));
      this.#accompany(await timeRecording(audio, speech, this.#reading.host, signal));
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof Misfit)) throw cause;
      this.problem = cause.problem;
      this.#reading.tell();
    }
  }

  #accompany(narration: Narration): void {
    const { article } = this.#reading;
    if (!article || this.#ended.signal.aborted) return;
    this.#narration = narration;
    this.#companion = new Companion(this.#reading, article, this.playback, narration.timed);
    if (narration.sentencesOnly) this.problem = 'timing-of-another-recording';
    this.#applyHighlighting();
    this.#companion.sync();
    this.#reading.tell();
  }

  #applyHighlighting(): void {
    const { highlighting } = this;
    const words = !this.#narration?.sentencesOnly;
    if (this.#companion) this.#companion.highlighting = words || highlighting === 'off' ? highlighting : 'sentence';
  }

  /** The word of the speech that was reached; where no times are known, by the share of the sound. */
  #reached({ words, utterances }: Speech): number {
    if (this.#companion) return this.#companion.reached;
    const share = this.playback.time / this.playback.duration || 0;
    const word = words[Math.min(words.length - 1, Math.floor(share * words.length))]!;
    return utterances[word.utterance]!.firstWord;
  }

  #hear(change: PlaybackChange): void {
    if (change === 'phase' && this.playback.wanted) soundAlone(this.#reading);
    this.#companion?.sync();
    if (change === 'seeked') this.follow?.reveal();
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
