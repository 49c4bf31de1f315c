/** Keyboard: Tab reaches the links first, Enter goes to their targets, and Tab continues from there. */
import { expect } from '@open-wc/testing';
import { interceptedKeys } from '../intercepted-keys.js';
import type { OpenPage } from '../../pages/open-page.js';
import { enter, focused, focusedName, waitForNavigation, shiftTab, tab, openSkipLinks } from './skip-links-page.js';

describe('aloud-skip-links, by keyboard', () => {
  let page: OpenPage;

  afterEach(() => page.close());

  // SKIP-1
  it('Tab reaches them first, one by one', async () => {
    page = await openSkipLinks('to-player');
    const visited: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await tab();
      visited.push(focusedName(page));
    }
    expect(visited).to.deep.equal(['Skip to the story', 'Listen to this story', 'Story', 'About']);
  });

  it('Enter moves to the target, and Tab continues in it', async () => {
    page = await openSkipLinks('plain');
    await tab();
    await enter();
    await waitForNavigation(page);
    const story = page.document.querySelector('#story')!;
    expect(focused(page)).to.equal(story);
    expect(story.getAttribute('tabindex')).to.equal('-1');
    expect(page.window.location.hash).to.equal('#story');
    await tab();
    expect(focusedName(page)).to.equal('the children');
    expect(story.hasAttribute('tabindex'), 'it goes with the focus').to.equal(false);
  });

  it('and once more, to the fragment that the URL already has', async () => {
    page = await openSkipLinks('plain');
    for (let time = 0; time < 2; time += 1) {
      page.document.querySelector<HTMLElement>('aloud-skip-links a')!.focus();
      await enter();
      await waitForNavigation(page);
      expect(focused(page).id).to.equal('story');
    }
  });

  it('Shift+Tab continues before the target', async () => {
    page = await openSkipLinks('plain');
    await tab();
    await enter();
    await waitForNavigation(page);
    await shiftTab();
    expect(focusedName(page)).to.equal('About');
  });

  it('a target with a tabindex keeps it', async () => {
    page = await openSkipLinks('plain');
    const story = page.document.querySelector<HTMLElement>('#story')!;
    story.tabIndex = 0;
    await tab();
    await enter();
    await waitForNavigation(page);
    expect(focused(page)).to.equal(story);
    await tab();
    expect(story.getAttribute('tabindex')).to.equal('0');
  });

  it('Tab reaches the content of a target with a shadow tree', async () => {
    page = await openSkipLinks('plain');
    const figure = page.document.createElement('aloud-figure');
    figure.id = 'figure';
    figure.innerHTML = '<img src="../../pictures/map.svg" alt="Map"><p slot="caption">By <a href="#x">Aloud</a></p>';
    page.document.querySelector('#story')!.prepend(figure);
    page.document.querySelector<HTMLAnchorElement>('aloud-skip-links a')!.href = '#figure';
    await tab();
    await enter();
    await waitForNavigation(page);
    expect(focused(page)).to.equal(figure);
    await tab();
    expect(focusedName(page)).to.equal('Aloud');
    expect(figure.hasAttribute('tabindex')).to.equal(false);
  });

  // SKIP-2, ROOT-5
  describe('to the player', () => {
    beforeEach(async () => {
      page = await openSkipLinks('to-player');
      await tab(2);
      await enter();
      await waitForNavigation(page);
    });

    const player = (): HTMLElement => page.document.querySelector('aloud-player')!;

    it('the Play button has the focus, and no sound starts (SKIP-8)', () => {
      expect(focusedName(page)).to.equal('Play story');
      expect(page.window.location.hash).to.equal('#listen');
      expect(page.document.querySelector('audio')!.paused).to.equal(true);
      expect(player().hasAttribute('tabindex')).to.equal(false);
    });

    it('Tab continues after the player, Shift+Tab comes back through it to what is before', async () => {
      await tab();
      expect(focusedName(page)).to.equal('the children');
      await shiftTab();
      expect(focusedName(page)).to.equal('Play story');
      await shiftTab();
      expect(focusedName(page)).to.equal('About');
      await tab();
      expect(focusedName(page)).to.equal('Play story');
    });

    it('once more, although the URL has the fragment already; and one step back for both', async () => {
      const { length } = page.window.history;
      page.document.querySelectorAll<HTMLElement>('aloud-skip-links a')[1]!.focus();
      await enter();
      await waitForNavigation(page);
      expect(focusedName(page)).to.equal('Play story');
      expect(page.window.history.length).to.equal(length);
    });
  });

  describe('where a router handles the navigation (SKIP-3)', () => {
    const ROUTERS: Record<string, (page: OpenPage) => EventTarget> = {
      'on the link': ({ document }) => document.querySelector('aloud-skip-links a')!,
      'on the document': ({ document }) => document,
      'on the window': ({ window }) => window,
    };
    for (const [element, on] of Object.entries(ROUTERS))
      it(`focus and view still move, without an entry in the history: ${element}`, async () => {
        page = await openSkipLinks('sticky-header');
        const { length } = page.window.history;
        on(page).addEventListener('click', (event) => {
          event.preventDefault();
          event.stopPropagation();
        });
        const link = page.document.querySelector<HTMLAnchorElement>('aloud-skip-links a')!;
        link.href = '#part-3';
        link.focus();
        await enter();
        await waitForNavigation(page);
        if (element === 'on the link') return expect(focused(page), 'the page has said no').to.equal(link);
        expect(focused(page).id).to.equal('part-3');
        expect(page.window.scrollY).to.be.above(100);
        expect(page.window.location.hash).to.equal('');
        expect(page.window.history.length).to.equal(length);
        await tab();
        expect(focusedName(page)).to.equal('nobody has ever lost a book');
        expect(page.document.querySelector('#part-3')!.hasAttribute('tabindex')).to.equal(false);
      });

    it('on the link, without stopping the event', async () => {
      page = await openSkipLinks('plain');
      const link = page.document.querySelector('aloud-skip-links a')!;
      link.addEventListener('click', (event) => event.preventDefault());
      await tab();
      await enter();
      await waitForNavigation(page);
      expect(focused(page).id).to.equal('story');
      expect(page.window.location.hash).to.equal('');
    });

    it('to the player too', async () => {
      page = await openSkipLinks('to-player');
      page.document.querySelectorAll('aloud-skip-links a')[1]!.addEventListener('click', (event) => event.preventDefault());
      await tab(2);
      await enter();
      await waitForNavigation(page);
      expect(focusedName(page)).to.equal('Play story');
      expect(page.window.location.hash).to.equal('');
    }); // prettier-ignore
  });

  describe('under a sticky header (SKIP-5)', () => {
    const clear = (): void => {
      const header = page.document.querySelector('header')!.getBoundingClientRect();
      expect(focused(page).getBoundingClientRect().top).to.be.at.least(header.bottom - 1);
    };

    it('it covers neither a target nor what Tab and Shift+Tab reach', async () => {
      page = await openSkipLinks('sticky-header');
      await tab(2);
      await enter();
      await waitForNavigation(page);
      expect(focused(page).id).to.equal('part-3');
      expect(page.window.scrollY).to.be.above(100);
      clear();
      for (let step = 0; step < 4; step += 1) {
        await shiftTab();
        if (focused(page).closest('header, aloud-skip-links')) break;
        clear();
      }
    });

    it('a site’s own scroll-padding comes first', async () => {
      page = await openSkipLinks('sticky-header');
      const style = page.document.createElement('style');
      style.textContent = 'html { scroll-padding-top: 7rem }';
      page.document.head.append(style);
      expect(page.window.getComputedStyle(page.document.documentElement).scrollPaddingTop).to.equal('112px');
    });
  });

  it('every other key reaches the page, and Enter with a modifier is the browser’s', async () => {
    page = await openSkipLinks('plain');
    await tab();
    page.document.addEventListener('click', (event) => event.preventDefault());
    expect(await interceptedKeys(page.document)).to.deep.equal([]);
    await waitForNavigation(page);
    const link = page.document.querySelector<HTMLAnchorElement>('aloud-skip-links a')!;
    (page.document.activeElement as HTMLElement).blur();
    link.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(page.document.querySelector('#story')!.hasAttribute('tabindex')).to.equal(false);
  });
});
