import type { Story } from '../../core/story/story.js';
import type { SpeechSynthesisReading } from './speech-synthesis-reading.js';

/** The device's voice, made ready for a story whose recording cannot be heard or followed: before it is offered, so that it may begin in the press. */
export class SpeechFallback {
  reading: SpeechSynthesisReading | undefined;
  #isPreparing = false;

  /** Once, however often it is asked. @param tell Called when there is, or may be, a voice. */
  async prepare(story: Promise<Story>, signal: AbortSignal, tell: () => void): Promise<void> {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    try {
      const { SpeechSynthesisReading } = await import('./speech-synthesis-reading.js');
      this.reading = await SpeechSynthesisReading.create(await story);
    } catch (cause) {
      this.#isPreparing = false;
      return console.error('aloud player/no-voicing:', cause);
    }
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', tell, { signal });
    tell();
  }
}
