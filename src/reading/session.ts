import { RecordingEngine } from '../browser/audio/recording-engine.js';
import { observeSources } from '../browser/audio/source-changes.js';
import { playableSources } from '../browser/audio/playable-sources.js';
import { readSettings, type HighlightMode } from '../browser/settings/settings.js';
import type { PlaybackProblem } from '../core/language/messages.js';
import type { Engine } from '../core/playback/engine.js';
import { Playback, type PlaybackChange } from '../core/playback/playback.js';
import type { TimedSpeech } from '../core/timeline/timed-speech.js';
import { connectMediaKeys } from './media-keys.js';
import type { StoryChanges } from './changes/story-changes.js';
import { releasePlayback, claimPlayback } from './exclusive-playback.js';
import { PlaybackFollower } from './follow/playback-follower.js';
import type { TextHighlighter } from './follow/text-highlighter.js';
import type { OpenReading } from './open-reading.js';
import { PauseSetting } from './pace/pause-setting.js';
import { keepPlaceOf } from './place-keeper.js';
import { ReadingError } from './reading-error.js';
import { readReportedStory } from './read-reported-story.js';
import { SpeechFallback } from './speech/speech-fallback.js';
import type { SpeechSynthesisReading } from './speech/speech-synthesis-reading.js';
import type { RecordingTiming } from './timing/recording-timing.js';
import { TimingLoader } from './timing/timing-loader.js';

/** The `voice` of a story that the device reads. */
export const DEVICE_VOICE = 'device';

/** An open story: its speech, its sound, its times and its highlight. A reading owns it. */
export class Session {
  readonly playback: Playback;
  /** A fault of the timing; the sound may play on. */
  problem: PlaybackProblem | undefined;
  /** Who reads, once the timing file says it: the name of a voice, or `recording` (PLY-36). */
  voice: string | undefined;
  /** The differences between the page and its recording, once they are known. */
  changes: StoryChanges | undefined;

  readonly #reading: OpenReading;
  readonly #disposal = new AbortController();
  /** Undefined where no recording plays, or no article is read. */
  #timingLoader: TimingLoader | undefined;
  #timedSpeech: TimedSpeech | undefined;
  /** The recording's own times. */
  #recordedSpeech: TimedSpeech | undefined;
  #hasSentenceTimesOnly = false;
  #follower: PlaybackFollower | undefined;
  readonly #pauses: PauseSetting;
  readonly #fallback: SpeechFallback = new SpeechFallback();
  /** The state of the recording when the device's voice took over. */
  #replacedRecording: { readonly timedSpeech: TimedSpeech | undefined; readonly time: number } | undefined;

