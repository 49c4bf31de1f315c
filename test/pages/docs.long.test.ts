/** The documentation site in a browser: a page of each kind passes axe in each look, the code can be copied, the search finds. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../commands/input.js';
import { passesAxe } from '../axe/axe.js';
import { emulate, type EmulatedMedia } from '../commands/emulation.js';
import { openPage, waitFor, type OpenPage } from './open-page.js';

const PAGES = [
  '',
  'start/',
  'elements/aloud-player/',
  'narration/command-line/',
  'accessibility/',
  'rules/',
  'search/',
];
const LOOKS: EmulatedMedia[] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }];

describe('the documentation site', () => {
  let page: OpenPage;

  afterEach(async () => {
    page.close();
    await emulate({});
  });

  for (const address of PAGES)
    it(`/${address} passes axe in each look, and fits a phone in both directions`, async () => {
      page = await openPage(`/docs/${address}`, { width: 320 });
      for (const look of LOOKS) {
        await emulate(look);
        await passesAxe(page.document);
      }
      for (const dir of ['ltr', 'rtl']) {
        page.document.documentElement.dir = dir;
        expect(page.document.documentElement.scrollWidth, dir).to.be.at.most(320);
      }
    });

  it('lists the sections of the page, by an element of ours', async () => {
    page = await openPage('/docs/start/');
    const links = await waitFor('the sections', () => {
      const root = page.document.querySelector('aloud-contents')?.shadowRoot;
      const all = [...(root?.querySelectorAll('a') ?? [])];
      return all.length > 0 ? all.map((link) => link.textContent.trim()) : undefined;
    });
    expect(links).to.include('2. Wrap the article');
  });

  it('selects the code for the reader where the browser refuses to copy', async () => {
    page = await openPage('/docs/start/');
    const button = await waitFor('the button', () => page.document.querySelector<HTMLButtonElement>('.copy'));
    Object.defineProperty(page.window.navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    page.window.focus();
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the selection', () => page.window.getSelection()!.toString().includes('npm pack aloud'));
    expect(page.document.querySelector('body > [role=status]')!.textContent).to.contain('selected');
  });

  it('copies the code', async () => {
    page = await openPage('/docs/start/');
    const button = await waitFor('the button', () => page.document.querySelector<HTMLButtonElement>('.copy'));
    let copied = '';
    Object.defineProperty(page.window.navigator, 'clipboard', {
      value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
    });
    page.window.focus();
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitFor('the answer', () => button.textContent === 'Copied');
    expect(copied).to.equal(
      'npm pack aloud\ntar -xzf aloud-*.tgz\ncp -r package/dist/browser /path/of/your/site/aloud',
    );
  });

  it('finds a word, and says how many pages have it', async () => {
    page = await openPage('/docs/search/?q=paywall');
    await waitFor('the results', () => page.document.querySelector('#search-results a'));
    const addresses = [...page.document.querySelectorAll<HTMLAnchorElement>('#search-results a')].map(
      ({ pathname }) => pathname,
    );
    expect(addresses).to.include('/docs/guides/events/');
    expect(page.document.querySelector('#search-status')!.textContent).to.match(/^\d+ pages? with “paywall”/);
  });

  for (const [words, address] of [
    ['night mode', 'guides/theming/'],
    ['FAQ', 'guides/questions/'],
    ['WCAG VPAT', 'accessibility/'],
  ])
    it(`finds a page by a word that it does not use: ${words}`, async () => {
      page = await openPage(`/docs/search/?q=${encodeURIComponent(words!)}`);
      const first = await waitFor('the results', () =>
        page.document.querySelector<HTMLAnchorElement>('#search-results a'),
      );
      expect(first.pathname).to.equal(`/docs/${address}`);
    });
});
