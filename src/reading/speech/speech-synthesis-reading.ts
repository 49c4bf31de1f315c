import { SpeechSynthesisEngine } from '../../browser/speech-synthesis/speech-synthesis-engine.js';
import { hasLocalVoice } from '../../browser/speech-synthesis/choose-voice.js';
import type { Engine } from '../../core/playback/engine.js';
import type { Speech } from '../../core/speech/speech.js';
import type { Story } from '../../core/story/story.js';
import { createTimeline } from '../../core/timeline/create-timeline.js';
import { estimateTimeline } from '../../core/timeline/estimate-timeline.js';
import { TimedSpeech } from '../../core/timeline/timed-speech.js';
import { buildSpeech } from './build-speech.js';

/** A story prepared for the device's voices. It loads only where no recording plays or can be followed. */
export class SpeechSynthesisReading {
  readonly timedSpeech: TimedSpeech;

  private constructor(speech: Speech) {
    this.timedSpeech = new TimedSpeech(speech, createTimeline(estimateTimeline(speech)));
  }

  static async create(story: Story): Promise<SpeechSynthesisReading> {
    return new SpeechSynthesisReading(await buildSpeech(story));
  }

  /** Does the story have no words to speak? */
  get isEmpty(): boolean {
    return !this.timedSpeech.speech.utterances.length;
  }

  /** Does the device have a voice for it? Some browsers list theirs late: ask again at `voiceschanged`. */
  get hasVoice(): boolean {
    return !this.isEmpty && hasLocalVoice(this.timedSpeech.speech.story.language, globalThis.speechSynthesis);
  }

  createEngine(): Engine {
    const { speech, timeline } = this.timedSpeech;
    return new SpeechSynthesisEngine({ speech, timeline: timeline.data });
  }

  /** The start of the sentence of a word, in seconds. */
  sentenceStartAt(word: number): number {
    const { utterances, words } = this.timedSpeech.speech;
    const { utterance } = words[Math.min(word, words.length - 1)]!;
    return this.timedSpeech.timeline.timeAt(utterances[utterance]!.firstWord);
  }
}
