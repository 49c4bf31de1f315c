import { VoiceEngine } from '../browser/device/voice-engine.js';
import { hasLocalVoice } from '../browser/device/voices.js';
import type { Engine } from '../core/playback/engine.js';
import type { Speech } from '../core/speech/speech.js';
import type { Story } from '../core/story/story.js';
import { createTimeline } from '../core/timeline/look-up.js';
import { pace } from '../core/timeline/pace.js';
import { TimedSpeech } from '../core/timeline/timed-speech.js';
import { speechOf } from './speech-of.js';

/** A story made ready for the device's voices. Fetched and made only where no recording can be heard or followed. */
export class Voicing {
  readonly timed: TimedSpeech;

  private constructor(speech: Speech) {
    this.timed = new TimedSpeech(speech, createTimeline(pace(speech)));
  }

  static async of(story: Story): Promise<Voicing> {
    return new Voicing(await speechOf(story));
  }

  /** Is there a word to be said? */
  get empty(): boolean {
    return !this.timed.speech.utterances.length;
  }

  /** Has the device a voice for it? Some browsers name theirs late: ask again at `voiceschanged`. */
  get heard(): boolean {
    return !this.empty && hasLocalVoice(this.timed.speech.story.language, globalThis.speechSynthesis);
  }

  engine(): Engine {
    const { speech, timeline } = this.timed;
    return new VoiceEngine({ speech, timeline: timeline.data });
  }

  /** When the sentence begins that a word stands in, in seconds. */
  startAt(word: number): number {
    const { utterances, words } = this.timed.speech;
    const { utterance } = words[Math.min(word, words.length - 1)]!;
    return this.timed.timeline.timeAt(utterances[utterance]!.firstWord);
  }
}