  private constructor(reading: OpenReading, engine: Engine) {
    this.#reading = reading;
    this.playback = new Playback(engine);
    this.#pauses = new PauseSetting(this, reading, this.#disposal.signal);
    this.applySettings();
    this.playback.subscribe((change) => this.#handlePlaybackChange(change));
    window.addEventListener('online', () => this.#retryTiming(), { signal: this.#disposal.signal });
    keepPlaceOf(this, reading, this.#disposal.signal);
  }

  /**
   * Opens a reading: with its recording where it has one, else with the device's voices.
   * @throws {ReadingError} when there is nothing to read.
   */
  static async open(reading: OpenReading): Promise<Session> {
    const session = await Session.#create(reading);
    await reading.beforePlay?.(session);
    return session;
  }

  static async #create(reading: OpenReading): Promise<Session> {
    const { audio, article } = reading;
    if (audio && playableSources(audio, audio.getAttribute('src')).length) {
      const session = new Session(reading, new RecordingEngine(audio));
      session.#observeSources(audio);
      if (article) {
        session.#loadTiming(audio, article);
        connectMediaKeys(session, article, session.#disposal.signal);
      }
      return session;
    }
    if (!article) throw new ReadingError('audio-missing');
    const { SpeechSynthesisReading } = await import('./speech/speech-synthesis-reading.js');
    const synthesis = await SpeechSynthesisReading.create(await readReportedStory(article, reading.host));
    if (synthesis.isEmpty) throw new ReadingError(audio ? 'audio-missing' : 'nothing-to-read');
    const session = new Session(reading, synthesis.createEngine());
    session.voice = DEVICE_VOICE;
    session.#follow(synthesis.timedSpeech);
    return session;
  }

  get highlightMode(): HighlightMode {
    return readSettings().highlight;
  }

  get highlighter(): TextHighlighter | undefined {
    return this.#follower?.highlighter;
  }

  /** Words, sentences and their times, once they are known. */
  get timed(): TimedSpeech | undefined {
    return this.#timedSpeech;
  }

  /** Where to resume later, in seconds of the engine that the reading opens with. */
  get resumeTime(): number {
    if (!this.#replacedRecording) return this.changes?.recordingTime ?? this.playback.time;
    return (
      this.#replacedRecording.timedSpeech?.timeline.timeAt(this.#follower?.reachedWord ?? 0) ||
      this.#replacedRecording.time
    );
  }

  /** Can the device read this story, where the recording does not play or the text cannot follow it? */
  get offersVoice(): boolean {
    return this.#needsVoice && !!this.#fallback.reading?.hasVoice;
  }

  toggle(): void {
    if (!this.playback.isPlayRequested) this.#retryTiming();
    this.playback.toggle();
  }

  /** @param time in seconds. */
  seek(time: number): void {
    this.highlighter?.allowScrolling();
    this.playback.seek(time);
  }

  /** Applies the listener's saved choices. */
  applySettings(): void {
    const { speed } = readSettings();
    // A voice starts its sentence again at another rate.
    if (speed !== this.playback.rate) this.playback.setRate(speed);
    this.#applyHighlightMode();
    void this.#pauses.apply();
  }

  /**
   * Continues with the device's voice, from the current sentence. Call this in the press itself: some browsers require
   * one.
   */
  useVoice(): void {
    const { reading: synthesis } = this.#fallback;
    if (!synthesis || this.#replacedRecording || this.#disposal.signal.aborted) return;
    const time = synthesis.sentenceStartAt(this.#reachedWord(synthesis));
    this.#replacedRecording = { timedSpeech: this.#recordedSpeech, time: this.resumeTime };
    this.#timingLoader?.abort();
    this.problem = undefined;
    this.#hasSentenceTimesOnly = false;
    this.#disposeChanges();
    this.voice = DEVICE_VOICE;
    this.#retime(synthesis.timedSpeech, () => this.playback.replaceEngine(synthesis.createEngine(), time));
    this.playback.play();
    this.#reading.notify();
  }

  dispose(): void {
    this.#disposal.abort();
    this.#timingLoader?.abort();
    this.#disposeChanges();
    this.#follower?.dispose();
    this.#follower = undefined;
    this.playback.dispose();
    releasePlayback(this.#reading);
  }

  #observeSources(audio: HTMLAudioElement): void {
    const stop = observeSources(audio, () => {
      this.#reading.reset();
      audio.load();
    });
    this.#disposal.signal.addEventListener('abort', stop);
  }

  #loadTiming(audio: HTMLAudioElement, article: HTMLElement): void {
    this.#timingLoader = new TimingLoader({
      audio,
      article,
      host: this.#reading.host,
      onTiming: (timing, signal) => this.#followRecording(article, timing, signal),
      onProblem: (problem) => this.#setProblem(problem),
    });
    void this.#timingLoader.load();
  }

  async #followRecording(article: HTMLElement, timing: RecordingTiming, signal: AbortSignal): Promise<void> {
    this.#hasSentenceTimesOnly = timing.hasSentenceTimesOnly;
    this.problem = timing.hasSentenceTimesOnly ? 'timing-of-another-recording' : undefined;
    this.#recordedSpeech = timing.timedSpeech;
    this.playback.timedDuration = timing.duration;
    this.voice = timing.voice;
    this.#follow(timing.timedSpeech);
    if (timing.isPageChanged) await this.#loadChanges(article, timing.timedSpeech, signal);
  }

  #setProblem(problem: PlaybackProblem): void {
    this.problem = problem;
    this.#notify();
  }

  /** Asks again for a timing file that did not come. The message stays until the answer. */
  #retryTiming(): void {
    if (!this.#replacedRecording && /^timing-(?:missing|slow)$/.test(this.problem ?? ''))
      void this.#timingLoader?.load();
  }

  async #loadChanges(article: HTMLElement, timedSpeech: TimedSpeech, signal: AbortSignal): Promise<void> {
    const module = await import('./changes/story-changes.js').catch((cause: unknown) =>
      console.error('aloud player/no-changes:', cause),
    );
    if (!module || signal.aborted) return;
    this.changes = new module.StoryChanges({
      playback: this.playback,
      timedSpeech,
      article,
      retime: (...times) => this.#retime(...times),
      notify: () => this.#reading.notify(),
    });
    this.#notify();
  }

  #disposeChanges(): void {
    this.changes?.dispose();
    this.changes = undefined;
  }

  /** Replaces the times. No follower runs during `change`: its events belong to neither the old times nor the new. */
  #retime(timed: TimedSpeech, change: () => void): void {
    const previousFollower = this.#follower;
    previousFollower?.dispose();
    this.#follower = undefined;
    change();
    this.#follow(timed, previousFollower);
  }

  #follow(timed: TimedSpeech, previousFollower?: PlaybackFollower): void {
    const { article } = this.#reading;
    if (!article || this.#disposal.signal.aborted) return;
    this.#timedSpeech = timed;
    this.#follower = new PlaybackFollower(this.#reading, article, this.playback, timed, previousFollower);
    this.#applyHighlightMode();
    void this.#pauses.apply();
    this.#follower.sync();
    this.#notify();
  }

  #applyHighlightMode(): void {
    const { highlightMode } = this;
    const hasWordTimes = !this.#hasSentenceTimesOnly;
    if (this.#follower)
      this.#follower.highlightMode = hasWordTimes || highlightMode === 'off' ? highlightMode : 'sentence';
  }

  get #needsVoice(): boolean {
    const { phase, failure } = this.playback;
    return (phase === 'failed' && failure !== 'no-voice') || (!!this.problem && this.problem !== 'timing-slow');
  }

  /** The last word that was read; where no times are known, by the share of the duration. */
  #reachedWord({ timedSpeech }: SpeechSynthesisReading): number {
    if (this.#follower) return this.#follower.reachedWord;
    const share = this.playback.time / this.playback.duration || 0;
    return Math.floor(share * timedSpeech.speech.words.length);
  }

  #handlePlaybackChange(change: PlaybackChange): void {
    if (change === 'phase' && this.playback.isPlayRequested) claimPlayback(this.#reading);
    this.#follower?.sync();
    // The next word of a voice changes no control.
    if (change === 'drifted') return;
    if (change === 'seeked') this.highlighter?.scrollIfAllowed();
    this.#notify();
  }

  #notify(): void {
    const notify = (): void => this.#reading.notify();
    const story = this.#needsVoice && this.#timingLoader?.story;
    if (story) void this.#fallback.prepare(story, this.#disposal.signal, notify);
    notify();
  }
}
