/** The target of an in-page link, in the same root; null where there is none, or where it cannot be seen (SKIP-4). */
export function skipTarget(link: HTMLAnchorElement): HTMLElement | null {
  const { hash } = link;
  if (hash.length < 2 || link.pathname !== location.pathname || link.host !== location.host) return null;
  const root = link.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(decoded(hash.slice(1)));
  return target && (target.checkVisibility?.() ?? true) ? target : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Lets the target take the focus that the fragment brings (SKIP-3), as long as it has it: without a tabindex, Firefox
 * with Orca says the page's title only; with one that stays, a click on any text inside would focus the whole story.
 */
export function receiveFocus(target: HTMLElement): void {
  if (target.hasAttribute('tabindex') || target.shadowRoot?.delegatesFocus) return;
  target.setAttribute('tabindex', '-1');
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
}

let sheet: CSSStyleSheet | undefined;

/** Keeps what a link leads to clear of a sticky header (SKIP-5); a site says how high it is in `--aloud-sticky`. */
export function adoptScrollMargin(root: Document | ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(':target, [tabindex="-1"]:focus { scroll-margin-block-start: var(--aloud-sticky, 0px); }');
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
