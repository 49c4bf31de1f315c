/**
 * The URLs of the author's `<audio>`, in the order in which the browser itself tries them: `src`, then each `<source>`,
 * without those of a type that the browser says it cannot play.
 * @param authoredSource the author's `src`; by default the present one, which howler may have written.
 */
export function playableSources(
  audio: HTMLAudioElement,
  authoredSource: string | null = audio.getAttribute('src'),
): string[] {
  const sources = [...audio.querySelectorAll('source')]
    .filter(({ type }) => !type || audio.canPlayType(type))
    .map((source) => source.src);
  return [...(authoredSource ? [authoredSource] : []), ...sources.filter(Boolean)];
}
