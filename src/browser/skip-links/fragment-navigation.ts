import { hasModifierKey } from '../dom/modifier-keys.js';
import { createStyleAdopter } from '../dom/style-adopter.js';

/** The target of an in-page link, in the same root; null where there is none, or where it cannot be seen (SKIP-4). */
export function fragmentTarget(link: HTMLAnchorElement): HTMLElement | null {
  const { hash } = link;
  if (hash.length < 2 || link.pathname !== location.pathname || link.host !== location.host) return null;
  const root = link.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(decodeFragment(hash.slice(1)));
  return target?.checkVisibility({ visibilityProperty: true }) ? target : null;
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Does the target hand the focus on to a control in it, as a player does to its button? */
export const delegatesFocus = (target: Element): boolean => !!target.shadowRoot?.delegatesFocus;

/**
 * Lets the target take the focus that the fragment brings (SKIP-3), as long as it has it: without a tabindex, Firefox
 * with Orca says the page's title only; with one that stays, a click on any text inside would focus the whole story.
 */
export function makeTemporarilyFocusable(target: HTMLElement): void {
  if (target.hasAttribute('tabindex') || delegatesFocus(target)) return;
  target.setAttribute('tabindex', '-1');
  const ends = new AbortController();
  const end = (): void => {
    target.removeAttribute('tabindex');
    ends.abort();
  };
  target.addEventListener('blur', end, ends);
  // A shadow host with a negative tabindex would keep the Tab key out of all that it holds.
  target.addEventListener('keydown', ({ key }) => key === 'Tab' && target.shadowRoot && end(), ends);
}

/** Brings focus and view to the target, without an entry in the history. */
export function focusTarget(target: HTMLElement): void {
  makeTemporarilyFocusable(target);
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

/**
 * Lands where a link leads, when it is pressed (SKIP-3). A router may take the navigation here, or further up: focus and
 * view are then ours to bring. Whoever keeps its pages in fragments (`#/news`) would take ours for one of them.
 */
export function navigateToTarget(target: HTMLElement, link: HTMLAnchorElement, event: MouseEvent): void {
  if (link.target || hasModifierKey(event)) return;
  const routed = event.defaultPrevented || /^#!?\//.test(location.hash);
  // A fragment alone leads to the player, but focuses nothing in it: no browser asks a host to whom it delegates.
  if (routed || delegatesFocus(target)) {
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
 * Keeps what has the focus, or what a link leads to, clear of a sticky header (SKIP-5); a site says on its root how high
 * that is, in `--aloud-sticky`. Whatever a site says of `scroll-padding` itself comes first.
 */
export function adoptScrollPadding(): void {
  adoptPaddingStyle(document);
}
