import type { Story } from '../core/story/story.js';
import type { Voicing } from './voicing.js';

/** The device's voice, made ready for a story whose recording cannot be heard or followed: before it is offered, so that it may begin in the press. */
export class Standby {
  voicing: Voicing | undefined;
  #comes = false;

  /** Once, however often it is asked. @param tell Called when there is, or may be, a voice. */
  async prepare(story: Promise<Story>, signal: AbortSignal, tell: () => void): Promise<void> {
    if (this.#comes) return;
    this.#comes = true;
    try {
      const { Voicing } = await import('./voicing.js');
      this.voicing = await Voicing.of(await story);
    } catch (cause) {
      this.#comes = false;
      return console.error('aloud player/no-voicing:', cause);
    }
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', tell, { signal });
    tell();
  }
}
