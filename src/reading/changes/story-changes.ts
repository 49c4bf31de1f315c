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
import { isProse } from '../../core/story/prose.js';
import { createTimeline } from '../../core/timeline/create-timeline.js';
import { estimateTimeline } from '../../core/timeline/estimate-timeline.js';
import { spliceTimeline, type VoiceInsert } from '../../core/timeline/splicing/splice-timeline.js';
import { TimedSpeech, type WordRange } from '../../core/timeline/timed-speech.js';
import { listChangedSentences, type ChangedSentence } from './changed-sentences.js';

export interface StoryChangesOptions {
  readonly playback: Playback;
  /** The recorded speech, aligned to the page, with one utterance for each sentence. */
  readonly timedSpeech: TimedSpeech;
  readonly article: HTMLElement;
  /** Replaces the story's times; `change` applies them. */
  readonly retime: (timed: TimedSpeech, change: () => void) => void;
  /** Reports any other change. */
  readonly notify: () => void;
}

/**
 * The changes of a story since its recording. It marks them in the text. The playback skips sentences that the
 * recording does not have, and the recorded text that they replace; or the device's own voice speaks them in their
 * place, if the reader allows it.
 */
export class StoryChanges {
  readonly #options: StoryChangesOptions;
  readonly #speech: Speech;
  readonly #changes: readonly SentenceChange[];
  /** Words of the page that the recording does not have; each range lies in one sentence. */
  readonly #unrecordedRanges: readonly WordRange[];
  readonly #highlight: ChangedTextHighlight;
  #changedSentences: readonly ChangedSentence[] | undefined;
  readonly #disposal = new AbortController();
  #engine: SplicedEngine | undefined;
  /** Of the whole recording, in seconds. */
  #recordingDuration: number | undefined;
  /** The voice insert of each change; undefined for a change that is skipped. */
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
    const handleVoicesChanged = (): void => {
      this.#updateTimeline();
      notify();
    };
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', handleVoicesChanged, {
      signal: this.#disposal.signal,
    });
  }

  /** Has text been changed or added? Text that was only removed needs no mark. */
  get hasUnrecordedText(): boolean {
    return this.#unrecordedRanges.length > 0;
  }

  /** The sentences with marked words. */
  get changedSentences(): readonly ChangedSentence[] {
    return (this.#changedSentences ??= listChangedSentences(this.#speech, this.#unrecordedRanges));
  }

  /** The number of sentences that the recording does not have. */
  get sentenceCount(): number {
    return this.#changes.reduce((sum, { first, end }) => sum + end - first, 0);
  }

  /** Does the device have a local voice for any of them? */
  get offersVoice(): boolean {
    return this.#changes.some((change) => this.#isSpeakable(change));
  }

  /** Does the device's voice speak them, inside the recording? The reader's choice, saved on the device. */
  get isReadByVoice(): boolean {
    return !!this.#inserts?.some(Boolean);
  }

  set isReadByVoice(voice: boolean) {
    saveSettings({ voice });
    this.#updateTimeline();
  }

  /** The position in the recording, in seconds; undefined while nothing is cut. */
  get recordingTime(): number | undefined {
    return this.#engine?.recordingTime;
  }

  dispose(): void {
    this.#disposal.abort();
    this.#highlight.remove();
  }

  /** Makes one timeline of the segments, again only when they have changed. */
  #updateTimeline(): void {
    const allowed = readSettings().voice;
    const isSpokenByChange = this.#changes.map((change) => allowed && this.#isSpeakable(change));
    const previous = this.#inserts?.map(Boolean);
    if (!isSpokenByChange.length || previous?.join() === isSpokenByChange.join()) return;
    const inserts = this.#changes.map((change, index) =>
      isSpokenByChange[index] ? this.#createInsert(change) : undefined,
    );
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

  /**
   * The ranges to mark: whole sentences that the recording does not have, and single words of other sentences; each in
   * one sentence.
   */
  #findUnrecordedRanges(words: Int32Array): WordRange[] {
    const { utterances } = this.#speech;
    const unrecordedUtterances = this.#changes.flatMap(({ first, end }) => utterances.slice(first, end));
    const isWhole = new Set(unrecordedUtterances);
    const parts = findTextDifferences(words, this.#speech).flatMap(({ first, end }) => {
      const from = this.#speech.words[first]?.utterance ?? utterances.length;
      const to = end > first ? this.#speech.words[end - 1]!.utterance + 1 : from;
      return utterances.slice(from, to).flatMap((utterance) => {
        const range = { first: Math.max(first, utterance.firstWord), end: Math.min(end, utterance.endWord) };
        return isWhole.has(utterance) ||
          range.end <= range.first ||
          !isProse(this.#speech.story.blocks[utterance.block]!)
          ? []
          : [range];
      });
    });
    return [
      ...unrecordedUtterances.flatMap(({ firstWord: first, endWord: end }) => (end > first ? [{ first, end }] : [])),
      ...parts,
    ];
  }
}
