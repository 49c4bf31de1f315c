import { queryOrNull } from '../browser/dom/query-or-null.js';
import { createElement } from '../browser/dom/create-element.js';
import { warnOnce } from '../browser/dom/warn-once.js';
import type { ArticleHost } from './article-host.js';

/** The players that stand in the page itself. A router may restore copies of them. */
const placedPlayers = new WeakSet<Element>();

/**
 * Puts a made player into the page: by default into the shadow root of the `aloud-article`, where no framework looks for
 * it; with `player-position` into the document itself, `before` or `after` the article, or at the element of a selector,
 * which is searched in the article first: inside it where it is empty, else after it.
 *
 * @returns true when the article got another parent, a slot.
 */
export function placePlayer(player: HTMLElement, host: ArticleHost): boolean {
  const position = host.getAttribute('player-position');
  if (position) {
    for (const copy of host.ownerDocument.querySelectorAll('aloud-player[data-aloud-made]'))
      if (!placedPlayers.has(copy)) copy.remove();
    // No shadow root between them: the player asks the page for its reading, and this host answers.
    player.addEventListener('aloud-join', (event) => {
      host.reading.article = host.article;
      event.reading = host.reading;
    });
    player.dataset['aloudMade'] = '';
    placedPlayers.add(player);
    if (placeAt(position, player, host)) return false;
    warnOnce(host, `aloud article/player-position: nothing in the page matches "${position}".`);
  }
  const isNew = prepareShadowRoot(host);
  host.shadowRoot!.prepend(player);
  return isNew;
}

/** Makes the place in the shadow root. @returns true when the article got another parent, a slot. */
export function prepareShadowRoot(host: ArticleHost): boolean {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (root.firstChild) return false;
  root.append(createElement('slot'));
  return true;
}

function placeAt(position: string, player: HTMLElement, { article, ownerDocument }: ArticleHost): boolean {
  if (position === 'before') article.before(player);
  else if (position === 'after') article.after(player);
  else {
    const element = queryOrNull(article, position) ?? queryOrNull(ownerDocument, position);
    if (!element) return false;
    if (element.hasChildNodes()) element.after(player);
    else element.append(player);
  }
  return true;
}
