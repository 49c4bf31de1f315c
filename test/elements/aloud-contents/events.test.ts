/** Reports: nothing. It follows the changes of the page. */
import { expect } from '@open-wc/testing';
import { waitFor } from '../../pages/open-page.js';
import { focused, linkNames, play, openContents, type ContentsPage } from './contents-page.js';

describe('aloud-contents follows', () => {
  let page: ContentsPage;

  afterEach(() => page.close());

  const became = (...names: string[]): Promise<unknown> =>
    waitFor(
      names.join(', ') || 'no list',
      () =>
        page
          .links()
          .map((link) => link.textContent)
          .join() === names.join(),
    );

  it('sections that come and go, without a live region or an announcement', async () => {
    page = await openContents('playing');
    let announcementCount = 0;
    page.document.addEventListener('aloud-announce', () => (announcementCount += 1));
    const audio = await play(page);
    audio.currentTime = 24;
    await waitFor('the section', () => page.links()[0]!.hasAttribute('aria-current'));
    expect(page.contents.shadowRoot!.querySelector('[aria-live], [role=status], [role=alert], output')).to.equal(null);
    expect(announcementCount).to.equal(0);
  });

  it('headings that are added, removed or changed; the focus stays', async () => {
    page = await openContents('plain');
    await linkNames(page);
    page.links()[1]!.focus();
    const [first, second, third] = page.document.querySelectorAll('article h2');
    third!.remove();
    first!.firstChild!.nodeValue = 'Nine Islands';
    const fourth = page.document.createElement('h3');
    fourth.textContent = 'The Kettle';
    second!.before(fourth);
    await became('Nine Islands', 'The Kettle', 'By Sled, Over The Ice');
    expect(focused(page)).to.equal(page.links()[2]);
    first!.id = 'nine';
    await waitFor('the address', () => page.links()[0]!.hash === '#nine');
    for (const heading of page.document.querySelectorAll<HTMLElement>('article :is(h2, h3)')) heading.hidden = true;
    await waitFor('nothing', () => !page.contents.checkVisibility());
    second!.removeAttribute('hidden');
    await became('By Sled, Over The Ice');
  });

  it('each section once, however often it is added and removed', async () => {
    page = await openContents('plain');
    const names = await linkNames(page);
    const parent = page.contents.parentElement!;
    for (let time = 0; time < 5; time += 1) {
      page.contents.remove();
      parent.prepend(page.contents);
    }
    await became(...names);
    expect(page.contents.shadowRoot!.querySelectorAll('nav')).to.have.length(1);
    page.contents.remove();
    expect(page.contents.shadowRoot!.querySelectorAll('nav')).to.have.length(0);
    expect(page.errors).to.deep.equal([]);
  });

  it('the sections of the article that it names, wherever that stands', async () => {
    page = await openContents('several');
    await linkNames(page);
    const second = page.document.querySelectorAll('aloud-article')[1]!;
    second.id = 'lighthouse';
    page.contents.remove();
    page.contents.setAttribute('for', 'lighthouse');
    page.document.body.append(page.contents);
    await became('The Storm', 'The Whistle');
  });
});
