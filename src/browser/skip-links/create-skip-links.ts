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

/** In the order of arrival: the first is served; when it is withdrawn, the next. */
const requests: SkipLinksRequest[] = [];
let current: { readonly request: SkipLinksRequest; readonly undo: () => void } | undefined;

/**
 * Creates a page's skip links (SKIP-7), where the page has none of its own: one `aloud-skip-links`, first in `body`,
 * after the page has loaded, with at most four links: to the story, the player, the navigation, the search. A
 * destination that is missing or not visible gets no link. Of several articles, the first is served. Where
 * `aloud-skip-links` is not defined, nothing is created, because unhidden links would change the look of the page.
 *
 * @returns a function that removes everything again, and the ids that this function has set.
 */
export function createSkipLinks(request: SkipLinksRequest): () => void {
  requests.push(request);
  if (document.readyState === 'complete') serveNextRequest();
  else addEventListener('load', serveNextRequest, { once: true });
  return () => {
    const at = requests.indexOf(request);
    if (at >= 0) requests.splice(at, 1);
    if (current?.request !== request) return;
    current.undo();
    current = undefined;
    serveNextRequest();
  };
}

function serveNextRequest(): void {
  const request = requests[0];
  if (!request || current || !customElements.get('aloud-skip-links') || hasExistingSkipLinks(request.story)) return;
  const { story, player, messages } = request;
  const createdIds = new Map<Element, string>();
  const links = findSkipTargets(story, player).map(({ destination, element: element, addressable }) => {
    // By attributes: a form with a field called `id` answers with the field.
    let id = addressable.getAttribute('id');
    if (!id) {
      addressable.setAttribute('id', (id = unusedId(`aloud-${destination}`)));
      createdIds.set(addressable, id);
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
  const undo = (): void => {
    element.remove();
    // An id that another script has written since stays.
    for (const [target, id] of createdIds) if (target.getAttribute('id') === id) target.removeAttribute('id');
  };
  current = { request: request, undo };
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
