/** Accessibility tree: a navigation with a name, a list of links; once. */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { querySelectorDeep, waitForElements, waitFor } from '../../pages/open-page.js';
import { linkNames, play, openContents, type ContentsPage } from './contents-page.js';

const nav = (page: ContentsPage, contents: Element = page.contents): HTMLElement =>
  contents.shadowRoot!.querySelector('nav')!;

/** The tree's lines without list markers, whose names differ between browsers. */
const accessibilityOutline = async (element: Element): Promise<string[]> => outline(await axTree(element)).split('\n');

describe('aloud-contents exposes', () => {
  let page: ContentsPage;

  afterEach(() => page.close());

  it('its name, once, and the sections in order', async () => {
    page = await openContents('plain');
    await linkNames(page);
    expect(await accessibilityOutline(nav(page))).to.deep.equal([
      'navigation "In this story"',
      '  list',
      '    listitem level=1',
      '      link "A Shelf For Every Island"',
      '    listitem level=1',
      '      link "By Sled, Over The Ice"',
      '    listitem level=1',
      '      link "What The Children Ask For"',
    ]);
  });

  it('sections in sections, without what is no part of the story', async () => {
    page = await openContents('nested');
    await linkNames(page);
    const depths = page.links().map((link) => {
      let depth = 0;
      for (let at = link.closest('ol'); at; at = at.parentElement!.closest('ol')) depth += 1;
      return `${depth} ${link.textContent.slice(0, 12)}`;
    });
    expect(depths).to.deep.equal(['1 The Boat', '2 A Shelf For ', '2 The Kettle', '1 The Readers', '2 What The Chi'].map((line) => line.slice(0, 14))); // prettier-ignore
    expect(byRole(await axTree(page.document), 'heading').map(({ name }) => name)).to.include('About the library');
  });

  it('nothing in a story without sections, and takes no space', async () => {
    page = await openContents('no-headings');
    await waitFor('the answer', () => page.contents.matches(':state(empty)'));
    expect(page.contents.checkVisibility()).to.equal(false);
    expect(byRole(await axTree(page.document), 'navigation')).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('nothing, and no error, in an article without words', async () => {
    page = await openContents('no-headings');
    page.document.querySelector('article')!.replaceChildren(page.contents);
    await waitForElements(page.document);
    expect(page.contents.shadowRoot!.querySelector('nav')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });

  // ROOT-2
  it('the story of the sections, among several; the headline itself is no section', async () => {
    page = await openContents('several');
    await linkNames(page);
    const second = page.document.querySelectorAll('aloud-contents')[1]!;
    await waitFor('the second', () => nav(page, second));
    expect([nav(page), nav(page, second)].map((each) => each.ariaLabel)).to.deep.equal([
      'In this story: The Library That Comes By Water',
      'In this story: A Lighthouse Learns To Whistle',
    ]);
    expect(page.links().map((link) => link.textContent)).to.deep.equal(['A Shelf For Every Island', 'By Sled']);
  });

  // ART-4
  it('the page’s language; a heading in another keeps its own', async () => {
    page = await openContents('persian', { width: 600 });
    expect(await linkNames(page)).to.deep.equal(['قفسه‌ای برای هر جزیره', 'با سورتمه روی یخ', 'By Sled']);
    expect([nav(page).ariaLabel, nav(page).lang, nav(page).dir]).to.deep.equal(['در این گزارش', 'fa', 'rtl']);
    expect(page.links()[2]!.querySelector('bdi')!.lang).to.equal('en');
    const { right } = page.links()[2]!.querySelector('bdi')!.getBoundingClientRect();
    expect(nav(page).getBoundingClientRect().right - right, 'from the start side').to.be.within(0, 24);
  });

  it('the start of each section, in words, once the story is open (PLY-5)', async () => {
    page = await openContents('playing');
    await linkNames(page);
    expect(page.times()).to.deep.equal([]);
    await play(page);
    expect(byRole(await axTree(nav(page)), 'button').map(({ name }) => name)).to.deep.equal(['Listen from 23 seconds']);
    expect(querySelectorDeep(page.document, 'aloud-contents >> .time')!.textContent).to.equal('0:23');
  });

  // I18N-2
  it('the digits of the language', async () => {
    page = await openContents('playing', { lang: 'fa', dir: 'rtl' });
    await play(page);
    expect(querySelectorDeep(page.document, 'aloud-contents >> .time')!.textContent).to.equal('۰:۲۳');
    expect(page.times()[0]!.title).to.equal('شنیدن از ۲۳ ثانیه');
  });

  it('the current section, and none before the first, nor at the end', async () => {
    page = await openContents('playing');
    const audio = await play(page);
    const current = (): string[] => page.links().map((link) => link.getAttribute('aria-current') ?? '');
    expect(current()).to.deep.equal(['']);
    audio.currentTime = 24;
    await waitFor('the section', () => current()[0] === 'true');
    expect(byRole(await axTree(nav(page)), 'link')[0]!.name).to.equal('A Shelf For Every Island');
    audio.currentTime = 5;
    await waitFor('none', () => current()[0] === '');
    audio.pause();
    audio.currentTime = audio.duration - 0.2;
    await waitFor('the section again', () => current()[0] === 'true');
    await audio.play();
    await waitFor('the end', () => current()[0] === '' && audio.ended);
  });

  // ART-10, PLY-23
  it('targets 44 pixels high, no wider than a narrow window; the times move no line', async () => {
    page = await openContents('playing', { width: 320 });
    await linkNames(page);
    const before = nav(page).getBoundingClientRect().height;
    await play(page);
    expect(nav(page).getBoundingClientRect().height).to.equal(before);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
    for (const target of [...page.links(), ...page.times()]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('nothing that a strict policy of the page forbids', async () => {
    page = await openContents('playing', { csp: true });
    await linkNames(page);
    await play(page);
    expect(page.violations).to.deep.equal([]);
    expect(querySelectorDeep(page.document, 'aloud-contents >> nav')!.getBoundingClientRect().height).to.be.above(44);
  });
});
