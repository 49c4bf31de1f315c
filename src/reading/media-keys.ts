import type { PlayedStory } from '../browser/media-session/media-session-controls.js';

/**
 * Connects a story with the media keys of the system. Their code loads after the first sound, which must not wait for it.
 *
 * @param signal the story is closed.
 */
export function connectMediaKeys(story: PlayedStory, article: Element, signal: AbortSignal): void {
  if (!('mediaSession' in navigator)) return;
  let isLoading = false;
  const stop = story.playback.subscribe(() => {
    if (isLoading || story.playback.phase !== 'playing') return;
    isLoading = true;
    import('../browser/media-session/media-session-controls.js').then(
      ({ MediaSessionControls }) => {
        stop();
        new MediaSessionControls(story, article, signal);
      },
      () => (isLoading = false), // the next change tries again
    );
  });
}
