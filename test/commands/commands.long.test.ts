/** The tools of the other tests: their settings work, and their readings are right. */
import { expect, fixture, html } from '@open-wc/testing';
import { openPage } from '../pages/open-page.js';
import { axTree, byRole, outline } from './ax-tree.js';
import { difference, pixels } from './pixels.js';
import { block, emulate, offline, throttle, type EmulatedMedia } from './emulation.js';

const PAGE = '/test/commands/page.html';

describe('the accessibility tree', () => {
  it('has what a user notices, without layout boxes', async () => {
    const element = await fixture(
      html`<main>
        <div>
          <div>
            <button aria-pressed="false" title="Twice">Play <b>story</b></button>
          </div>
        </div>
        <h2>To <a href="#">there</a></h2>
        <input type="range" min="1" max="5" value="3" aria-label="Speed" aria-valuetext="three" />
        <p aria-live="polite"></p>
      </main>`,
    );
    element.querySelector('button')!.focus();
    expect(outline(await axTree(element)).split('\n')).to.deep.equal([
      'main',
      '  button "Play story" described "Twice" focused pressed=false',
      '    text "Play "',
      '    text "story"',
      '  heading "To there" level=2',
      '    text "To "',
      '    link "there"',
      '  slider "Speed" value 3 orientation=horizontal valuemin=1 valuemax=5 valuetext=three',
      '  paragraph live=polite',
    ]);
  });

  it('includes shadow trees and frames, and can start at one element', async () => {
    const page = await openPage(PAGE);
    const host = page.document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = '<button>In the shadow</button>';
    page.document.body.append(host);
    expect(byRole(await axTree(page.document), 'button').map(({ name }) => name)).to.deep.equal([
      'Press',
      'In the shadow',
    ]);
    expect(outline(await axTree(host.shadowRoot!.querySelector('button')!))).to.equal('button "In the shadow"');
    page.close();
  });

  it('reports an element that is not in it', async () => {
    const element = await fixture(html`<p hidden>Nothing</p>`);
    expect((await axTree(element)).role).to.equal('absent');
  });
});

describe('emulated preferences', () => {
  const queries: [EmulatedMedia, string][] = [
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
    [{ contrast: 'more' }, '(prefers-contrast: more)'],
    [{ media: 'print' }, 'print'],
  ];
  afterEach(() => emulate({}));

  for (const [surroundings, query] of queries) {
    it(`${query}, and back`, async () => {
      await emulate(surroundings);
      expect(matchMedia(query).matches).to.equal(true);
      await emulate({});
      expect(matchMedia(query).matches).to.equal(false);
    });
  }

  it('are visible', async () => {
    const element = await fixture(html`<p style="color: red; inline-size: 5rem">Hello</p>`);
    const before = await pixels(element);
    expect(difference(before, await pixels(element))).to.equal(0);
    await emulate({ forcedColors: 'active' });
    expect(difference(before, await pixels(element))).to.be.greaterThan(0);
  });
});

describe('the network', () => {
  const answers = (address: string): Promise<boolean> => fetch(address, { cache: 'no-store' }).then((response) => response.ok, () => false); // prettier-ignore

  it('can be slow', async () => {
    await throttle({ latency: 300 });
    const secondsOfRequest = async (): Promise<number> => {
      const start = performance.now();
      await answers(PAGE);
      return (performance.now() - start) / 1000;
    };
    // On a busy machine the browser applies it some requests later.
    let seconds = 0;
    for (let requests = 0; requests < 1000 && seconds < 0.29; requests++) seconds = await secondsOfRequest();
    await throttle({});
    expect(seconds).to.be.at.least(0.29);
  });

  it('can fail and come back', async () => {
    await offline();
    expect([navigator.onLine, await answers(PAGE)]).to.deep.equal([false, false]);
    await offline(false);
    expect([navigator.onLine, await answers(PAGE)]).to.deep.equal([true, true]);
  });

  it('can block some URLs', async () => {
    await block(['*page.html*']);
    expect([await answers(PAGE), await answers('/test/commands/page.js')]).to.deep.equal([false, true]);
    await block([]);
    expect(await answers(PAGE)).to.equal(true);
  });

  it('has hosts with simulated faults', async () => {
    expect((await fetch(`${PAGE}?status=503`)).status).to.equal(503);
    expect((await fetch(`${PAGE}?type=text/plain`)).headers.get('content-type')).to.match(/^text\/plain/);
  });
});

describe('a page in a frame', () => {
  it('has the given width, and runs', async () => {
    const page = await openPage(PAGE, { width: 320, dir: 'rtl', lang: 'ar' });
    expect(page.window.innerWidth).to.equal(320);
    const { dir, lang, dataset } = page.document.documentElement;
    expect([dir, lang, dataset['note']]).to.deep.equal(['rtl', 'ar', 'a > b']);
    expect(page.document.querySelector('h1')!.textContent).to.equal('Hello, rtl'); // before any script
    page.close();
  });

  it('can be strict, and reports what it refused', async () => {
    const page = await openPage(PAGE, { csp: true });
    expect(page.document.querySelector('h1')!.textContent).to.equal('Hello, ');
    expect(page.violations.length).to.equal(1);
    expect(page.violations[0]).to.include('style-src-attr refused inline');
    page.close();
  });

  it('can run without scripts', async () => {
    const page = await openPage(PAGE, { scripts: false });
    expect(page.document.querySelector('h1')!.textContent).to.equal('Hello');
    page.close();
  });
});
