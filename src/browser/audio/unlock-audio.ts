/**
 * To be called in the first press itself, before anything is awaited: iOS lets an element play later only if a press
 * touched it. Fetches nothing that the author's `preload` forbids; what plays or stands somewhere stays as it is.
 * @see https://html.spec.whatwg.org/multipage/media.html#dom-media-load
 */
export function unlockAudio(audio: HTMLAudioElement): void {
  if (audio.paused && !audio.currentTime) audio.load();
}
