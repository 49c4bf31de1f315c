/**
 * Announces the flag when it changes while the page is open: once, politely, and not when the listener has stopped it
 * (ART-2).
 */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import type { AnnounceEvent } from '../../../src/browser/live-region/announcer.js';
import { FlagUpdates } from '../../../src/browser/live-region/flag-updates.js';
import { messages as english } from '../../../src/locales/en/links.js';
import { messages as persian } from '../../../src/locales/fa/links.js';
import { axTree, byRole } from '../../commands/ax-tree.js';
import { passesAxe } from '../../axe/axe.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';

const HINT = ' Updates can be stopped at the end of the page.';

/** Short delays for a test. */
const NO_DELAYS = { settlingMs: 0, quietMs: 0, gapMs: 0 };

describe('a flag that changes', () => {
  let flag: HTMLElement;
  let updates: FlagUpdates;
  let events: AnnounceEvent[];
  /** When each was dispatched, in milliseconds. */
  let times: number[];
  let count = 0;
  /** Words that no other test has announced. */
  let makeUnique: (words: string) => string;

  const recordEvent = (event: Event): void => {
    events.push(event as AnnounceEvent);
    times.push(event.timeStamp);
  };
  const texts = (): string[] => events.map(({ text }) => text);
  const button = (): HTMLElement | null => querySelectorDeep(document, '[data-aloud-updates] >> button');
  const becomes = (text: string): void => {
    flag.textContent = text;
    updates.update(flag);
  };
  const waiting = (milliseconds: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, milliseconds)); // prettier-ignore

  const watch = (text: string, delays: ConstructorParameters<typeof FlagUpdates>[1] = NO_DELAYS, words = english): void => {
    flag = document.createElement('p');
    flag.textContent = text;
    document.body.append(flag);
    updates = new FlagUpdates(words, { ...delays, settlingMs: 60_000 });
    updates.update(flag);
    updates.dispose();
    // The initial flag is known now.
    updates = new FlagUpdates(words, delays);
  }; // prettier-ignore

  beforeEach(() => {
    [events, times] = [[], []];
    count += 1;
    const number = count;
    makeUnique = (words) => `${words} ${number}`;
    document.addEventListener('aloud-announce', recordEvent);
  });

  afterEach(() => {
    document.removeEventListener('aloud-announce', recordEvent);
    updates.dispose();
    flag.remove();
  });

  // LIVE-6
  it('is announced, once and politely, with the way to stop it', async () => {
    watch(makeUnique('Breaking News'));
    becomes(makeUnique('Harbour open'));
    await waitFor('a message', () => events.length);
    expect(events.map(({ text, politeness }) => [text, politeness])).to.deep.equal([
      [`${makeUnique('Harbour open')}.${HINT}`, 'polite'],
    ]);
    expect(events[0]!.target).to.equal(flag);
    becomes(makeUnique('Second ferry leaves'));
    await waitFor('another', () => events.length > 1);
    expect(texts()[1], 'the way is named once').to.equal(makeUnique('Second ferry leaves'));
  });

  it('is not announced as it came with the page, nor while the page settles', async () => {
    watch(makeUnique('Breaking News'), { ...NO_DELAYS, settlingMs: 300 });
    becomes(makeUnique('Breaking News'));
    becomes(makeUnique('Rendered late'));
    await waiting(350);
    becomes(makeUnique('Rendered late'));
    await waiting(50);
    expect(texts()).to.deep.equal([]);
    expect(button()).to.equal(null);
    becomes(makeUnique('And now'));
    await waitFor('a message', () => events.length);
  });

  it('is not announced twice: not when it comes back, nor in another element, case or spacing', async () => {
    watch(makeUnique('Breaking News'));
    becomes(makeUnique('Harbour open'));
    await waitFor('a message', () => events.length);
    for (const text of [makeUnique('Breaking News'), makeUnique('Harbour open'), `  ${makeUnique('HARBOUR  OPEN')}\n`])
      becomes(text);
    const other = document.createElement('strong');
    other.textContent = makeUnique('Harbour open');
    flag.replaceWith(other);
    flag = other;
    updates.update(flag);
    await waiting(50);
    expect(events).to.have.length(1);
  });

  it('is announced in its last form when it changes again and again, and one message at a time', async () => {
    watch(makeUnique('Breaking News'), { settlingMs: 0, quietMs: 60, gapMs: 1000 });
    for (const part of ['Har', 'Harbour', 'Harbour open']) becomes(makeUnique(part));
    await waitFor('a message', () => events.length);
    for (const part of ['Ferry', 'Ferry le', 'Ferry leaves']) becomes(makeUnique(part));
    await waitFor('another', () => events.length > 1);
    expect(times[1]! - times[0]!).to.be.at.least(700);
    await waiting(100);
    expect(texts()).to.deep.equal([`${makeUnique('Harbour open')}.${HINT}`, makeUnique('Ferry leaves')]);
  });

  it('is not announced when it is removed, hidden, or restored', async () => {
    watch(makeUnique('Breaking News'), { ...NO_DELAYS, quietMs: 50 });
    becomes('');
    becomes(makeUnique('A slip'));
    becomes(makeUnique('Breaking News'));
    await waiting(100);
    flag.hidden = true;
    becomes(makeUnique('Unseen'));
    updates.update(null);
    await waiting(100);
    expect(texts()).to.deep.equal([]);
  });

  it('is not announced once the listener has stopped it, and is announced when the listener asks again', async () => {
    watch(makeUnique('Breaking News'));
    becomes(makeUnique('Harbour open'));
    await waitFor('the button', button);
    const section = byRole(await axTree(document), 'region', 'Updates');
    expect(section).to.have.length(1);
    expect(button()!.textContent).to.equal('Stop announcing updates');
    button()!.focus();
    await sendKeys({ press: 'Enter' });
    expect(button()!.ariaPressed).to.equal('true');
    becomes(makeUnique('Second ferry'));
    await waiting(50);
    expect(events).to.have.length(1);
    await sendKeys({ press: 'Enter' });
    becomes(makeUnique('Third ferry'));
    await waitFor('a message', () => events.length > 1);
    expect(texts()[1]).to.equal(makeUnique('Third ferry'));
  });

  it('adds a button that is visually hidden until it has the focus, 44 pixels high, and passes axe', async () => {
    watch(makeUnique('Breaking News'));
    becomes(makeUnique('Harbour open'));
    await waitFor('the button', button);
    const section = button()!.parentElement!;
    expect(getComputedStyle(section).clipPath).to.equal('inset(50%)');
    await passesAxe(document.querySelector('[data-aloud-updates]')!);
    button()!.focus();
    expect(getComputedStyle(section).clipPath).to.equal('none');
    expect(button()!.getBoundingClientRect().height).to.be.at.least(44);
    const { host } = section.getRootNode() as ShadowRoot;
    updates.dispose();
    expect(button()).to.equal(null);
    expect(host.isConnected, 'not while the page may be removing elements').to.equal(true);
    await waitFor('its removal', () => !host.isConnected);
  });

  it('has a button that works where a router restored a copy of the page, without its shadow root', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div data-aloud="skip" data-aloud-updates></div>');
    const copy = document.body.lastElementChild!;
    watch(makeUnique('Breaking News'));
    becomes(makeUnique('Harbour open'));
    await waitFor('the button', button);
    expect(copy.isConnected).to.equal(false);
  });

  /** Waits until the announcements of earlier tests are over: until the live regions are empty for a second. */
  async function quietRegions(): Promise<void> {
    let lastChange = performance.now();
    await waitFor('quiet live regions', () => {
      const isEmpty = [...document.querySelectorAll('body > [aria-live]')].every(({ textContent }) => !textContent);
      if (!isEmpty) lastChange = performance.now();
      return performance.now() - lastChange > 1_000;
    });
  }

  // LIVE-8
  it('can be cancelled by the site (aloud-announce)', async () => {
    const messages: string[] = [];
    await quietRegions();
    watch(makeUnique('Breaking News'));
    const keep = (event: Event): void => event.preventDefault();
    flag.addEventListener('aloud-announce', keep);
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) messages.push(node.textContent ?? '');
    });
    for (const region of document.querySelectorAll('body > [aria-live]')) observer.observe(region, { childList: true, subtree: true }); // prettier-ignore
    becomes(makeUnique('Harbour open'));
    await waitFor('the event', () => events.length);
    await waiting(400);
    observer.disconnect();
    // The message of another test may still be in the region.
    expect(messages.filter((text) => text.includes(makeUnique('Harbour open')))).to.deep.equal([]);
  });

  it('is announced in the page’s language', async () => {
    watch(makeUnique('خبر فوری'), NO_DELAYS, persian);
    becomes(makeUnique('بندر باز شد'));
    await waitFor('a message', () => events.length);
    expect(texts()[0]).to.include('بندر باز شد').and.include('در پایان صفحه');
    expect([button()!.parentElement!.lang, button()!.parentElement!.dir]).to.deep.equal(['fa', 'rtl']);
  });
});
