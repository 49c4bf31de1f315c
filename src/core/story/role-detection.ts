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
  ['advert', /^(?:ads?|advert|advertisement|sponsored|promo|newsletter|subscribe|subscription|paywall|share|sharing|social|comments?|cookie)$/],
  ['related', /^(?:related|recommended|recommendations|readmore|morestories|seealso|toc)$/],
  ['notice', /^(?:notice|disclaimer|legal)$/],
  ['about', /^(?:about|bio|biography|authorbox|publisher)$/],
  ['byline', /^(?:byline|author|authors|writer)$/],
  ['credit', /^(?:credit|credits|copyright|photographer|agency)$/],
  ['caption', /^(?:captions?|captiontext|cutline|legende?|leyenda|didascalia|bildtext|bildunterschrift|bildbeschreibung|piefoto|piedefoto|bildetekst|kuvateksti|imagedescription|photodescription)$/],
  ['flag', /^(?:flag|kicker|breaking|eyebrow)$/],
]; // prettier-ignore

/** Words that layouts put after the name of a part. Any other word after it makes a topic: `share-price`, `about-the-storm`. */
const LAYOUT_WORDS =
  /^(?:a|above|actions?|anzeige|area|article|articles|aside|bar|below|block|blocks|body|bottom|box|boxes|btn|button|buttons|card|cards|cell|center|col|column|compact|component|container|content|count|ctrl|desktop|double|footer|form|frame|group|header|holder|horizontal|icon|icons|info|inline|inner|item|items|label|large|launch|left|line|link|links|list|login|main|media|medium|meta|mobile|module|name|names|native|nav|outer|page|panel|placeholder|popup|post|posts|rail|region|right|row|section|sections|side|sidebar|signup|slot|small|space|spot|stories|story|teaser|text|title|toggle|tool|toolbar|tools|tooltip|top|unit|us|vertical|widget|wide|wrap|wrapper|[a-z]|)$/;

/** A role by the names of an element, and how clearly they say it. */
export interface NamedRole {
  readonly role: Role;
  /** Where the name is: an `id` may be made from the words of a heading. */
  readonly attribute: 'class' | 'id';
  /** Whether nothing but words for layout follows the name; else it may be the topic of the text. */
  readonly isPlain: boolean;
  /** Whether the name has no other words at all. */
  readonly isWhole: boolean;
  readonly name: string;
}

/** The role that the markup of an element states as authorship; else undefined. */
export const statedRole = (element: TreeElement): Role | undefined =>
  element.getAttribute('itemprop') === 'author' || element.getAttribute('rel') === 'author' ? 'byline' : undefined;

/** A role guessed from the names of an element in its markup; undefined if they match no role. */
export const guessedRole = (element: TreeElement): Role | undefined => statedRole(element) ?? namedRole(element)?.role;

/** The role that the class or the id of an element names. A plain name is preferred, then a class. */
export function namedRole(element: TreeElement): NamedRole | undefined {
  let found: NamedRole | undefined;
  for (const [role, pattern] of ROLE_PATTERNS) {
    for (const attribute of ['class', 'id'] as const)
      for (const name of (element.getAttribute(attribute) ?? '').split(/\s+/)) {
        const words = splitName(name);
        const ends = words.flatMap((word, at) =>
          pattern.test(word) ? [at + 1] : pattern.test(word + (words[at + 1] ?? '')) ? [at + 2] : [],
        );
        if (!ends.length) continue;
        const isLayout = (word: string): boolean => LAYOUT_WORDS.test(word);
        const named = {
          role,
          attribute,
          name,
          isPlain: words.slice(ends.at(-1)).every(isLayout),
          isWhole: words.every((word, at) => isLayout(word) || ends.includes(at + 1) || ends.includes(at + 2)),
        };
        if (named.isPlain) return named;
        found ??= named;
      }
    if (found) return found;
  }
  return found;
}

/** `article__byLine--small` gives `article`, `by`, `line`, `small`. */
const splitName = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
