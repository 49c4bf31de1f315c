import type { LinksMessages } from '../../core/language/messages.js';

/** The destinations of skip links in a page (SKIP-2). */
export type SkipDestination = keyof LinksMessages['skip'];

export interface SkipTarget {
  readonly destination: SkipDestination;
  readonly element: HTMLElement;
  /** An element that a fragment can name: the destination itself, or the host of its shadow tree (SKIP-2). */
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

/** Breadcrumbs and pagination are navigation too, but no reader looks for them. */
const MINOR_NAVIGATION = /breadcrumb|pagination|pager|share|social|toc\b/i;

/**
 * The destinations of a page's skip links, in the order of use, without those that are missing or not visible. At most
 * four: more links are no help.
 */
export function findSkipTargets(story: HTMLElement, player: HTMLElement | null | undefined): SkipTarget[] {
  const outside = (element: Element): boolean => isVisible(element) && !story.contains(element);
  const elementByDestination: Record<SkipDestination, Element | null | undefined> = {
    story,
    listen: player,
    navigation: mainNavigation([...document.querySelectorAll('nav, [role=navigation]')].filter(outside)),
    search: [...document.querySelectorAll('search, [role=search], form:has(input[type=search])')].find(outside),
  };
  return (Object.entries(elementByDestination) as [SkipDestination, HTMLElement | null | undefined][]).flatMap(
    ([destination, element]) =>
      element && isVisible(element) ? [{ destination, element, addressable: addressableElement(element) }] : [],
  );
}

/** The first one with a name, of those that contain links; else the first. */
function mainNavigation(candidates: readonly Element[]): Element | undefined {
  const leading = candidates.filter(
    (each) =>
      hasLink(each) &&
      !MINOR_NAVIGATION.test(`${each.getAttribute('class')} ${each.getAttribute('id')} ${each.ariaLabel}`),
  );
  return leading.find((each) => each.ariaLabel || each.hasAttribute('aria-labelledby')) ?? leading[0];
}
