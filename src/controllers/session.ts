import { RecordingEngine } from '../browser/audio/recording-engine.js';
import { playableSources } from '../browser/audio/sources.js';
import { corrections } from '../browser/page/corrections.js';
import { keepSettings, readSettings, type Highlighting } from '../browser/page/settings.js';
import type { Problem } from '../core/language/messages.js';
import type { Engine } from '../core/playback/engine.js';
import { Playback, type PlaybackChange } from '../core/playback/playback.js';
import { recited } from '../core/speech/recited.js';
import { readStory } from '../core/story/read-story.js';
import type { Story } from '../core/story/story.js';
import type { TimedSpeech } from '../core/timeline/timed-speech.js';
import { breath } from './breath.js';
import type { Changes } from './changes.js';
import { Companion } from './companion.js';
import type { Follow } from './follow.js';
import type { Reading } from './reading.js';
import { forgetSounding, soundAlone } from './sounding.js';
import { Misfit, timeRecording } from './timing.js';
import { Standby } from './standby.js';
import type { Voicing } from './voicing.js';

/** A story that is open: what the voice says, what sounds, when, and what is shown. Owned by its reading. */
export class Session {
  readonly playback: Playback;
  /** What is wrong with the timing; the sound may go on. */
  problem: Problem | undefined;
  /** What the page says otherwise than its recording, once it is known. */
  changes: Changes | undefined;

  readonly #reading: Reading;
  readonly #ended = new AbortController();
  /** The recording's times are awaited, until the voice takes over. */
  readonly #recording = new AbortController();
  #story: Promise<Story> | undefined;
  #timed: TimedSpeech | undefined;
  /** The recording's own times. */
  #asRecorded: TimedSpeech | undefined;
  #sentencesOnly = false;
  #companion: Companion | undefined;
  readonly #standby: Standby = new Standby();
  /** What the voice took over from. */
  #recorded: { readonly timed: TimedSpeech | undefined; readonly time: number } | undefined;

  private constructor(reading: Reading, engine: Engine) {
    this.#reading = reading;
    this.playback = new Playback(engine);
    this.playback.setRate(readSettings().speed);
    this.playback.listen((change) => this.#hear(change));
  }

  /**
   * Opens a reading: its recording where it has one, else the device's voices.
   * @throws {Misfit} when there is nothing to read.
   */
  static async open(reading: Reading): Promise<Session> {
    const { audio, article } = reading;
    if (audio && playableSources(audio, audio.getAttribute('src')).length) {
      const session = new Session(reading, new RecordingEngine(audio));
      if (article) void session.#followRecording(audio, article);
      return session;
    }
    if (!article) throw new Misfit('audio-missing');
    const { Voicing } = await import('./voicing.js');
    const voicing = await Voicing.of(readStory(article, { correct: corrections(reading.host) }));
    if (voicing.empty) throw new Misfit(audio ? 'audio-missing' : 'nothing-to-read');
    const session = new Session(reading, voicing.engine());
    session.#accompany(voicing.timed);
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
    return this.#timed;
  }

  /** Where to go on another time, in seconds of what the reading opens with. */
  get place(): number {
    if (!this.#recorded) return this.changes?.recorded ?? this.playback.time;
    return this.#recorded.timed?.timeline.timeAt(this.#companion?.reached ?? 0) || this.#recorded.time;
  }

  /** Can the device read this story, where the recording cannot be heard or followed? */
  get offersVoice(): boolean {
    return this.#wantsVoice && !!this.#standby.voicing?.heard;
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
    const { voicing } = this.#standby;
    if (!voicing || this.#recorded || this.#ended.signal.aborted) return;
    const time = voicing.startAt(this.#reached(voicing));
    this.#recorded = { timed: this.#asRecorded, time: this.place };
    this.#recording.abort();
    this.problem = undefined;
    this.#sentencesOnly = false;
    this.#forgetChanges();
    this.#retime(voicing.timed, () => this.playback.replace(voicing.engine(), time));
    this.playback.play();
    this.#reading.tell();
  }

  dispose(): void {
    this.#ended.abort();
    this.#recording.abort();
    this.#forgetChanges();
    this.#companion?.dispose();
    this.#companion = undefined;
    this.playback.dispose();
    forgetSounding(this.#reading);
  }

  async #followRecording(audio: HTMLAudioElement, article: HTMLElement): Promise<void> {
    const { signal } = this.#recording;
    // After the sound is on its way, and the button has said so.
    this.#story = breath().then(() => readStory(article, { correct: corrections(this.#reading.host) }));
    try {
      const narration = await timeRecording(audio, this.#story.then(recited), this.#reading.host, signal);
      this.#sentencesOnly = narration.sentencesOnly;
      if (narration.sentencesOnly) this.problem = 'timing-of-another-recording';
      this.#asRecorded = narration.timed;
      this.#accompany(narration.timed);
      if (narration.changed) await this.#meetChanges(article, narration.timed, signal);
    } catch (cause) {
      if (signal.aborted) return;
      if (!(cause instanceof Misfit)) throw cause;
      this.problem = cause.problem;
      this.#changed();
    }
  }

  async #meetChanges(article: HTMLElement, timed: TimedSpeech, signal: AbortSignal): Promise<void> {
    const module = await import('./changes.js').catch((cause: unknown) =>
      console.error('aloud player/no-changes:', cause),
    );
    if (!module || signal.aborted) return;
    this.changes = new module.Changes({
      playback: this.playback,
      timed,
      article,
      retime: (...times) => this.#retime(...times),
      tell: () => this.#reading.tell(),
    });
    this.#changed();
  }

  #forgetChanges(): void {
    this.changes?.dispose();
    this.changes = undefined;
  }

  /** Other times from now on. Nobody follows while `change` brings them about: what it tells is of neither. */
  #retime(timed: TimedSpeech, change: () => void): void {
    const before = this.#companion;
    before?.dispose();
    this.#companion = undefined;
    change();
    this.#accompany(timed, before);
  }

  #accompany(timed: TimedSpeech, before?: Companion): void {
    const { article } = this.#reading;
    if (!article || this.#ended.signal.aborted) return;
    this.#timed = timed;
    this.#companion = new Companion(this.#reading, article, this.playback, timed, before);
    this.#applyHighlighting();
    this.#companion.sync();
    this.#changed();
  }

  #applyHighlighting(): void {
    const { highlighting } = this;
    const words = !this.#sentencesOnly;
    if (this.#companion) this.#companion.highlighting = words || highlighting === 'off' ? highlighting : 'sentence';
  }

  get #wantsVoice(): boolean {
    const { phase, failure } = this.playback;
    return (phase === 'failed' && failure !== 'no-voice') || !!this.problem;
  }

  /** The word of the story that was reached; where no times are known, by the share of the sound. */
  #reached({ timed }: Voicing): number {
    if (this.#companion) return this.#companion.reached;
    const share = this.playback.time / this.playback.duration || 0;
    return Math.floor(share * timed.speech.words.length);
  }

  #hear(change: PlaybackChange): void {
    if (change === 'phase' && this.playback.wanted) soundAlone(this.#reading);
    this.#companion?.sync();
    // The next word of a voice: nothing that a part shows is another.
    if (change === 'drifted') return;
    if (change === 'seeked') this.follow?.reveal();
    this.#changed();
  }

  #changed(): void {
    const tell = (): void => this.#reading.tell();
    if (this.#wantsVoice && this.#story) void this.#standby.prepare(this.#story, this.#ended.signal, tell);
    tell();
  }
}
