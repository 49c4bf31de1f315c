import { percentDecode } from '../../core/story/percent-decode.js';
import { hasModifierKey } from '../dom/modifier-keys.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

/**
 * The part of this page that a link indicates, as the HTML standard finds it: by id, by the name of an anchor, both also
 * percent-decoded, or the top of the page, which is the root element. Null where there is none; undefined for a link to
 * another page.
 *
 * A mere fragment counts as one into this page. In a page with `<base href>`, the browser itself would leave the page.
 */
export function indicatedPart(link: HTMLAnchorElement): HTMLElement | null | undefined {
  if (!link.matches('[href^="#"]') && !(link.href.includes('#') && isSamePage(link))) return undefined;
  const fragment = link.hash.slice(1).split(':~:')[0]!;
  const decodedFragment = percentDecode(fragment);
  const root = link.getRootNode() as Document | ShadowRoot;
  for (const name of [fragment, decodedFragment]) {
    const element =
      root.getElementById(name) ?? (name && root.querySelector<HTMLElement>(`a[name="${CSS.escape(name)}"]`));
    if (element) return element;
  }
  return /^(?:top)?$/i.test(decodedFragment) ? document.documentElement : null;
}

/** The part that a link indicates; null where it is not visible (SKIP-4), too. */
export function fragmentTarget(link: HTMLAnchorElement): HTMLElement | null | undefined {
  const target = indicatedPart(link);
  return target?.checkVisibility({ visibilityProperty: true }) === false ? null : target;
}

/** Does the browser itself stay in this page? */
function isSamePage({ href }: HTMLAnchorElement): boolean {
  const [page] = location.href.split('#');
  return href.split('#')[0] === page;
}

/** Does the target delegate its focus to a control in it, as a player does to its button? */
export const delegatesFocus = (target: Element): boolean => !!target.shadowRoot?.delegatesFocus;

/**
 * Makes the target focusable (SKIP-3) until it loses the focus. Without a tabindex, Firefox with Orca says only the
 * page's title; with a permanent one, a click on any text inside would focus the whole story.
 */
export function makeTemporarilyFocusable(target: HTMLElement): void {
  if (target.hasAttribute('tabindex') || delegatesFocus(target) || target === document.documentElement) return;
  target.setAttribute('tabindex', '-1');
  const disposal = new AbortController();
  const end = (): void => {
    target.removeAttribute('tabindex');
    disposal.abort();
  };
  target.addEventListener('blur', end, disposal);
  // A shadow host with a negative tabindex would keep the Tab key out of its whole content.
  target.addEventListener('keydown', ({ key }) => key === 'Tab' && target.shadowRoot && end(), disposal);
}

/** Moves the focus and the view to the target, without an entry in the history. */
export function focusTarget(target: HTMLElement): void {
  makeTemporarilyFocusable(target);
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/**
 * Moves to the target of a pressed link (SKIP-3). If a router handles the navigation, this function moves focus and
 * view itself. A site that keeps its routes in the fragment (`#/news`) would take the fragment for a route.
 */
export function navigateToTarget(target: HTMLElement, link: HTMLAnchorElement, event: MouseEvent): void {
  if (link.target || hasModifierKey(event)) return;
  const routed = event.defaultPrevented || /^#!?\//.test(location.hash);
  // A fragment alone scrolls to the player but focuses nothing in it: browsers do not follow `delegatesFocus` for
  // fragments.
  if (routed || delegatesFocus(target) || !isSamePage(link)) {
    event.preventDefault();
    if (!routed) location.hash = link.hash;
    return focusTarget(target);
  }
  makeTemporarilyFocusable(target);
  setTimeout(() => event.defaultPrevented && focusTarget(target));
}

const adoptPaddingStyle = createStyleAdopter(
  ':where(:root) { scroll-padding-block-start: var(--aloud-sticky, auto); }',
);

/**
 * Keeps the focused element, or the target of a link, clear of a sticky header (SKIP-5). A site declares its height on
 * its root, in `--aloud-sticky`. A `scroll-padding` of the site's own comes first.
 */
export function adoptScrollPadding(): void {
  adoptPaddingStyle(document);
}
