import type { LinksMessages } from '../../core/language/messages.js';
import { createElement } from '../dom/create-element.js';
import { hasModifierKey } from '../dom/modifier-keys.js';
import { hasExistingSkipLinks } from './existing-skip-links.js';
import { focusTarget } from './fragment-navigation.js';
import { findSkipTargets } from './skip-targets.js';

/** An article's request for skip links in its page. */
export interface SkipLinksRequest {
  /** The article. */
  readonly story: HTMLElement;
  /** The player's host. */
  readonly player?: HTMLElement | null;
  /** In the language of the page, not of the article: `loadLinksMessages(languageOf(document.body))`. */
  readonly messages: LinksMessages;
}

/** The links that a request got. */
interface CreatedLinks {
  readonly request: SkipLinksRequest;
  readonly element: HTMLElement;
  /** The ids that were set, so that the links have targets. */
  readonly ids: ReadonlyMap<Element, string>;
}

/** In milliseconds. A page that always removes the links would otherwise cost all of the CPU time. */
const REMAKE_MS = 250;

/** In the order of arrival: the first is served; when it is withdrawn, the next. */
const requests: SkipLinksRequest[] = [];
let current: CreatedLinks | undefined;

/** A page that is replaced element by element (a morph) loses the links and the ids, which its new version lacks. */
const observer = new MutationObserver(() => {
  if (!current || (current.element.isConnected && hasItsIds(current))) return;
  observer.disconnect();
  setTimeout(update, REMAKE_MS);
});

/**
 * Creates a page's skip links (SKIP-7), where the page has none of its own: one `aloud-skip-links`, first in `body`,
 * after the page has loaded, with at most four links: to the story, the player, the navigation, the search. A
 * destination that is missing or not visible gets no link. Of several articles, the first is served. Where
 * `aloud-skip-links` is not defined, nothing is created, because unhidden links would change the look of the page.
 *
 * @returns a function that removes everything again: at once the ids that this function has set, and a task later the
 *   links, because the page may be removing elements at this moment, one after the other.
 */
export function createSkipLinks(request: SkipLinksRequest): () => void {
  requests.push(request);
  if (document.readyState === 'complete') serveNextRequest();
  else addEventListener('load', serveNextRequest, { once: true });
  return () => {
    const at = requests.indexOf(request);
    if (at >= 0) requests.splice(at, 1);
    if (current?.request !== request) return;
    removeIds(current);
    setTimeout(update);
  };
}

/** Removes links that are withdrawn or damaged, and serves the next request. */
function update(): void {
  if (current && !(requests.includes(current.request) && current.element.isConnected && hasItsIds(current))) {
    observer.disconnect();
    removeIds(current);
    current.element.remove();
    current = undefined;
  }
  serveNextRequest();
}

const hasItsIds = ({ ids }: CreatedLinks): boolean =>
  [...ids].every(([target, id]) => target.getAttribute('id') === id);

/** An id that another script has written since stays. */
function removeIds({ ids }: CreatedLinks): void {
  for (const [target, id] of ids) if (target.getAttribute('id') === id) target.removeAttribute('id');
}

function serveNextRequest(): void {
  const request = requests[0];
  if (!request || current || !customElements.get('aloud-skip-links') || hasExistingSkipLinks(request.story)) return;
  // A router that restores a copy of an earlier page may have copied these.
  for (const copy of document.querySelectorAll('aloud-skip-links[data-aloud-made]')) copy.remove();
  const { story, player, messages } = request;
  const ids = new Map<Element, string>();
  const links = findSkipTargets(story, player).map(({ destination, element: element, addressable }) => {
    // By attributes: a form with a field called `id` answers with the field.
    let id = addressable.getAttribute('id');
    if (!id) {
      addressable.setAttribute('id', (id = unusedId(`aloud-${destination}`)));
      ids.set(addressable, id);
    }
    const link = createElement('a', { href: `#${encodeURIComponent(id)}` }, messages.skip[destination]);
    if (element !== addressable) link.addEventListener('click', (event) => handleShadowTargetClick(element, event));
    return link;
  });
  if (!links.length) return;
  const { language, direction } = messages.counting;
  const element = createElement(
    'aloud-skip-links',
    { 'data-aloud': 'skip', 'data-aloud-made': '', lang: language, dir: direction },
    ...links,
  );
  document.body.prepend(element);
  current = { request, element, ids };
  for (const parent of [document.documentElement, document.body]) observer.observe(parent, { childList: true });
  for (const target of ids.keys()) observer.observe(target, { attributeFilter: ['id'] });
}

/** No fragment leads into a shadow tree, where a player that Aloud made stands. */
function handleShadowTargetClick(element: HTMLElement, event: MouseEvent): void {
  if (hasModifierKey(event)) return;
  event.preventDefault();
  event.stopPropagation(); // otherwise `aloud-skip-links` would go to its host
  focusTarget(element);
}

function unusedId(name: string): string {
  let id = name;
  for (let count = 2; document.getElementById(id); count += 1) id = `${name}-${count}`;
  return id;
}
