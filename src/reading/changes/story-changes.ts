import { SplicedEngine } from '../../browser/audio/spliced-engine.js';
import { SpeechSynthesisEngine } from '../../browser/speech-synthesis/speech-synthesis-engine.js';
import { chooseVoice } from '../../browser/speech-synthesis/choose-voice.js';
import { ChangedTextHighlight } from '../../browser/follow/changed-text-highlight.js';
import { saveSettings, readSettings } from '../../browser/settings/settings.js';
import type { Playback } from '../../core/playback/playback.js';
import { sliceSpeech } from '../../core/speech/slice-speech.js';
import type { Speech } from '../../core/speech/speech.js';
import { findSentenceChanges, type SentenceChange } from '../../core/timeline/alignment/sentence-changes.js';
import { findTextDifferences } from '../../core/timeline/alignment/text-differences.js';
import { createTimeline } from '../../core/timeline/create-timeline.js';
import { estimateTimeline } from '../../core/timeline/estimate-timeline.js';
import { spliceTimeline, type VoiceInsert } from '../../core/timeline/splicing/splice-timeline.js';
import { TimedSpeech, type WordRange } from '../../core/timeline/timed-speech.js';

export interface StoryChangesOptions {
  readonly playback: Playback;
  /** As it was recorded, tied to the page; one utterance a sentence. */
  readonly timedSpeech: TimedSpeech;
  readonly article: HTMLElement;
  /** The story has other times from now on, which `change` brings about. */
  readonly retime: (timed: TimedSpeech, change: () => void) => void;
  /** Something else is another than before. */
  readonly notify: () => void;
}

/**
 * What was changed in a story since it was recorded. It is marked in the text; sentences that the recording does not say are left out
 * with what it says instead, or are said by the device's own voice in their place, where the reader allows it.
 */
export class StoryChanges {
  readonly #options: StoryChangesOptions;
  readonly #speech: Speech;
  readonly #changes: readonly SentenceChange[];
  /** Words of the page that the recording does not say, as stretches of one sentence each. */
  readonly #unrecordedRanges: readonly WordRange[];
  readonly #highlight: ChangedTextHighlight;
  readonly #disposal = new AbortController();
  #engine: SplicedEngine | undefined;
  /** Of the whole recording, in seconds. */
  #recordingDuration: number | undefined;
  /** For each change what is said of it. */
  #inserts: readonly (VoiceInsert | undefined)[] | undefined;

  constructor(options: StoryChangesOptions) {
    const { timedSpeech, article, notify } = options;
    this.#options = options;
    this.#speech = timedSpeech.speech;
    this.#changes = findSentenceChanges(timedSpeech.timeline.data, timedSpeech.speech);
    const { words } = timedSpeech.timeline.data;
    const root = article.getRootNode() as Document | ShadowRoot;
    this.#unrecordedRanges = this.#findUnrecordedRanges(words);
    this.#highlight = new ChangedTextHighlight(root, timedSpeech.speech, this.#unrecordedRanges);
    this.#updateTimeline();
    const heard = (): void => {
      this.#updateTimeline();
      notify();
    };
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', heard, { signal: this.#disposal.signal });
  }

  /** Has anything been changed or put in? What was only taken out nobody misses. */
  get hasUnrecordedText(): boolean {
    return this.#unrecordedRanges.length > 0;
  }

  /** Sentences that the recording does not say. */
  get sentenceCount(): number {
    return this.#changes.reduce((sum, { first, end }) => sum + end - first, 0);
  }

  /** Has the device a voice of its own for any of them? */
  get offersVoice(): boolean {
    return this.#changes.some((change) => this.#isSpeakable(change));
  }

  /** Does the device's voice say them, in the midst of the recording? The reader's choice, kept on the device. */
  get isReadByVoice(): boolean {
    return !!this.#inserts?.some(Boolean);
  }

  set isReadByVoice(voice: boolean) {
    saveSettings({ voice });
    this.#updateTimeline();
  }

  /** Seconds of the recording, where the story is; undefined while nothing is cut. */
  get recordingTime(): number | undefined {
    return this.#engine?.recordingTime;
  }

  dispose(): void {
    this.#disposal.abort();
    this.#highlight.remove();
  }

  /** One timeline of what is heard, anew where that is another. */
  #updateTimeline(): void {
    const allowed = readSettings().voice;
    const sayable = this.#changes.map((change) => allowed && this.#isSpeakable(change));
    const before = this.#inserts?.map(Boolean);
    if (!sayable.length || before?.join() === sayable.join()) return;
    const inserts = this.#changes.map((change, index) => (sayable[index] ? this.#createInsert(change) : undefined));
    this.#inserts = inserts;
    const { playback, timedSpeech, retime } = this.#options;
    this.#recordingDuration ??= playback.duration;
    const { data, pieces } = spliceTimeline(timedSpeech.timeline.data, this.#recordingDuration, this.#changes, inserts);
    retime(new TimedSpeech(this.#speech, createTimeline(data)), () => {
      if (this.#engine) this.#engine.setSegments(pieces);
      else
        playback.wrapEngine((recording) => {
          this.#engine = new SplicedEngine(recording, playback.isPlayRequested, pieces, (change) =>
            this.#createVoiceEngine(change),
          );
          return this.#engine;
        });
    });
  }

  #isSpeakable({ first, end }: SentenceChange): boolean {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    return this.#speech.utterances.slice(first, end).some(({ language }) => chooseVoice(language, voices));
  }

  #createInsert({ first, end }: SentenceChange): VoiceInsert {
    return {
      data: estimateTimeline(sliceSpeech(this.#speech, first, end)),
      firstWord: this.#speech.utterances[first]!.firstWord,
    };
  }

  #createVoiceEngine(change: number): SpeechSynthesisEngine {
    const { first, end } = this.#changes[change]!;
    return new SpeechSynthesisEngine({
      speech: sliceSpeech(this.#speech, first, end),
      timeline: this.#inserts![change]!.data,
    });
  }

  /** What to mark: whole sentences that are not heard, and single words of others; each in one sentence. */
  #findUnrecordedRanges(words: Int32Array): WordRange[] {
    const { utterances } = this.#speech;
    const whole = this.#changes.flatMap(({ first, end }) => utterances.slice(first, end));
    const isWhole = new Set(whole);
    const parts = findTextDifferences(words, this.#speech).flatMap(({ first, end }) => {
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
