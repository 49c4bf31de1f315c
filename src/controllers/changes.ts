import { SplicedEngine } from '../browser/audio/spliced-engine.js';
import { VoiceEngine } from '../browser/device/voice-engine.js';
import { chooseVoice } from '../browser/device/voices.js';
import { ChangedMarks } from '../browser/page/changed-marks.js';
import { keepSettings, readSettings } from '../browser/page/settings.js';
import type { Playback } from '../core/playback/playback.js';
import { excerpt } from '../core/speech/excerpt.js';
import type { Speech } from '../core/speech/speech.js';
import { findChanges, type Change } from '../core/timeline/changes.js';
import { differences } from '../core/timeline/differences.js';
import { createTimeline } from '../core/timeline/look-up.js';
import { pace } from '../core/timeline/pace.js';
import { splice, type Insert } from '../core/timeline/splice.js';
import { TimedSpeech, type Stretch } from '../core/timeline/timed-speech.js';

export interface ChangesOptions {
  readonly playback: Playback;
  /** As it was recorded, tied to the page; one utterance a sentence. */
  readonly timed: TimedSpeech;
  readonly article: HTMLElement;
  /** The story has other times from now on, which `change` brings about. */
  readonly retime: (timed: TimedSpeech, change: () => void) => void;
  /** Something else is another than before. */
  readonly tell: () => void;
}

/**
 * What was changed in a story since it was recorded. It is marked in the text; sentences that the recording does not say are left out
 * with what it says instead, or are said by the device's own voice in their place, where the reader allows it.
 */
export class Changes {
  readonly #options: ChangesOptions;
  readonly #speech: Speech;
  readonly #changes: readonly Change[];
  /** Words of the page that the recording does not say, as stretches of one sentence each. */
  readonly #unsaid: readonly Stretch[];
  readonly #marks: ChangedMarks;
  readonly #ended = new AbortController();
  #engine: SplicedEngine | undefined;
  /** Of the whole recording, in seconds. */
  #length: number | undefined;
  /** For each change what is said of it. */
  #inserts: readonly (Insert | undefined)[] | undefined;

  constructor(options: ChangesOptions) {
    const { timed, article, tell } = options;
    this.#options = options;
    this.#speech = timed.speech;
    this.#changes = findChanges(timed.timeline.data, timed.speech);
    const { words } = timed.timeline.data;
    const root = article.getRootNode() as Document | ShadowRoot;
    this.#unsaid = this.#stretches(words);
    this.#marks = new ChangedMarks(root, timed.speech, this.#unsaid);
    this.#arrange();
    const heard = (): void => {
      this.#arrange();
      tell();
    };
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', heard, { signal: this.#ended.signal });
  }

  /** Has anything been changed or put in? What was only taken out nobody misses. */
  get any(): boolean {
    return this.#unsaid.length > 0;
  }

  /** Sentences that the recording does not say. */
  get count(): number {
    return this.#changes.reduce((sum, { first, end }) => sum + end - first, 0);
  }

  /** Has the device a voice of its own for any of them? */
  get offersVoice(): boolean {
    return this.#changes.some((change) => this.#isSayable(change));
  }

  /** Does the device's voice say them, in the midst of the recording? The reader's choice, kept on the device. */
  get voiced(): boolean {
    return !!this.#inserts?.some(Boolean);
  }

  set voiced(voice: boolean) {
    keepSettings({ voice });
    this.#arrange();
  }

  /** Seconds of the recording, where the story is; undefined while nothing is cut. */
  get recorded(): number | undefined {
    return this.#engine?.recorded;
  }

  dispose(): void {
    this.#ended.abort();
    this.#marks.remove();
  }

  /** One timeline of what is heard, anew where that is another. */
  #arrange(): void {
    const allowed = readSettings().voice;
    const sayable = this.#changes.map((change) => allowed && this.#isSayable(change));
    const before = this.#inserts?.map(Boolean);
    if (!sayable.length || before?.join() === sayable.join()) return;
    const inserts = this.#changes.map((change, index) => (sayable[index] ? this.#insertOf(change) : undefined));
    this.#inserts = inserts;
    const { playback, timed, retime } = this.#options;
    this.#length ??= playback.duration;
    const { data, pieces } = splice(timed.timeline.data, this.#length, this.#changes, inserts);
    retime(new TimedSpeech(this.#speech, createTimeline(data)), () => {
      if (this.#engine) this.#engine.use(pieces);
      else
        playback.wrap((recording) => {
          this.#engine = new SplicedEngine(recording, playback.wanted, pieces, (change) => this.#voiceOf(change));
          return this.#engine;
        });
    });
  }

  #isSayable({ first, end }: Change): boolean {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    return this.#speech.utterances.slice(first, end).some(({ language }) => chooseVoice(language, voices));
  }

  #insertOf({ first, end }: Change): Insert {
    return {
      data: pace(excerpt(this.#speech, first, end)),
      firstWord: this.#speech.utterances[first]!.firstWord,
    };
  }

  #voiceOf(change: number): VoiceEngine {
    const { first, end } = this.#changes[change]!;
    return new VoiceEngine({
      speech: excerpt(this.#speech, first, end),
      timeline: this.#inserts![change]!.data,
    });
  }

  /** What to mark: whole sentences that are not heard, and single words of others; each in one sentence. */
  #stretches(words: Int32Array): Stretch[] {
    const { utterances } = this.#speech;
    const whole = this.#changes.flatMap(({ first, end }) => utterances.slice(first, end));
    const isWhole = new Set(whole);
    const parts = differences(words, this.#speech).flatMap(({ first, end }) => {
      const from = this.#speech.words[first]?.utterance ?? utterances.length;
      const to = end > first ? this.#speech.words[end - 1]!.utterance + 1 : from;
      return utterances.slice(from, to).flatMap((utterance) => {
        const stretch = { first: Math.max(first, utterance.firstWord), end: Math.min(end, utterance.endWord) };
        return isWhole.has(utterance) || stretch.end <= stretch.first ? [] : [stretch];
      });
    });
    return [...whole.flatMap(({ firstWord: first, endWord: end }) => (end > first ? [{ first, end }] : [])), ...parts];
  }
}
