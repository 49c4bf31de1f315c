import { measureContent } from './content-size.js';
import type { Role } from './story.js';
import { descendants, isElement, type TreeElement, type TreeNode } from './tree.js';

/** What the author says of an element: a role, or that it is no part of the story. */
export type Correction = Role | 'skip';

/** Every word that `data-aloud` knows. */
export const CORRECTIONS: ReadonlySet<Correction> = new Set<Correction>([
  'skip', 'flag', 'headline', 'dateline', 'paragraph', 'heading', 'image', 'caption', 'credit', 'quote', 'item', 'row',
  'byline', 'about', 'notice', 'related', 'advert',
]); // prettier-ignore

/** `data-aloud` on the element itself; an unknown word there says nothing. */
export function authoredRole(element: TreeElement): Correction | undefined {
  const word = (element.getAttribute('data-aloud')?.trim() ?? '') as Correction;
  return CORRECTIONS.has(word) ? word : undefined;
}

/** The words by which sites name the parts of an article in `class` and `id`; the first that fits, in this order. */
const ROLE_PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['advert', /^(?:ads?|advert|advertisement|sponsored|promo|newsletter|subscribe|subscription|paywall|share|sharing|social|comments?|cookie|toolbar)$/],
  ['related', /^(?:related|recommended|recommendations|readmore|morestories|seealso)$/],
  ['notice', /^(?:notice|disclaimer|legal)$/],
  ['about', /^(?:about|bio|biography|authorbox|publisher)$/],
  ['byline', /^(?:byline|author|authors|writer)$/],
  ['credit', /^(?:credit|credits|copyright|photographer|agency)$/],
  ['caption', /^(?:captions?|captiontext|cutline|legende?|leyenda|didascalia|bildtext|bildunterschrift|bildbeschreibung|piefoto|piedefoto|bildetekst|kuvateksti|imagedescription|photodescription)$/],
  ['flag', /^(?:flag|kicker|breaking|eyebrow)$/],
]; // prettier-ignore

/** A role guessed from how the site names the element; undefined where its markup says nothing. */
export function guessedRole(element: TreeElement): Role | undefined {
  if (element.getAttribute('itemprop') === 'author' || element.getAttribute('rel') === 'author') return 'byline';
  const names = splitClassNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  return names.length ? ROLE_PATTERNS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] : undefined;
}

/** `article__byLine--small` is `article`, `by`, `line`, `byline`, `small`. */
function splitClassNames(names: string): string[] {
  const words: string[] = [];
  for (const name of names.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    parts.forEach((part, index) => words.push(part, part + (parts[index + 1] ?? '')));
  }
  return words;
}

/** What holds less of the page's text is a teaser, that leads to another story. */
const MIN_ARTICLE_TEXT_SHARE = 0.1;

/**
 * The article of a page: the one that the author wrapped or named in `for`, else the `article` with the headline, else the
 * longest that is no teaser, else `main`, else `body`. Null in an empty document.
 */
export function findArticle(document: TreeNode): TreeElement | null {
  const extents = measureContent(document);
  const all = [...extents.keys()].filter(isElement);
  const named = (name: string, among = all): TreeElement | undefined =>
    among.find(({ localName }) => localName === name);
  const text = (element: TreeElement): number => extents.get(element)!.textLength;
  const withHeadline = (among: readonly TreeElement[]): TreeElement | undefined =>
    among.find((element) => element.localName === 'article' && extents.get(element)!.headlineCount);
  const wrapper = named('aloud-article');
  if (wrapper) {
    const id = wrapper.getAttribute('for');
    const inside = descendants(wrapper).filter((element) => extents.has(element));
    return (
      (id && all.find((element) => element.getAttribute('id') === id)) ||
      (withHeadline(inside) ?? named('article', inside) ?? wrapper)
    );
  }
  const page = named('main') ?? named('body') ?? null;
  return (
    withHeadline(all) ??
    all
      .filter(({ localName }) => localName === 'article')
      .sort((a, b) => text(b) - text(a))
      .find((article) => page && text(article) >= MIN_ARTICLE_TEXT_SHARE * text(page)) ??
    page
  );
}
