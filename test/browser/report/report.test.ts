import { expect } from '@open-wc/testing';
import { openPage, waitFor } from '../../pages/open-page.js';
import { reportPage } from '../../../src/browser/report/report.js';

/** The console messages while something runs. */
async function consoleMessagesOf(run: () => Promise<unknown>): Promise<unknown[][]> {
  const calls: unknown[][] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => calls.push(words);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return calls;
}

const CAPTION = 'The port of Aktau lies on the shore of the Caspian Sea.';

describe('the report of a page', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => host.remove());

  it('warns once for each rule, with the elements that it concerns', async () => {
    host.innerHTML = `<article><h1>A port</h1>
      <figure><img alt="${CAPTION}"><figcaption>${CAPTION}</figcaption></figure>
      <figure><img alt="${CAPTION}"><figcaption>${CAPTION}</figcaption></figure>
      <p>To find out more, <a href="/x">click here</a>.</p></article>`;
    const calls = await consoleMessagesOf(reportPage);
    const repeated = calls.filter(([words]) => String(words).startsWith('aloud figure/alt-repeats-caption: '));
    expect(repeated).to.have.length(1);
    expect(repeated[0]!.slice(1)).to.deep.equal([...host.querySelectorAll('img')]);
    const link = calls.find(([words]) => String(words).startsWith('aloud link/ambiguous: '))!;
    expect(link[0]).to.include('for example “To find out more”');
    expect(link[1]).to.equal(host.querySelector('a'));
  });

  it('changes nothing', async () => {
    host.innerHTML = `<article><figure><img><figcaption>${CAPTION}</figcaption></figure></article>`;
    const before = document.documentElement.outerHTML;
    await consoleMessagesOf(reportPage);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('still names what Aloud has repaired, because the file has the fault', async () => {
    host.innerHTML = `<article><figure role="none"><img alt="Described in the caption" data-aloud-alt="${CAPTION}"><figcaption>${CAPTION}</figcaption></figure></article>`;
    const calls = await consoleMessagesOf(reportPage);
    const [words] = calls.find(([text]) => String(text).startsWith('aloud figure/alt-repeats-caption: '))!;
    expect(words).to.match(/note: .* repaired in this page/);
  });

  it('reports timing that does not load', async () => {
    host.innerHTML = `<article id="a"><p>Text</p><aloud-player for="a"><audio src="a.webm"><track src="/absent.vtt"></audio></aloud-player></article>`;
    const calls = await consoleMessagesOf(reportPage);
    const [words] = calls.find(([text]) => String(text).startsWith('aloud timing/missing: '))!;
    expect(words).to.include('the timing file /absent.vtt: the server answers 404');
  });

  it('works as one script, on a page whose elements are running', async () => {
    const page = await openPage('/demo/index.html');
    const calls: string[] = [];
    page.window.console.warn = (words: unknown) => calls.push(String(words));
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = '/src/define/report.ts';
    page.document.head.append(script);
    await waitFor('the last finding', () => calls.some((words) => words.startsWith('aloud text/double')));
    const rules = calls.map((words) => /^aloud ([a-z-]+\/[a-z0-9-]+): /.exec(words)?.[1]);
    expect(rules.filter(Boolean)).to.deep.equal([
      'figure/alt-repeats-caption',
      'figure/alt-placeholder',
      'link/ambiguous',
      'name/one-letter',
      'text/double-full-stop',
    ]);
    const repeated = calls.find((words) => words.startsWith('aloud figure/alt-repeats'))!;
    expect(repeated.match(/\n {2}\w+: /g)).to.have.length(4);
    page.close();
  });
});
