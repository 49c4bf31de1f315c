import { indicatedPart } from './fragment-navigation.js';

const FOCUSABLE_SELECTOR =
  'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]:not([tabindex^="-"])';

/** Only so many tab stops are searched for skip links: a banner's buttons may come before them. */
const MAX_TAB_STOPS = 6;

/** Names that sites give to the targets of skip links, even of broken ones. */
const TARGET_ID_PATTERN = /skip|main|content|article|story|inhalt|contenu|contenido|body/i;

/**
 * Does the page have skip links of its own, of any kind? True for a link among its first tab stops that leads to the
 * story, to an element around it, or to a target with a usual name. A broken skip link is the author's to repair
 * (SKIP-4); Aloud adds no second one.
 */
export function hasExistingSkipLinks(story: HTMLElement): boolean {
  if (document.querySelector('aloud-skip-links:not([data-aloud-made])')) return true;
  const stops = [...document.body.querySelectorAll<HTMLElement>(FOCUSABLE_SELECTOR)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('aloud-skip-links'),
  );
  return stops.slice(0, MAX_TAB_STOPS).some((stop) => {
    if (!(stop instanceof HTMLAnchorElement) || stop.hash.length < 2) return false;
    const target = indicatedPart(stop);
    if (target === undefined || target === document.documentElement) return false;
    const leads = target && (target.contains(story) || story.contains(target) || !!target.closest('main, [role=main]'));
    return (leads && !story.contains(stop)) || TARGET_ID_PATTERN.test(stop.hash);
  });
}
