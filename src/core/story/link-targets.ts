import { isElement, rootOf, visit, type TreeElement, type TreeNode } from './tree.js';

/** What a link leads to, as far as its address says. */
export type LinkTarget = 'page' | 'author' | 'offer' | 'other-site';

/** Addresses of share buttons, subscriptions, logins and profiles of the site. */
const OFFER =
  /(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|\/\/(?:api\.)?w(?:a\.me|hatsapp)|whatsapp:|t\.me\/share|telegram\.me\/share|linkedin\.com\/(?:share|cws)|pinterest\.[a-z.]+\/pin|reddit\.com\/submit|share[?=/]|mailto:\?|[/._-](?:newsletters?|subscri(?:be|ption)s?|abonn?(?:e(?:ment|z|r|ren)?)?s?|abone|bulten|suscri(?:bir|pcion)\w*|assin[ea]\w*|log-?in|sign-?(?:in|up)|register|connexion|inscription|anmelden|registrieren|paywall)(?=[/?#._-]|$)|(?:play|apps)\.(?:google|apple)\.com)/i;

/** Addresses of the author of a text. */
const AUTHOR =
  /(?:^mailto:[^?]|^tel:|[/._-](?:by|authors?|auteurs?|autor(?:es|en)?|autore|authored|contributors?|writers?|journalists?|journalistes?|signataires?|profiles?|people|staff|redaktion|yazar(?:lar)?)[/._=-])/i;

/** What the address of a link says. @param host that of the page, where the page states it. */
export function linkTarget(link: TreeElement, host: string | undefined): LinkTarget {
  const address = link.getAttribute('href') ?? '';
  if (OFFER.test(address)) return 'offer';
  if (link.getAttribute('rel') === 'author' || link.getAttribute('itemprop') === 'author' || AUTHOR.test(address))
    return 'author';
  const other = hostOf(address);
  return other && other !== host ? 'other-site' : 'page';
}

/** The host of a page, as it states its own address for search engines. */
export function statedHost(node: TreeNode): string | undefined {
  let host: string | undefined;
  visit(rootOf(node), (each) => {
    if (!isElement(each) || each.localName === 'body') return false;
    if (each.localName === 'link' && each.getAttribute('rel') === 'canonical')
      host ??= hostOf(each.getAttribute('href'));
    if (each.localName === 'meta' && each.getAttribute('property') === 'og:url')
      host ??= hostOf(each.getAttribute('content'));
    return true;
  });
  return host;
}

/** The host of an address without `www.`; undefined for a relative one. */
const hostOf = (address: string | null): string | undefined =>
  /^\s*(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(address ?? '')?.[1]?.toLowerCase();
