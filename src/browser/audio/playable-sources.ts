/**
 * The addresses of the author's sound, in the order in which the browser itself would try them: `src`, then each
 * `<source>`, without those of a type that the browser says it cannot play.
 * @param own The author's `src`; by default what stands there, which may be howler's by then.
 */
export function playableSources(audio: HTMLAudioElement, own: string | null = audio.getAttribute('src')): string[] {
  const sources = [...audio.querySelectorAll('source')]
    .filter(({ type }) => !type || audio.canPlayType(type))
    .map((source) => source.src);
  return [...(own ? [own] : []), ...sources.filter(Boolean)];
}
