import { playableSources } from './playable-sources.js';

/**
 * Records the state that the author gave the element. The returned function restores it: `src` and `preload` as
 * attributes, the default rate, and working browser controls. A `src` that the page has written since stays.
 */
export function saveAudioState(audio: HTMLAudioElement): () => void {
  const { playbackRate, defaultPlaybackRate } = audio;
  const sources = playableSources(audio);
  const attributes = ['src', 'preload'].map((name) => [name, audio.getAttribute(name)] as const);
  return () => {
    Object.assign(audio, { defaultPlaybackRate, playbackRate });
    for (const [name, value] of attributes) {
      // Only a different `src` is written: any write loads again and loses the position.
      const current = audio.getAttribute(name);
      if (current === value || (name === 'src' && current !== null && !sources.includes(current))) continue;
      if (value === null) audio.removeAttribute(name);
      else audio.setAttribute(name, value);
    }
    // Without a load, the browser's own controls stay at the source that failed last.
    if (audio.error) audio.load();
  };
}
