import { endsOfRole, ROLE_PATTERNS, splitName } from './role-detection.js';
import type { Role } from './story.js';
import type { TreeElement } from './tree.js';

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

/** The role that the class or the id of an element names. A plain name is preferred, then a class. */
export function namedRole(element: TreeElement): NamedRole | undefined {
  let found: NamedRole | undefined;
  for (const [role, pattern] of ROLE_PATTERNS) {
    for (const attribute of ['class', 'id'] as const)
      for (const name of (element.getAttribute(attribute) ?? '').split(/\s+/)) {
        const words = splitName(name);
        const ends = endsOfRole(words, pattern);
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
