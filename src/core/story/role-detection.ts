import type { Role } from './story.js';
import type { TreeElement } from './tree.js';

/** The author's statement about an element: its role, or that it is not part of the story. */
export type Correction = Role | 'skip';

/** The valid values of `data-aloud`. */
export const CORRECTIONS: ReadonlySet<Correction> = new Set<Correction>([
  'skip', 'flag', 'headline', 'dateline', 'paragraph', 'heading', 'image', 'caption', 'credit', 'quote', 'item', 'row',
  'byline', 'about', 'notice', 'related', 'advert',
]); // prettier-ignore

/** The value of `data-aloud` on an element; undefined if it is not valid. */
export function authoredRole(element: TreeElement): Correction | undefined {
  const word = (element.getAttribute('data-aloud')?.trim() ?? '') as Correction;
  return CORRECTIONS.has(word) ? word : undefined;
}

/** Words in `class` and `id` by which sites name the parts of an article. The first match counts. */
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

/** A role guessed from the names of an element in its markup; undefined if they match no role. */
export function guessedRole(element: TreeElement): Role | undefined {
  if (element.getAttribute('itemprop') === 'author' || element.getAttribute('rel') === 'author') return 'byline';
  const names = splitClassNames(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
  return names.length ? ROLE_PATTERNS.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] : undefined;
}

/** `article__byLine--small` gives `article`, `by`, `line`, `byline`, `small`. */
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
