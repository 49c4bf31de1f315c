import type { ArticleHost } from '../article-host.js';
import type { HeadingButtons, PlayerFinder } from './heading-buttons.js';

/**
 * Adds the buttons of the headings. Without their code the article stays as it is.
 * @param signal removes them.
 */
export async function loadHeadingButtons(
  host: ArticleHost,
  findPlayer: PlayerFinder,
  signal: AbortSignal,
): Promise<HeadingButtons | undefined> {
  try {
    const { HeadingButtons } = await import('./heading-buttons.js');
    const buttons = await HeadingButtons.create(host, findPlayer);
    if (signal.aborted) buttons.dispose();
    else signal.addEventListener('abort', () => buttons.dispose());
    return buttons;
  } catch (cause) {
    console.error('aloud article/not-loaded:', cause);
    return undefined;
  }
}
