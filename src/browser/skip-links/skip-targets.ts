import type { LinksMessages } from '../../core/language/messages.js';

/** Where a page's readers want to go, past what comes first (SKIP-2). */
export type SkipDestination = keyof LinksMessages['skip'];

export interface SkipTarget {
  readonly destination: SkipDestination;
  readonly element: HTMLElement;
  /** What an address can lead to: the goal, or what holds the shadow tree that it stands in (SKIP-2). */
  readonly addressable: HTMLElement;
}

const isVisible = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

function addressableElement(element: HTMLElement): HTMLElement {
  for (let at = element; ;) {
    const root = at.getRootNode();
    if (!(root instanceof ShadowRoot)) return at;
    at = root.host as HTMLElement;
  }
}

const hasLink = (element: Element): boolean => !!element.querySelector('a[href]');

/** A trail of crumbs and a list of pages are navigation too, but never what one looks for. */
const MINOR_NAVIGATION = /breadcrumb|pagination|pager|share|social|toc\b/i;

/**
 * What the links of a page would lead to, in the order of use, without what is not there, or cannot be seen. Four at most: too many links are
 * no help.
 */
export function findSkipTargets(story: HTMLElement, player: HTMLElement | null | undefined): SkipTarget[] {
  const outside = (element: Element): boolean => isVisible(element) && !story.contains(element);
  const found: Record<SkipDestination, Element | null | undefined> = {
    story,
    listen: player,
    navigation: mainNavigation([...document.querySelectorAll('nav, [role=navigation]')].filter(outside)),
    search: [...document.querySelectorAll('search, [role=search], form:has(input[type=search])')].find(outside),
  };
  return (Object.entries(found) as [SkipDestination, HTMLElement | null | undefined][]).flatMap(
    ([destination, element]) =>
      element && isVisible(element) ? [{ destination, element, addressable: addressableElement(element) }] : [],
  );
}

/** The first with a name, among those that lead somewhere; else the first. */
function mainNavigation(candidates: readonly Element[]): Element | undefined {
  const leading = candidates.filter(
    (each) =>
      hasLink(each) &&
      !MINOR_NAVIGATION.test(`${each.getAttribute('class')} ${each.getAttribute('id')} ${each.ariaLabel}`),
  );
  return leading.find((each) => each.ariaLabel || each.hasAttribute('aria-labelledby')) ?? leading[0];
}
