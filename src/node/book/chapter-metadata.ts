import { descendants, type TreeElement } from '../../core/story/tree.js';
import { parseUrl, type SourcePage } from './source-page.js';

/** The metadata of a page; undefined for facts that it does not have. */
export interface ChapterMetadata {
  readonly title: string | undefined;
  readonly author: string | undefined;
  /** Name of the site. */
  readonly publisher: string | undefined;
  /** The address of the story on the web. */
  readonly address: URL | undefined;
  /** As `YYYY-MM-DDThh:mm:ssZ`. */
  readonly published: string | undefined;
  readonly modified: string | undefined;
}

/**
 * Reads `<title>`, `<meta>` and the canonical link. Dates also come from JSON-LD, where most sites have them, or else from the
 * first `<time>`, of the article if it has one.
 */
export function readChapterMetadata({ elements, article, story }: SourcePage): ChapterMetadata {
  const named = (name: string): TreeElement[] => elements.filter(({ localName }) => localName === name);
  const metas = named('meta');
  const meta = (...names: string[]): string | undefined =>
    names
      .map((name) => metas.find((element) => metaNameOf(element) === name)?.getAttribute('content'))
      .map((content) => content?.replace(/\s+/g, ' ').trim())
      .find(Boolean);
  const data = named('script')
    .filter((element) => element.getAttribute('type')?.trim().toLowerCase() === 'application/ld+json')
    .map(({ firstChild }) => firstChild?.nodeValue ?? '')
    .join('\n');
  const canonical = named('link').find((element) => /\bcanonical\b/i.test(element.getAttribute('rel') ?? ''));
  const address = parseUrl(canonical?.getAttribute('href') ?? meta('og:url') ?? '');
  const headline = story.blocks.find(({ role }) => role === 'headline')?.text;
  const title = headline ?? textOf(named('title')[0]);
  return {
    title: title?.replace(/\s+/g, ' ').trim() || undefined,
    author: meta('author', 'article:author', 'parsely-author'),
    publisher: meta('og:site_name'),
    address: address && /^https?:$/.test(address.protocol) ? address : undefined,
    published: toUtcDate(
      meta('article:published_time', 'datepublished', 'date') ??
        dateInJsonLd(data, 'datePublished') ??
        dateInTimeElement([...descendants(article), ...elements]),
    ),
    modified: toUtcDate(
      meta('article:modified_time', 'datemodified', 'og:updated_time') ?? dateInJsonLd(data, 'dateModified'),
    ),
  };
}

const metaNameOf = (meta: TreeElement): string =>
  (meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();

const textOf = (element: TreeElement | undefined): string | undefined => element?.firstChild?.nodeValue ?? undefined;

/** Finds a date in JSON-LD without parsing it, because JSON-LD of real pages is often invalid. */
const dateInJsonLd = (data: string, key: string): string | undefined =>
  new RegExp(`"${key}"\\s*:\\s*"([^"]{10,40})"`).exec(data)?.[1];

/** The first `<time>` with a complete date. Others have a time of day or a duration. */
const dateInTimeElement = (elements: readonly TreeElement[]): string | undefined =>
  elements
    .filter(({ localName }) => localName === 'time')
    .map((element) => element.getAttribute('datetime')?.trim() ?? '')
    .find((text) => DATE.test(text));

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/;

/** Converts a date to UTC. A time without a zone counts as UTC, because the same page has to give the same book everywhere. */
function toUtcDate(text: string | undefined): string | undefined {
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = DATE.exec(text ?? '') ?? [];
  const date = new Date(`${day}T${time}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(0, 19)}Z`;
}
