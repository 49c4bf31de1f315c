/** Skip links for a page that has none: their targets, the conditions, and their removal. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import '../../../src/define/all.js';
import { createSkipLinks } from '../../../src/browser/skip-links/create-skip-links.js';
import { messages as english } from '../../../src/locales/en/links.js';
import { messages as persian } from '../../../src/locales/fa/links.js';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { passesAxe } from '../../axe/axe.js';
import { waitForElements, waitFor } from '../../pages/open-page.js';

const PAGE = `
  <header>
    <a href="/">The Gazette</a>
    <nav aria-label="Sections"><a href="/news">News</a></nav>
    <form><input name="id" type="search" aria-label="Search"><button>Go</button></form>
  </header>
  <main>
    <article><h1>Harbour closed</h1><aloud-player></aloud-player><p>The <a href="/port">port</a> stayed shut.</p></article>
  </main>`;

// SKIP-7
describe('created skip links', () => {
  let container: HTMLElement;
  const undone: (() => void)[] = [];

  afterEach(async () => {
    for (const undo of undone.splice(0)) undo();
    await waitFor('their removal', () => !document.querySelector('[data-aloud-made]'));
    container.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const stand = (html: string): void => {
    container = document.createElement('div');
    container.innerHTML = html;
    document.body.append(container);
  };

  const requestLinks = (story = container.querySelector('article')!, messages = english): (() => void) => {
    const undo = createSkipLinks({ story, player: story.querySelector<HTMLElement>('aloud-player'), messages });
    undone.push(undo);
    return undo;
  };

  const createdLinks = (): HTMLElement | null => document.querySelector('aloud-skip-links');
  const names = (): string[] => [...(createdLinks()?.querySelectorAll('a') ?? [])].map((link) => link.textContent);

  // SKIP-2
  it('stand first in the page, four of them, in the order of use', async () => {
    stand(PAGE);
    requestLinks();
    expect(document.body.firstElementChild).to.equal(createdLinks());
    expect(names()).to.deep.equal(['Skip to the story', 'Listen to this story', 'Skip to the navigation', 'Skip to the search']); // prettier-ignore
    await waitForElements(document);
    expect(byRole(await axTree(createdLinks()!), 'link').map(({ name }) => name)).to.deep.equal(names());
    await passesAxe(createdLinks()!);
  });

  it('are the first tab stops, and move to their targets without sound', async () => {
    stand(PAGE);
    requestLinks();
    await waitForElements(document);
    (document.activeElement as HTMLElement).blur();
    createdLinks()!.querySelector('a')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the story', () => document.activeElement === container.querySelector('article'));
    for (const [at, target] of [[1, 'aloud-player'], [2, 'nav'], [3, 'form']] as const) {
      createdLinks()!.querySelectorAll('a')[at]!.focus();
      await sendKeys({ press: 'Enter' });
      await waitFor(target, () => document.activeElement === container.querySelector(target));
    }
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(container.querySelector('input'));
  }); // prettier-ignore

  it('lead only to targets that exist and are visible', () => {
    stand(PAGE.replace('<nav', '<nav hidden').replace(/<form.*form>/, ''));
    requestLinks();
    expect(names()).to.deep.equal(['Skip to the story', 'Listen to this story']);
  });

  it('lead into a shadow tree, to the player that Aloud made for the page', async () => {
    stand(PAGE.replace('<aloud-player></aloud-player>', ''));
    const article = container.querySelector('article')!;
    const player = document.createElement('aloud-player');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(player);
    article.prepend(host);
    undone.push(createSkipLinks({ story: article, player, messages: english }));
    await waitForElements(document);
    const link = createdLinks()!.querySelectorAll('a')[1]!;
    expect([link.textContent, link.hash, host.id]).to.deep.equal(['Listen to this story', '#aloud-listen', 'aloud-listen']);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the button', () => player.shadowRoot!.activeElement?.localName === 'button');
    expect(location.hash).to.equal('');
  }); // prettier-ignore

  it('prefer the navigation that has a name, and skip breadcrumbs', () => {
    stand(`<nav aria-label="Breadcrumb" class="breadcrumbs"><a href="/a">A</a></nav><nav id="tools"><a href="/b">B</a></nav>
      <nav id="sections" aria-label="Sections"><a href="/c">C</a></nav><article>Story</article>`);
    requestLinks();
    expect(createdLinks()!.querySelectorAll('a')[1]!.hash).to.equal('#sections');
  });

  it('leave nothing behind: ids are set while they are needed, and removed', async () => {
    stand(PAGE);
    container.insertAdjacentHTML('beforeend', '<i id="aloud-story"></i>');
    const before = [container.outerHTML, document.body.firstElementChild];
    const undo = requestLinks();
    expect(container.querySelector('article')!.id).to.equal('aloud-story-2');
    expect(container.querySelector('form')!.getAttribute('id')).to.equal('aloud-search');
    undo();
    expect(container.querySelector('article')!.hasAttribute('id')).to.equal(false);
    expect(createdLinks()!.isConnected, 'not while the page may be removing elements').to.equal(true);
    await waitFor('their removal', () => !document.querySelector('[data-aloud-made]'));
    expect([container.outerHTML, document.body.firstElementChild]).to.deep.equal(before);
    undo();
    expect([container.outerHTML, document.body.firstElementChild]).to.deep.equal(before);
  });

  it('keep the ids of the author, and one that the page wrote later', () => {
    stand(PAGE.replace('<article', '<article id="the story"'));
    const undo = requestLinks();
    expect(createdLinks()!.querySelector('a')!.getAttribute('href')).to.equal('#the%20story');
    container.querySelector('nav')!.id = 'mine';
    undo();
    expect([container.querySelector('article')!.id, container.querySelector('nav')!.id]).to.deep.equal([
      'the story',
      'mine',
    ]);
  });

  const OWN: Record<string, string> = {
    'links of the kit': '<aloud-skip-links><a href="#x">Story</a></aloud-skip-links>',
    'a link to main': '<a href="#m">Weiter</a>',
    'one after a banner’s buttons':
      '<button>No</button><button>Yes</button><a href="/">Home</a><a href="#m">Weiter</a>',
    'one with its full address': `<a href="${location.pathname + location.search}#m">Weiter</a>`,
    'one that leads nowhere, by its name': '<a href="#main-content">Weiter</a>',
  };
  for (const [kind, html] of Object.entries(OWN))
    it(`are not created where the page has its own: ${kind}`, () => {
      stand(html + PAGE.replace('<main', '<main id="m"'));
      requestLinks();
      expect(document.querySelector('[data-aloud-made]')).to.equal(null);
      expect(container.querySelector('article')!.hasAttribute('id')).to.equal(false);
    });

  const OTHER: Record<string, string> = {
    'a link to the top': '<a href="#">Top</a>',
    'a link into the page’s foot': '<a href="#imprint">Imprint</a><i id="imprint"></i>',
    'a hidden one': '<a href="#m" style="display: none">Skip</a>',
    'a note in the story': '',
  };
  for (const [kind, html] of Object.entries(OTHER))
    it(`are created where no link is a skip link: ${kind}`, () => {
      stand(html + PAGE.replace('<p>', '<p><a href="#note">1</a><i id="note"></i>').replace('<main', '<main id="m"'));
      requestLinks();
      expect(names()).to.have.length(4);
    });

  it('are one set for several articles; when the first is removed, the next is served', async () => {
    stand(PAGE + '<article id="second">Another</article>');
    const undo = requestLinks();
    requestLinks(container.querySelector<HTMLElement>('#second')!);
    expect(document.querySelectorAll('aloud-skip-links')).to.have.length(1);
    container.querySelector('article')!.remove();
    undo();
    await waitFor('other links', () => names().length === 3);
    expect(names()).to.deep.equal(['Skip to the story', 'Skip to the navigation', 'Skip to the search']);
    expect(createdLinks()!.querySelector('a')!.hash).to.equal('#second');
  });

  it('let a script remove all of the body, one child after the other, the article with them', async () => {
    stand(PAGE);
    const body = document.createElement('div');
    document.body.append(body);
    body.append(container);
    const undo = requestLinks();
    body.prepend(createdLinks()!); // so that the script meets the links after the article is gone
    const children = [container, createdLinks()!];
    container.addEventListener('removed', undo);
    for (const child of children) {
      expect(child.parentNode, 'NotFoundError').to.equal(body);
      body.removeChild(child);
      child.dispatchEvent(new Event('removed'));
    }
    body.remove();
  });

  it('come back, with their ids, when a morph takes them', async () => {
    stand(PAGE);
    requestLinks();
    const [first, article] = [createdLinks()!, container.querySelector('article')!];
    first.remove();
    article.removeAttribute('id');
    await waitFor('other links', () => createdLinks() && createdLinks() !== first);
    expect([names().length, article.id]).to.deep.equal([4, 'aloud-story']);
    const second = createdLinks()!;
    article.removeAttribute('id'); // the id alone: the link would lead nowhere
    await waitFor('the id', () => article.id === 'aloud-story' && createdLinks() !== second);
    expect(document.querySelectorAll('aloud-skip-links')).to.have.length(1);
  });

  it('replace the copies of them that a router restores with an earlier page', () => {
    stand(PAGE);
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<aloud-skip-links data-aloud="skip" data-aloud-made><a href="#aloud-story">Old</a></aloud-skip-links>',
    );
    requestLinks();
    expect(document.querySelectorAll('aloud-skip-links')).to.have.length(1);
    expect(names()[0]).to.equal('Skip to the story');
  });

  it('lead to their targets in a page with a base address, and see the page’s own links there', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    try {
      stand(PAGE);
      requestLinks();
      await waitForElements(document);
      expect([...createdLinks()!.querySelectorAll('a')].map(({ hidden }) => hidden)).to.deep.equal([false, false, false, false]); // prettier-ignore
      createdLinks()!.querySelector('a')!.focus();
      await sendKeys({ press: 'Enter' });
      await waitFor('the story', () => document.activeElement === container.querySelector('article'));
      expect(location.hash).to.equal('#aloud-story');
      undone.pop()!();
      await waitFor('their removal', () => !createdLinks());
      container.insertAdjacentHTML('afterbegin', '<a href="#m">Weiter</a>');
      container.querySelector('main')!.id = 'm';
      requestLinks();
      expect(createdLinks()).to.equal(null);
    } finally {
      base.remove();
    }
  }); // prettier-ignore

  it('have the given language and its direction', async () => {
    stand(PAGE);
    requestLinks(undefined, persian);
    expect(names()[0]).to.equal('پرش به گزارش');
    await waitForElements(document);
    expect([createdLinks()!.lang, createdLinks()!.dir]).to.deep.equal(['fa', 'rtl']);
    expect(getComputedStyle(createdLinks()!.querySelector('a')!).direction).to.equal('rtl');
  });
});
