/** Skip links for a page that has none: what they lead to, when there are any, and that nothing of them stays. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
describe('skip links that are made', () => {
  let place: HTMLElement;
  const undone: (() => void)[] = [];

  afterEach(() => {
    for (const undo of undone.splice(0)) undo();
    place.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const stand = (html: string): void => {
    place = document.createElement('div');
    place.innerHTML = html;
    document.body.append(place);
  };

  const wish = (story = place.querySelector('article')!, messages = english): (() => void) => {
    const undo = createSkipLinks({ story, player: story.querySelector<HTMLElement>('aloud-player'), messages });
    undone.push(undo);
    return undo;
  };

  const made = (): HTMLElement | null => document.querySelector('aloud-skip-links');
  const names = (): string[] => [...(made()?.querySelectorAll('a') ?? [])].map((link) => link.textContent);

  // SKIP-2
  it('stand first in the page, four of them, in the order of use', async () => {
    stand(PAGE);
    wish();
    expect(document.body.firstElementChild).to.equal(made());
    expect(names()).to.deep.equal(['Skip to the story', 'Listen to this story', 'Skip to the navigation', 'Skip to the search']); // prettier-ignore
    await waitForElements(document);
    expect(byRole(await axTree(made()!), 'link').map(({ name }) => name)).to.deep.equal(names());
    await passesAxe(made()!);
  });

  it('are the first that Tab finds, and land where they say, without a sound', async () => {
    stand(PAGE);
    wish();
    await waitForElements(document);
    (document.activeElement as HTMLElement).blur();
    made()!.querySelector('a')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the story', () => document.activeElement === place.querySelector('article'));
    for (const [at, target] of [[1, 'aloud-player'], [2, 'nav'], [3, 'form']] as const) {
      made()!.querySelectorAll('a')[at]!.focus();
      await sendKeys({ press: 'Enter' });
      await waitFor(target, () => document.activeElement === place.querySelector(target));
    }
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(place.querySelector('input'));
  }); // prettier-ignore

  it('lead to what is there and can be seen, and to nothing else', () => {
    stand(PAGE.replace('<nav', '<nav hidden').replace(/<form.*form>/, ''));
    wish();
    expect(names()).to.deep.equal(['Skip to the story', 'Listen to this story']);
  });

  it('lead into a shadow tree, where the player stands that was made for the page', async () => {
    stand(PAGE.replace('<aloud-player></aloud-player>', ''));
    const article = place.querySelector('article')!;
    const player = document.createElement('aloud-player');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(player);
    article.prepend(host);
    undone.push(createSkipLinks({ story: article, player, messages: english }));
    await waitForElements(document);
    const link = made()!.querySelectorAll('a')[1]!;
    expect([link.textContent, link.hash, host.id]).to.deep.equal(['Listen to this story', '#aloud-listen', 'aloud-listen']);
    link.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the button', () => player.shadowRoot!.activeElement?.localName === 'button');
    expect(location.hash).to.equal('');
  }); // prettier-ignore

  it('prefer the navigation that has a name; a trail of crumbs is none', () => {
    stand(`<nav aria-label="Breadcrumb" class="breadcrumbs"><a href="/a">A</a></nav><nav id="tools"><a href="/b">B</a></nav>
      <nav id="sections" aria-label="Sections"><a href="/c">C</a></nav><article>Story</article>`);
    wish();
    expect(made()!.querySelectorAll('a')[1]!.hash).to.equal('#sections');
  });

  it('leave nothing behind: ids are given while they are needed, and taken back', () => {
    stand(PAGE);
    document.body.insertAdjacentHTML('beforeend', '<i id="aloud-story"></i>');
    const before = document.body.innerHTML;
    const undo = wish();
    expect(place.querySelector('article')!.id).to.equal('aloud-story-2');
    expect(place.querySelector('form')!.getAttribute('id')).to.equal('aloud-search');
    undo();
    expect(document.body.innerHTML).to.equal(before);
    undo();
    expect(document.body.innerHTML).to.equal(before);
    document.querySelector('#aloud-story')!.remove();
  });

  it('keep the ids of the author, and one that was written meanwhile', () => {
    stand(PAGE.replace('<article', '<article id="the story"'));
    const undo = wish();
    expect(made()!.querySelector('a')!.getAttribute('href')).to.equal('#the%20story');
    place.querySelector('nav')!.id = 'mine';
    undo();
    expect([place.querySelector('article')!.id, place.querySelector('nav')!.id]).to.deep.equal(['the story', 'mine']);
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
    it(`are not made where the page has its own: ${kind}`, () => {
      stand(html + PAGE.replace('<main', '<main id="m"'));
      wish();
      expect(document.querySelector('[data-aloud-made]')).to.equal(null);
      expect(place.querySelector('article')!.hasAttribute('id')).to.equal(false);
    });

  const OTHER: Record<string, string> = {
    'a link to the top': '<a href="#">Top</a>',
    'a link into the page’s foot': '<a href="#imprint">Imprint</a><i id="imprint"></i>',
    'one that nobody can reach': '<a href="#m" style="display: none">Skip</a>',
    'a note in the story': '',
  };
  for (const [kind, html] of Object.entries(OTHER))
    it(`are made where no link is one: ${kind}`, () => {
      stand(html + PAGE.replace('<p>', '<p><a href="#note">1</a><i id="note"></i>').replace('<main', '<main id="m"'));
      wish();
      expect(names()).to.have.length(4);
    });

  it('are one set for several articles; when the first goes, the next is served', () => {
    stand(PAGE + '<article id="second">Another</article>');
    const undo = wish();
    wish(place.querySelector<HTMLElement>('#second')!);
    expect(document.querySelectorAll('aloud-skip-links')).to.have.length(1);
    place.querySelector('article')!.remove();
    undo();
    expect(names()).to.deep.equal(['Skip to the story', 'Skip to the navigation', 'Skip to the search']);
    expect(made()!.querySelector('a')!.hash).to.equal('#second');
  });

  it('speak the language that they are given, from its own side', async () => {
    stand(PAGE);
    wish(undefined, persian);
    expect(names()[0]).to.equal('پرش به گزارش');
    await waitForElements(document);
    expect([made()!.lang, made()!.dir]).to.deep.equal(['fa', 'rtl']);
    expect(getComputedStyle(made()!.querySelector('a')!).direction).to.equal('rtl');
  });
});
