/**
 * Call this in the first press itself, before any `await`. iOS lets an element play later only if a press has touched
 * it. It loads nothing that the author's `preload` forbids. An element that plays, or that is not at its start, does
 * not change.
 * @see https://html.spec.whatwg.org/multipage/media.html#dom-media-load
 */
export function unlockAudio(audio: HTMLAudioElement): void {
  if (audio.paused && !audio.currentTime) audio.load();
}
