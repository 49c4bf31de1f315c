import { headlineText } from '../story/headline-text.js';

/** As much of schema.org's `Article` as is read here, from a page that may hold anything. */
interface ArticleData {
  readonly '@graph'?: unknown;
  readonly publisher?: { readonly name?: unknown };
  readonly image?: unknown;
}

/**
 * What the system shows of a story on the lock screen, in a car, on headphones, by the page's own metadata: the article's
 * headline, or else the title of the page; the publisher by Open Graph, by JSON-LD, or else the host; the picture by Open
 * Graph, by JSON-LD, or else the first of the article.
 */
export function readPageMetadata(article: Element | null): MediaMetadataInit {
  const data = articleData();
  const picture =
    metaContent('og:image') || firstText(data?.image) || article?.querySelector<HTMLImageElement>('figure img')?.src;
  const { baseURI } = document;
  return {
    title: headlineText(article).replace(/\s+/g, ' ') || document.title,
    artist: metaContent('og:site_name') || firstText(data?.publisher?.name) || location.hostname,
    artwork: picture && URL.canParse(picture, baseURI) ? [{ src: new URL(picture, baseURI).href }] : [],
  };
}

const metaContent = (property: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content;

/** The first object with a publisher in the page's JSON-LD. */
function articleData(): ArticleData | undefined {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]'))
    try {
      const data = JSON.parse(textContent) as ArticleData;
      const found = [data, data['@graph']].flat().find((each) => (each as ArticleData | null)?.publisher);
      if (found) return found;
    } catch {
      // Not JSON: the next script may be.
    }
  return undefined;
}

/** The text of a value that may be a list, or an object with an address (`ImageObject`). */
function firstText(value: unknown): string | undefined {
  const [first] = [value].flat();
  const text = (first as { url?: unknown } | null | undefined)?.url ?? first;
  return typeof text === 'string' ? text : undefined;
}
