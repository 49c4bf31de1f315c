/** The flag is said when it changes while the page is open: once, politely, and not when the listener wants none (ART-2). */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AnnounceEvent } from '../../../src/browser/live-region/announcer.js';
import { FlagUpdates } from '../../../src/browser/live-region/flag-updates.js';
import { messages as english } from '../../../src/locales/en/links.js';
import { messages as persian } from '../../../src/locales/fa/links.js';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { passesAxe } from '../../axe/axe.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';

const HINT = ' Updates can be stopped at the end of the page.';

/** A listener as impatient as a test. */
const NO_DELAYS = { settlingMs: 0, quietMs: 0, gapMs: 0 };

describe('a flag that changes', () => {
  let flag: HTMLElement;
  let updates: FlagUpdates;
  let told: AnnounceEvent[];
  let count = 0;
  /** Words that no other test has said. */
  let fresh: (words: string) => string;

  const hear = (event: Event): void => void told.push(event as AnnounceEvent);
  const texts = (): string[] => told.map(({ text }) => text);
  const button = (): HTMLElement | null => querySelectorDeep(document, '[data-aloud-updates] >> button');
  const becomes = (text: string): void => {
    flag.textContent = text;
    updates.update(flag);
  };
  const waiting = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds)); // prettier-ignore

  const watch = (text: string, patience: ConstructorParameters<typeof FlagUpdates>[1] = NO_DELAYS, words = english): void => {
    flag = document.createElement('p');
    flag.textContent = text;
    document.body.append(flag);
    updates = new FlagUpdates(words, { ...patience, settlingMs: 60_000 });
    updates.update(flag);
    updates.dispose();
    // What the page came with is known by now; from here on it is open.
    updates = new FlagUpdates(words, patience);
  }; // prettier-ignore

  beforeEach(() => {
    told = [];
    count += 1;
    const number = count;
    fresh = (words) => `${words} ${number}`;
    document.addEventListener('aloud-announce', hear);
  });

  afterEach(() => {
    document.removeEventListener('aloud-announce', hear);
    updates.dispose();
    flag.remove();
  });

  // LIVE-6
  it('is said, once and politely, with the way to stop it', async () => {
    watch(fresh('Breaking News'));
    becomes(fresh('Harbour open'));
    await waitFor('a message', () => told.length);
    expect(told.map(({ text, politeness }) => [text, politeness])).to.deep.equal([
      [`${fresh('Harbour open')}.${HINT}`, 'polite'],
    ]);
    expect(told[0]!.target).to.equal(flag);
    becomes(fresh('Second ferry leaves'));
    await waitFor('another', () => told.length > 1);
    expect(texts()[1], 'the way is named once').to.equal(fresh('Second ferry leaves'));
  });

  it('is not said as it came with the page, nor while the page settles', async () => {
    watch(fresh('Breaking News'), { ...NO_DELAYS, settlingMs: 300 });
    becomes(fresh('Breaking News'));
    becomes(fresh('Rendered late'));
    await waiting(350);
    becomes(fresh('Rendered late'));
    await waiting(50);
    expect(texts()).to.deep.equal([]);
    expect(button()).to.equal(null);
    becomes(fresh('And now'));
    await waitFor('a message', () => told.length);
  });

  it('is not said twice: not when it comes back, nor in another element, case or spacing', async () => {
    watch(fresh('Breaking News'));
    becomes(fresh('Harbour open'));
    await waitFor('a message', () => told.length);
    for (const text of [fresh('Breaking News'), fresh('Harbour open'), `  ${fresh('HARBOUR  OPEN')}\n`]) becomes(text);
    const other = document.createElement('strong');
    other.textContent = fresh('Harbour open');
    flag.replaceWith(other);
    flag = other;
    updates.update(flag);
    await waiting(50);
    expect(told).to.have.length(1);
  });

  it('is said in its last form when it changes again and again, and one message at a time', async () => {
    watch(fresh('Breaking News'), { settlingMs: 0, quietMs: 60, gapMs: 300 });
    for (const part of ['Har', 'Harbour', 'Harbour open']) becomes(fresh(part));
    await waitFor('a message', () => told.length);
    const first = performance.now();
    for (const part of ['Ferry', 'Ferry le', 'Ferry leaves']) becomes(fresh(part));
    await waitFor('another', () => told.length > 1);
    expect(performance.now() - first).to.be.at.least(250);
    await waiting(100);
    expect(texts()).to.deep.equal([`${fresh('Harbour open')}.${HINT}`, fresh('Ferry leaves')]);
  });

  it('is not said when it goes, is hidden, or is taken back', async () => {
    watch(fresh('Breaking News'), { ...NO_DELAYS, quietMs: 50 });
    becomes('');
    becomes(fresh('A slip'));
    becomes(fresh('Breaking News'));
    await waiting(100);
    flag.hidden = true;
    becomes(fresh('Unseen'));
    updates.update(null);
    await waiting(100);
    expect(texts()).to.deep.equal([]);
  });

  it('is silent once the listener has stopped it, and speaks when asked again', async () => {
    watch(fresh('Breaking News'));
    becomes(fresh('Harbour open'));
    await waitFor('the button', button);
    const section = byRole(await axTree(document), 'region', 'Updates');
    expect(section).to.have.length(1);
    expect(button()!.textContent).to.equal('Stop announcing updates');
    button()!.focus();
    await sendKeys({ press: 'Enter' });
    expect(button()!.ariaPressed).to.equal('true');
    becomes(fresh('Second ferry'));
    await waiting(50);
    expect(told).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    becomes(fresh('Third ferry'));
    await waitFor('a message', () => told.length > 1);
    expect(texts()[1]).to.equal(fresh('Third ferry'));
  });

  it('offers a button that is out of sight until it has the focus, 44 pixels high, and passes axe', async () => {
    watch(fresh('Breaking News'));
    becomes(fresh('Harbour open'));
    await waitFor('the button', button);
    const section = button()!.parentElement!;
    expect(getComputedStyle(section).clipPath).to.equal('inset(50%)');
    await passesAxe(document.querySelector('[data-aloud-updates]')!);
    button()!.focus();
    expect(getComputedStyle(section).clipPath).to.equal('none');
    expect(button()!.getBoundingClientRect().height).to.be.at.least(44);
    updates.dispose();
    expect(button()).to.equal(null);
  });

  // LIVE-8
  it('may be kept by the site (aloud-announce)', async () => {
    const said: string[] = [];
    watch(fresh('Breaking News'));
    const keep = (event: Event): void => event.preventDefault();
    flag.addEventListener('aloud-announce', keep);
    // What was said before is taken away meanwhile.
    const witness = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) said.push(node.textContent ?? '');
    });
    for (const region of document.querySelectorAll('body > [aria-live]')) witness.observe(region, { childList: true, subtree: true }); // prettier-ignore
    becomes(fresh('Harbour open'));
    await waitFor('the event', () => told.length);
    await waiting(400);
    witness.disconnect();
    expect(said).to.deep.equal([]);
  });

  it('speaks the page’s language', async () => {
    watch(fresh('خبر فوری'), NO_DELAYS, persian);
    becomes(fresh('بندر باز شد'));
    await waitFor('a message', () => told.length);
    expect(texts()[0]).to.include('بندر باز شد').and.include('در پایان صفحه');
    expect([button()!.parentElement!.lang, button()!.parentElement!.dir]).to.deep.equal(['fa', 'rtl']);
  });
});
