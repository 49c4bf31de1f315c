import { descendants, isElement, type TreeElement, type TreeNode } from '../story/tree.js';
import type { PageIndex } from './page-index.js';

/** A timing file that a page names. */
export interface TimingTrack {
  readonly element: TreeElement;
  /** As written. */
  readonly source: string;
  /** The article of its recording. */
  readonly article: TreeElement;
}

/** The parts of a checked page that `findTracks` reads. */
export interface TrackContext {
  readonly articles: readonly TreeElement[];
  readonly index: PageIndex;
}

/** The timing files of a page's players, each with the article that the player reads. */
export function findTracks(page: TrackContext): TimingTrack[] {
  return page.index.elements.flatMap(({ node, player, article: articleAround }) => {
    if (node.localName !== 'audio' || !(player ?? articleAround)) return [];
    const element = descendants(node).find(
      (part) =>
        part.localName === 'track' &&
        part.getAttribute('src') &&
        !/^(?:chapters|descriptions)$/.test(part.getAttribute('kind') ?? ''),
    );
    const article = articleFor(player?.getAttribute('for') ?? '', page) ?? articleAround ?? page.articles[0];
    return element && article ? [{ element, source: element.getAttribute('src')!.trim(), article }] : [];
  });
}

/** `for` names the article, or an element around it. */
function articleFor(id: string, { articles, index: { ids } }: TrackContext): TreeElement | undefined {
  const named = ids.get(id);
  return named && articles.find((article) => isInside(article, named));
}

function isInside(element: TreeElement, outer: TreeElement): boolean {
  for (let node: TreeNode | null = element; node && isElement(node); node = node.parentNode)
    if (node === outer) return true;
  return false;
}
