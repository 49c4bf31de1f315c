import type { LinksMessages } from '../../core/language/messages.js';
import { make } from './make.js';
import { hasOwnSkipLinks } from './own-skip-links.js';
import { bringTo } from './skip-target.js';
import { skipTargets } from './skip-targets.js';

/** An article that would like its page to have skip links. */
export interface SkipWish {
  /** What the reader came for: the article. */
  readonly story: HTMLElement;
  /** The player's host. */
  readonly player?: HTMLElement | null;
  /** In the language of the page, not of the article: `linksWords(document.body)`. */
  readonly words: LinksMessages;
}

/** In the order in which they came: the first is served, the others when it has gone. */
const wishes: SkipWish[] = [];
let served: { readonly wish: SkipWish; readonly undo: () => void } | undefined;

/**
 * Makes a page's skip links (SKIP-7), where it has none of its own: one `aloud-skip-links`, first in `body`, after the
 * page has loaded, with at most four links: to the story, the player, the navigation, the search. What is not there, or not
 * seen, gets none. Of several articles the first is served. Where `aloud-skip-links` is not defined, nothing is made:
 * links that nothing keeps out of sight would change the page.
 *
 * @returns what takes it all away again, ids that it gave included.
 */
export function makeSkipLinks(wish: SkipWish): () => void {
  wishes.push(wish);
  if (document.readyState === 'complete') serve();
  else addEventListener('load', serve, { once: true });
  return () => {
    const at = wishes.indexOf(wish);
    if (at >= 0) wishes.splice(at, 1);
    if (served?.wish !== wish) return;
    served.undo();
    served = undefined;
    serve();
  };
}

function serve(): void {
  const wish = wishes[0];
  if (!wish || served || !customElements.get('aloud-skip-links') || hasOwnSkipLinks(wish.story)) return;
  const { story, player, words } = wish;
  const given = new Map<Element, string>();
  const links = skipTargets(story, player).map(({ place, goal, addressed }) => {
    // By attributes: a form with a field called `id` answers with the field.
    let id = addressed.getAttribute('id');
    if (!id) {
      addressed.setAttribute('id', (id = freeId(`aloud-${place}`)));
      given.set(addressed, id);
    }
    const link = make('a', { href: `#${encodeURIComponent(id)}` }, words.skip[place]);
    if (goal !== addressed) link.addEventListener('click', (event) => goInto(goal, event));
    return link;
  });
  if (!links.length) return;
  const { language, direction } = words.counting;
  const element = make(
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
  served = { wish, undo };
}

/** No fragment leads into a shadow tree, where a player stands that was made. */
function goInto(goal: HTMLElement, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation(); // or the links themselves would land on what holds it
  bringTo(goal);
}

function freeId(name: string): string {
  let id = name;
  for (let count = 2; document.getElementById(id); count += 1) id = `${name}-${count}`;
  return id;
}
