import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkTarget, statedHost } from '../../../src/core/story/link-targets.js';
import { parsePage } from '../../../src/node/page/html-page.js';
import { markedElement } from './read-html.js';

const targetOf = (address: string, attributes = ''): string =>
  linkTarget(markedElement(`<a here href="${address}" ${attributes}>`), 'gazette.example');

describe('what a link leads to', () => {
  const TARGETS: Readonly<Record<string, readonly string[]>> = {
    offer: [
      'https://www.facebook.com/sharer/sharer.php?u=x', 'https://facebook.com/dialog/feed', 'https://twitter.com/intent/tweet',
      'https://x.com/share?url=x', 'https://wa.me/?text=x', 'https://api.whatsapp.com/send', 'whatsapp://send', 'https://t.me/share/url',
      'https://www.linkedin.com/shareArticle', 'https://pinterest.co.uk/pin/create', 'https://reddit.com/submit?url=x',
      '/share?id=3', '/share/3', 'mailto:?subject=x', '/newsletters/', '/subscribe', '/subscriptions?x', '/abonnement', '/abo-abonnez',
      '/abone', '/suscribir', '/suscripcion/x', '/assine', '/login', '/log-in', '/signin', '/register', '/connexion',
      '/inscription#x', '/anmelden', '/registrieren', '/paywall', 'https://play.google.com/store', 'https://apps.apple.com/app',
    ],
    author: [
      'mailto:mara@gazette.example', 'tel:+31', '/by/mara', '/author/mara', '/authors/mara', '/auteur/mara', '/autores/mara',
      '/autore/mara', '/contributors/mara', '/writer/mara', '/journalist/mara', '/profile/mara', '/people/mara', '/staff/mara',
      '/yazarlar/mara', '/?x.author=mara', 'https://other.example/author/mara',
    ],
    'other-site': [
      'https://other.example/a', 'http://OTHER.example', '//other.example/a', ' https://other.example/a', 'https://en.gazette.example/a',
      'https://www2.other.example',
    ],
    page: [
      '/a', '', '#notes', 'a/b.html', 'https://gazette.example/a', 'https://www.gazette.example', 'HTTP://WWW.GAZETTE.EXAMPLE/a',
      'https://gazette.example:8080/a', 'https://gazette.example?a', 'https://gazette.example#a', '/subscribers-speak',
      '/go?to=https://other.example', 'a https://other.example', '/baby/names', '/authority/x', '/logins-of-the-year',
      'to?mailto:mara@gazette.example',
    ],
  }; // prettier-ignore
  for (const [target, addresses] of Object.entries(TARGETS))
    for (const address of addresses) it(`${target}: ${address}`, () => assert.equal(targetOf(address), target));

  it('is the author where the page says so', () => {
    assert.equal(targetOf('/mara', 'rel="author"'), 'author');
    assert.equal(targetOf('/mara', 'itemprop="author"'), 'author');
    assert.equal(targetOf('https://other.example/mara', 'rel="author"'), 'author');
    assert.equal(targetOf('/mara', 'rel="nofollow" itemprop="url"'), 'page');
  });
  it('is the page for a link without an address', () =>
    assert.equal(linkTarget(markedElement('<a here name="top">'), undefined), 'page'));
  it('is another site where the page does not state its own', () =>
    assert.equal(linkTarget(markedElement('<a here href="https://gazette.example/">'), undefined), 'other-site'));
});

describe('the host that a page states', () => {
  const hostOf = (head: string, body = ''): string | undefined =>
    statedHost(parsePage(`<html><head>${head}</head><body>${body}</body></html>`));
  const canonical = '<link rel="canonical" href="https://www.gazette.example/a">';
  const property = '<meta property="og:url" content="https://coast.example/a">';

  it('is that of its address for search engines, the first one', () => {
    assert.equal(hostOf(canonical), 'gazette.example');
    assert.equal(hostOf(property), 'coast.example');
    assert.equal(hostOf(canonical + property), 'gazette.example');
    assert.equal(hostOf(property + canonical), 'coast.example');
  });
  it('is the same for a node in the page', () =>
    assert.equal(statedHost(markedElement(`<head>${canonical}</head><body><p here>`)), 'gazette.example'));
  it('is not stated by other links, by a relative one, or in the text', () => {
    const others = [
      '<link rel="alternate" href="https://other.example/a">',
      '<meta property="og:image" content="https://other.example/a">',
      '<meta property="og:url">',
      '<link rel="canonical" href="/a">',
      '<base rel="canonical" property="og:url" href="https://other.example/" content="https://other.example/">',
    ];
    for (const other of others) {
      assert.equal(hostOf(other), undefined, other);
      assert.equal(hostOf(other + canonical), 'gazette.example', other);
    }
    assert.equal(hostOf('', canonical + property), undefined);
  });
});
