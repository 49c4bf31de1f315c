import type { Role } from './story.js';
import type { TreeElement } from './tree.js';

/** The author's statement about an element: its role, or that it is not part of the story. */
export type Correction = Role | 'skip';

/** The valid values of `data-aloud`. */
export const CORRECTIONS: ReadonlySet<Correction> = new Set<Correction>([
  'skip', 'flag', 'headline', 'dateline', 'paragraph', 'heading', 'image', 'caption', 'credit', 'quote', 'item', 'row',
  'byline', 'about', 'notice', 'note', 'related', 'advert',
]); // prettier-ignore

/** The value of `data-aloud` on an element; undefined if it is not valid. */
export function authoredRole(element: TreeElement): Correction | undefined {
  const word = (element.getAttribute('data-aloud')?.trim() ?? '') as Correction;
  return CORRECTIONS.has(word) ? word : undefined;
}

/** Words in `class` and `id` by which sites name the parts of an article. The first match counts. */
export const ROLE_PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ['advert', /^(?:ads?|advert|advertisement|sponsored|promo|newsletter|subscribe|subscription|paywall|share|sharing|social|comments?|cookie)$/],
  ['related', /^(?:related|recommended|recommendations|readmore|morestories|seealso|toc)$/],
  ['notice', /^(?:notice|disclaimer|legal)$/],
  ['note', /^(?:footnotes?|endnotes?|reflist|references)$/],
  ['about', /^(?:about|bio|biography|authorbox|publisher)$/],
  ['byline', /^(?:byline|author|authors|writer)$/],
  ['credit', /^(?:credit|credits|copyright|photographer|agency)$/],
  ['caption', /^(?:captions?|captiontext|cutline|legende?|leyenda|didascalia|bildtext|bildunterschrift|bildbeschreibung|piefoto|piedefoto|bildetekst|kuvateksti|imagedescription|photodescription)$/],
  ['flag', /^(?:flag|kicker|breaking|eyebrow)$/],
]; // prettier-ignore

/** The role that the markup of an element states: an author, or notes; else undefined. */
export const statedRole = (element: TreeElement): Role | undefined =>
  element.getAttribute('itemprop') === 'author' || element.getAttribute('rel') === 'author'
    ? 'byline'
    : /^doc-(?:end|foot)notes?$/.test(element.getAttribute('role') ?? '')
      ? 'note'
      : undefined;

/** A role guessed from the names of an element in its markup; undefined if they match no role. */
export function guessedRole(element: TreeElement): Role | undefined {
  const stated = statedRole(element);
  if (stated) return stated;
  const words = splitName(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  return words.length ? ROLE_PATTERNS.find(([, pattern]) => endsOfRole(words, pattern).length)?.[0] : undefined;
}

/** For each word, or two of them, that a pattern matches, the index of the next word. */
export const endsOfRole = (words: readonly string[], pattern: RegExp): number[] =>
  words.flatMap((word, at) =>
    pattern.test(word) ? [at + 1] : pattern.test(word + (words[at + 1] ?? '')) ? [at + 2] : [],
  );

/** `article__byLine--small` gives `article`, `by`, `line`, `small`. */
export const splitName = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
