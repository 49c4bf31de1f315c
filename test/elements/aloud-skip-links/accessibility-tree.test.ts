/** Accessibility tree: links, first in the page, visible while they have the focus. */
import { expect } from '@open-wc/testing';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { pixels } from '../../commands/pixels.js';
import { emulate } from '../../commands/emulation.js';
import type { OpenPage } from '../../pages/open-page.js';
import { focused, tab, openSkipLinks } from './skip-links-page.js';

/** The contrast of WCAG 2 of two colours from `getComputedStyle`. */
function contrast(first: string, second: string): number {
  const light = [first, second].map((colour) => {
    const [r, g, b] = colour
      .match(/[\d.]+/g)!
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05;
  });
  return Math.max(...light) / Math.min(...light);
}

describe('aloud-skip-links exposes', () => {
  let page: OpenPage;

  afterEach(async () => {
    await emulate({});
    page.close();
  });

  it('links, with the author’s words and in the author’s order, before everything else', async () => {
    page = await openSkipLinks('to-player');
    const links = byRole(await axTree(page.document), 'link').map(({ name }) => name);
    expect(links.slice(0, 3)).to.deep.equal(['Skip to the story', 'Listen to this story', 'Story']);
  });

  it('the same without JavaScript', async () => {
    page = await openSkipLinks('plain', { scripts: false });
    const links = byRole(await axTree(page.document), 'link').map(({ name }) => name);
    expect(links.slice(0, 2)).to.deep.equal(['Skip to the story', 'Skip to the sections']);
  });

  // SKIP-4
  it('no broken link, nor one to a hidden target; it comes back with its target', async () => {
    for (const [state, dead] of [['missing-target', 'Skip to the sidebar'], ['hidden-target', 'Skip to the search']] as const) {
      page = await openSkipLinks(state);
      expect(byRole(await axTree(page.document), 'link', dead), state).to.deep.equal([]);
      if (state === 'missing-target') page.close();
    }
    page.document.querySelector<HTMLElement>('#search')!.hidden = false;
    await tab();
    expect(byRole(await axTree(page.document), 'link', 'Skip to the search').length).to.equal(1);
  }); // prettier-ignore

  // SKIP-1
  it('links that are visually hidden until focused, by clipping: they stay in the tab order, and take no space', async () => {
    page = await openSkipLinks('plain');
    const link = page.document.querySelector('aloud-skip-links a')!;
    const style = page.window.getComputedStyle(link);
    expect(style.clipPath).to.equal('inset(50%)');
    expect(style.display).not.to.equal('none');
    expect(style.visibility).to.equal('visible');
    expect(page.document.querySelector('aloud-skip-links')!.getBoundingClientRect().height).to.equal(0);
  });

  it('a list of links, hidden and visible as a whole', async () => {
    page = await openSkipLinks('plain');
    const list = page.document.createElement('ul');
    list.innerHTML = '<li><a href="#story">Story</a></li><li><a href="#about">About</a></li>';
    page.document.querySelector('aloud-skip-links')!.replaceChildren(list);
    expect(page.window.getComputedStyle(list).clipPath).to.equal('inset(50%)');
    await tab();
    expect(focused(page).textContent).to.equal('Story');
    expect(page.window.getComputedStyle(list).clipPath).to.equal('none');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`links that are visible when focused: 44 × 44, in contrast, above everything else, in ${colorScheme} colours (SKIP-6)`, async () => {
      await emulate({ colorScheme });
      page = await openSkipLinks('sticky-header');
      await tab();
      const link = focused(page);
      const { width, height, left, top } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      const style = page.window.getComputedStyle(link);
      expect(contrast(style.color, style.backgroundColor)).to.be.at.least(4.5);
      expect(contrast(style.outlineColor, style.backgroundColor), 'the ring').to.be.at.least(3);
      expect(page.document.elementFromPoint(left + 3, top + height / 2), 'in front').to.equal(link);
      expect(left).to.be.within(0, 16);
    });

  it('links at the start side, in right-to-left pages too', async () => {
    page = await openSkipLinks('persian', { width: 600 });
    await tab();
    const { right, left } = focused(page).getBoundingClientRect();
    const width = page.document.documentElement.clientWidth;
    expect(width - right).to.be.within(0, 16);
    expect(left).to.be.above(width / 2);
  });

  // ART-10
  it('links no wider than a narrow window', async () => {
    page = await openSkipLinks('plain', { width: 320 });
    const link = page.document.querySelector('aloud-skip-links a')!;
    link.textContent = 'Skip to the story, which is a long one, and whose name is longer still than the window is wide';
    await tab();
    const { left, right } = focused(page).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('links in forced colours', async () => {
    await emulate({ forcedColors: 'active', colorScheme: 'dark' });
    page = await openSkipLinks('plain');
    page.frame.style.cssText = 'position: fixed; inset: 0; border: 0';
    const link = page.document.querySelector('aloud-skip-links a')!;
    await tab();
    const colours = new Uint32Array((await pixels(link)).data.buffer);
    const share = new Map<number, number>();
    for (const pixel of colours) share.set(pixel, (share.get(pixel) ?? 0) + 1 / colours.length);
    expect([...share.values()].sort((a, b) => b - a)[1], 'words on a ground').to.be.above(0.01);
    expect(page.window.getComputedStyle(link).outlineStyle).to.equal('solid');
  });
});
