import type { LinksMessages } from '../../core/language/messages.js';

/** Where a page's readers want to go, past what comes first (SKIP-2). */
export type SkipPlace = keyof LinksMessages['skip'];

/** Seen, and found by an address: what stands in a shadow tree no fragment leads to. */
const isTarget = (element: Element): element is HTMLElement =>
  element.getRootNode() === document && element.checkVisibility({ visibilityProperty: true });

const hasLink = (element: Element): boolean => !!element.querySelector('a[href]');

/** A trail of crumbs and a list of pages are navigation too, but never what one looks for. */
const MINOR = /breadcrumb|pagination|pager|share|social|toc\b/i;

/**
 * What the links of a page would lead to, in the order of use, without what is not there, or cannot be seen. Four at most: too many links are
 * no help.
 */
export function skipTargets(story: HTMLElement, player: HTMLElement | null | undefined): [SkipPlace, HTMLElement][] {
  const outside = (element: Element): boolean => isTarget(element) && !story.contains(element);
  const found: Record<SkipPlace, Element | null | undefined> = {
    story: isTarget(story) ? story : undefined,
    listen: player && isTarget(player) ? player : undefined,
    navigation: navigation([...document.querySelectorAll('nav, [role=navigation]')].filter(outside)),
    search: [...document.querySelectorAll('search, [role=search], form:has(input[type=search])')].find(outside),
  };
  return (Object.entries(found) as [SkipPlace, HTMLElement | undefined][]).filter(
    (entry): entry is [SkipPlace, HTMLElement] => !!entry[1],
  );
}

/** The first with a name, among those that lead somewhere; else the first. */
function navigation(candidates: readonly Element[]): Element | undefined {
  const leading = candidates.filter(
    (each) =>
      hasLink(each) && !MINOR.test(`${each.getAttribute('class')} ${each.getAttribute('id')} ${each.ariaLabel}`),
  );
  return leading.find((each) => each.ariaLabel || each.hasAttribute('aria-labelledby')) ?? leading[0];
}
