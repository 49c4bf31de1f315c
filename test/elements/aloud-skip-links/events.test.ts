/** Reports: broken links to the author, once; nothing else. */
import { expect, fixture } from '@open-wc/testing';
import '../../../src/define/all.js';
import { waitForElements } from '../../pages/open-page.js';

describe('aloud-skip-links reports', () => {
  let warnings: unknown[][];
  const { warn } = console;

  beforeEach(() => {
    warnings = [];
    console.warn = (...words) => void warnings.push(words);
  });

  afterEach(() => (console.warn = warn));

  const placed = async (links: string): Promise<HTMLElement> => {
    const main = await fixture(`<main><aloud-skip-links>${links}</aloud-skip-links><p id="here">Here</p></main>`);
    await waitForElements(document);
    return main.querySelector('aloud-skip-links')!;
  };

  // SKIP-4
  it('a broken link to the author: its rule, its target, and the link; once', async () => {
    const element = await placed('<a href="#here">Here</a><a href="#nowhere">Nowhere</a>');
    element.querySelector('a')!.focus();
    await waitForElements(document);
    expect(warnings.length).to.equal(1);
    expect(warnings[0]![0]).to.match(/^aloud skip-link\/dead: .*#nowhere/);
    expect(warnings[0]![1]).to.equal(element.lastElementChild);
  });

  it('nothing of a link that the author has hidden, of one to another page, and of one that is encoded', async () => {
    const element = await placed(
      `<a href="#nowhere" hidden>Nowhere</a><a href="/other#x" hidden>Other</a><a href="#h%65re">Here</a>`,
    );
    expect(warnings).to.deep.equal([]);
    expect([...element.children].map((link) => (link as HTMLElement).hidden)).to.deep.equal([true, true, false]);
  });

  it('nothing of a URL that cannot be decoded', async () => {
    await placed('<a href="#%E0%A4%A">Broken</a>');
    expect(warnings.length).to.equal(1);
  });

  it('nothing by a live region or an event', async () => {
    const element = await placed('<a href="#here">Here</a>');
    expect(element.shadowRoot!.querySelector('[aria-live], [role]')).to.equal(null);
  });

  it('nothing when it is removed, and restores what the author wrote', async () => {
    const links = '<a href="#here">Here</a><a href="#nowhere">Nowhere</a><a href="#nowhere" hidden="">Hidden</a>';
    const element = await placed(links);
    expect(element.innerHTML).not.to.equal(links);
    element.remove();
    expect(element.outerHTML).to.equal(`<aloud-skip-links>${links}</aloud-skip-links>`);
  });
});
