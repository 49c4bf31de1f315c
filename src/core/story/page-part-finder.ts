import { isPicture } from './content-size.js';
import { normalizeText } from './normalize-text.js';
import { findPageParts, type PagePart } from './page-parts.js';
import { authoredRole } from './role-detection.js';
import { isUnspokenRole } from './story.js';
import type { GuessedPart, UnreadReason } from './story-rules.js';
import { closestElement, type TreeElement } from './tree.js';
import type { RenderingLookup } from './visibility.js';

/** What the reader of stories asks about the parts of a page that are not the article. */
interface PagePartFinder {
  /** Why an element is not read that no role can leave out: a heading, a text in a byline, a picture in a teaser. */
  findUnreadReason(element: TreeElement, hasRole: boolean): UnreadReason | undefined;
  /** The role of a part: that of its names, unless it is not the article at all. */
  guessPart(element: TreeElement, named: GuessedPart | undefined): GuessedPart | undefined;
}

const roleOf = (part: PagePart | undefined): GuessedPart | undefined =>
  part && (part.kind === 'related' || part.kind === 'advert')
    ? { role: part.kind, evidence: part.evidence }
    : undefined;

/** Follows the reader through an article: what the author gave a role is read, and all that is in it. */
export function createPagePartFinder(article: TreeElement, rendering: RenderingLookup): PagePartFinder {
  const { parts, headline } = findPageParts(article, rendering);
  const authored = new Set<TreeElement>();
  /** Elements with a guessed role, and whether it is spoken. */
  const guessed = new Map<TreeElement, boolean>();
  const ownerOf = (element: TreeElement): TreeElement | undefined =>
    closestElement(element.parentNode, (each) => authored.has(each) || guessed.has(each));
  return {
    findUnreadReason(element, hasRole) {
      if (isPicture(element)) {
        const owner = authoredRole(element) ? undefined : ownerOf(element);
        if (owner && guessed.get(owner) === false) return { kind: 'stated' };
        const words = element.getAttribute('data-aloud-alt') ?? element.getAttribute('alt') ?? '';
        const isHeadline = headline && !authoredRole(element) && normalizeText(words) === headline;
        return isHeadline ? { kind: 'repeated', evidence: 'the same text' } : undefined;
      }
      if (hasRole) authored.add(element);
      const part = hasRole ? undefined : parts.get(element);
      if (!part) return undefined;
      const owner = ownerOf(element);
      if (owner && (authored.has(owner) || !guessed.get(owner))) return undefined;
      return part.kind === 'repeated' || /^h[1-6]$/.test(element.localName) || (owner && guessed.get(owner))
        ? part
        : undefined;
    },
    guessPart(element, named) {
      const part = parts.get(element);
      const owner = part && ownerOf(element);
      const content = owner && authored.has(owner) ? undefined : roleOf(part);
      // A kicker or a copyright line may be a link, and a part of the header or the footer of the site.
      const isWeak = named?.role === 'flag' || named?.role === 'credit';
      const guess = isWeak ? (content ?? named) : (named ?? content);
      if (guess) guessed.set(element, !isUnspokenRole(guess.role));
      return guess;
    },
  };
}
