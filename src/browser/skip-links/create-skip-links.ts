import type { LinksMessages } from '../../core/language/messages.js';
import { createElement } from '../dom/create-element.js';
import { hasModifierKey } from '../dom/modifier-keys.js';
import { hasExistingSkipLinks } from './existing-skip-links.js';
import { focusTarget } from './fragment-navigation.js';
import { findSkipTargets } from './skip-targets.js';

/** An article that would like its page to have skip links. */
export interface SkipLinksRequest {
  /** What the reader came for: the article. */
  readonly story: HTMLElement;
  /** The player's host. */
  readonly player?: HTMLElement | null;
  /** In the language of the page, not of the article: `linksWords(document.body)`. */
  readonly messages: LinksMessages;
}

/** In the order in which they came: the first is served, the others when it has gone. */
const requests: SkipLinksRequest[] = [];
let current: { readonly wish: SkipLinksRequest; readonly undo: () => void } | undefined;

/**
 * Makes a page's skip links (SKIP-7), where it has none of its own: one `aloud-skip-links`, first in `body`, after the
 * page has loaded, with at most four links: to the story, the player, the navigation, the search. What is not there, or not
 * seen, gets none. Of several articles the first is served. Where `aloud-skip-links` is not defined, nothing is made:
 * links that nothing keeps out of sight would change the page.
 *
 * @returns what takes it all away again, ids that it gave included.
 */
export function createSkipLinks(wish: SkipLinksRequest): () => void {
  requests.push(wish);
  if (document.readyState === 'complete') serveNextRequest();
  else addEventListener('load', serveNextRequest, { once: true });
  return () => {
    const at = requests.indexOf(wish);
    if (at >= 0) requests.splice(at, 1);
    if (current?.wish !== wish) return;
    current.undo();
    current = undefined;
    serveNextRequest();
  };
}

function serveNextRequest(): void {
  const wish = requests[0];
  if (!wish || current || !customElements.get('aloud-skip-links') || hasExistingSkipLinks(wish.story)) return;
  const { story, player, messages } = wish;
  const given = new Map<Element, string>();
  const links = findSkipTargets(story, player).map(({ destination, element: goal, addressable }) => {
    // By attributes: a form with a field called `id` answers with the field.
    let id = addressable.getAttribute('id');
    if (!id) {
      addressable.setAttribute('id', (id = unusedId(`aloud-${destination}`)));
      given.set(addressable, id);
    }
    const link = createElement('a', { href: `#${encodeURIComponent(id)}` }, messages.skip[destination]);
    if (goal !== addressable) link.addEventListener('click', (event) => handleShadowTargetClick(goal, event));
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
    // Whoever has written another id since then keeps it.
    for (const [target, id] of given) if (target.getAttribute('id') === id) target.removeAttribute('id');
  };
  current = { wish, undo };
}

/** No fragment leads into a shadow tree, where a player stands that was made. */
function handleShadowTargetClick(goal: HTMLElement, event: MouseEvent): void {
  if (hasModifierKey(event)) return;
  event.preventDefault();
  event.stopPropagation(); // or the links themselves would land on what holds it
  focusTarget(goal);
}

function unusedId(name: string): string {
  let id = name;
  for (let count = 2; document.getElementById(id); count += 1) id = `${name}-${count}`;
  return id;
}
