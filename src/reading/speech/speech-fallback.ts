import type { Story } from '../../core/story/story.js';
import type { SpeechSynthesisReading } from './speech-synthesis-reading.js';

/**
 * Prepares the device's voice for a story whose recording does not play or cannot be followed, before the player offers
 * it: speech must begin in the press itself.
 */
export class SpeechFallback {
  reading: SpeechSynthesisReading | undefined;
  #isPreparing = false;

  /** Prepares once, however often it is called. @param notify called when a voice is, or may be, available. */
  async prepare(story: Promise<Story>, signal: AbortSignal, notify: () => void): Promise<void> {
    if (this.#isPreparing) return;
    this.#isPreparing = true;
    try {
      const { SpeechSynthesisReading } = await import('./speech-synthesis-reading.js');
      this.reading = await SpeechSynthesisReading.create(await story);
    } catch (cause) {
      this.#isPreparing = false;
      return console.error('aloud player/no-fallback:', cause);
    }
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', notify, { signal });
    notify();
  }
}
