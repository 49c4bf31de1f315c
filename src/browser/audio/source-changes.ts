import { playableSources } from './playable-sources.js';

/**
 * Calls back when the page gives the element another recording: other sources or another timing track, as a router does
 * that uses an element again for the next page. A `src` that howler writes is one of the element's sources. Another
 * query is no other recording: servers sign their addresses anew.
 * @returns a function that ends the observation.
 */
export function observeSources(audio: HTMLAudioElement, onChange: () => void): () => void {
  const known = new Set(playableSources(audio).map(withoutQuery));
  const children = (): string =>
    [...audio.querySelectorAll<HTMLSourceElement | HTMLTrackElement>('source, track')]
      .map(({ src }) => withoutQuery(src))
      .join('\n');
  const authored = children();
  const observer = new MutationObserver(() => {
    const src = audio.getAttribute('src');
    if (children() === authored && (src === null || known.has(withoutQuery(src)))) return;
    observer.disconnect();
    onChange();
  });
  observer.observe(audio, { childList: true, subtree: true, attributeFilter: ['src'] });
  return () => observer.disconnect();
}

const withoutQuery = (url: string): string => url.split('?')[0]!;
