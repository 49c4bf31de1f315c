/**
 * Notes how the author wrote the element. Calling what it returns makes it so again: `src` and `preload` as attributes,
 * the browser's own pace, and a player that works.
 */
export function saveAudioState(audio: HTMLAudioElement): () => void {
  const { playbackRate, defaultPlaybackRate } = audio;
  const attributes = ['src', 'preload'].map((name) => [name, audio.getAttribute(name)] as const);
  return () => {
    Object.assign(audio, { defaultPlaybackRate, playbackRate });
    for (const [name, value] of attributes) {
      // Not written where it is right already: any writing of `src` loads anew, and the place is lost.
      if (audio.getAttribute(name) === value) continue;
      if (value === null) audio.removeAttribute(name);
      else audio.setAttribute(name, value);
    }
    // Else the browser's own player stays at the source that failed last.
    if (audio.error) audio.load();
  };
}
