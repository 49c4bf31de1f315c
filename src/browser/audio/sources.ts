/**
 * The addresses of the author's sound, in the order in which the browser itself would try them: `src`, then each
 * `<source>`, without those of a type that the browser says it cannot play.
 */
export function playableSources(audio: HTMLAudioElement): string[] {
  const own = audio.getAttribute('src');
  const sources = [...audio.querySelectorAll('source')]
    .filter(({ type }) => !type || audio.canPlayType(type))
    .map((source) => source.src);
  return [...(own ? [own] : []), ...sources.filter(Boolean)];
}
