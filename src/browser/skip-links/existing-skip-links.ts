const FOCUSABLE_SELECTOR =
  'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]:not([tabindex^="-"])';

/** So far into a page one still looks for its skip links: a banner's buttons may come before them. */
const MAX_TAB_STOPS = 6;

/** How sites call what such a link leads to, also where it leads nowhere. */
const TARGET_ID_PATTERN = /skip|main|content|article|story|inhalt|contenu|contenido|body/i;

/**
 * Has the page skip links of its own, of whatever kind? A link among its first stops that leads to the story, to what
 * holds it, or to something called so; a dead one is the author's matter (SKIP-4), not ours to double.
 */
export function hasExistingSkipLinks(story: HTMLElement): boolean {
  if (document.querySelector('aloud-skip-links:not([data-aloud-made])')) return true;
  const stops = [...document.body.querySelectorAll<HTMLElement>(FOCUSABLE_SELECTOR)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('aloud-skip-links'),
  );
  return stops.slice(0, MAX_TAB_STOPS).some((stop) => {
    if (!(stop instanceof HTMLAnchorElement) || stop.hash.length < 2 || stop.pathname !== location.pathname)
      return false;
    const name = stop.hash.slice(1);
    const target = document.getElementById(name);
    const leads = target && (target.contains(story) || story.contains(target) || !!target.closest('main, [role=main]'));
    return (leads && !story.contains(stop)) || TARGET_ID_PATTERN.test(name);
  });
}
