import { expect } from '@open-wc/testing';
import { collectGarbage, metrics } from '../commands/metrics.js';
import { waitFor } from './open-page.js';
import { createStoryFixture, sentences } from './story-fixture.js';
import { playStory, openMarkup, highlightRanges, type StoryPage } from './story-page.js';

/**
 * More readings than a story has nodes: the browser may keep the last one for a while, but one node for each story is a
 * leak.
 */
const MANY_CYCLES = 170;
const CYCLES = 50;
const story = createStoryFixture([sentences(6)]);

/** Counts the listeners on the page's document and window: a listener that outlives its element keeps it in memory. */
function watchListeners({ window }: StoryPage): { readonly size: number } {
  const listening = new Map<EventTarget, Map<string, Set<unknown>>>();
  const set = (target: EventTarget, type: string): Set<unknown> => {
    if (!listening.has(target)) listening.set(target, new Map());
    const types = listening.get(target)!;
    if (!types.has(type)) types.set(type, new Set());
    return types.get(type)!;
  };
  for (const target of [window, window.document] as const) {
    const { addEventListener: add, removeEventListener: remove } = target as EventTarget;
    Object.assign(target, {
      addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions) {
        set(target, type).add(listener);
        options?.signal?.addEventListener('abort', () => set(target, type).delete(listener));
        add.call(target, type, listener, options);
      },
      removeEventListener(type: string, listener: EventListener, options?: EventListenerOptions) {
        set(target, type).delete(listener);
        remove.call(target, type, listener, options);
      },
    });
  }
  return {
    get size() {
      return [...listening.values()].flatMap((types) => [...types.values()]).reduce((sum, { size }) => sum + size, 0);
    },
  };
}

describe('after fifty readings', function () {
  this.timeout(600_000); // many pages, one after the other
  let page: StoryPage;

  afterEach(() => page.close());

  it('nothing is left of what one article opened', async () => {
    page = await openMarkup(story.html);
    const listeners = watchListeners(page);
    await playStory(page);
    page.player.reading!.close();
    await collectGarbage();
    const before = { listeners: listeners.size, ...(await metrics()) };
    const sessions: WeakRef<object>[] = [];
    for (let time = 0; time < CYCLES; time++) {
      page.player.reading!.press();
      await waitFor('the text to be followed', () => page.player.reading!.session?.highlighter);
      sessions.push(
        new WeakRef(page.player.reading!.session!),
        new WeakRef(page.player.reading!.session!.highlighter!),
      );
      page.player.reading!.close();
    }
    await page.player.updateComplete;
    await collectGarbage();
    const after = { listeners: listeners.size, ...(await metrics()) };
    console.log(
      `nodes ${before.Nodes} → ${after.Nodes}, listeners ${before.JSEventListeners} → ${after.JSEventListeners}, heap ${(before.JSHeapUsedSize / 1e6).toFixed(2)} → ${(after.JSHeapUsedSize / 1e6).toFixed(2)} MB`,
    );
    expect(highlightRanges(page, 'sentence').length + highlightRanges(page, 'word').length).to.equal(0);
    expect(after.listeners).to.equal(before.listeners);
    expect(after.JSEventListeners - before.JSEventListeners).to.be.below(CYCLES / 2);
    expect(after.Nodes - before.Nodes).to.be.below(CYCLES / 2);
    expect(sessions.filter((session) => session.deref()).length, 'sessions that something holds').to.be.at.most(2);
  });

  it('nothing is left of articles that were added and removed', async () => {
    page = await openMarkup('<main></main>');
    const main = page.document.querySelector('main')!;
    const listeners = watchListeners(page);
    const removed: WeakRef<object>[] = [];
    const comeAndGo = async (): Promise<void> => {
      main.innerHTML = story.html;
      await page.player.updateComplete;
      page.player.reading!.press();
      await waitFor('the text to be followed', () => page.player.reading!.session?.highlighter);
      removed.push(new WeakRef(page.player), new WeakRef(page.audio), new WeakRef(page.player.reading!));
      main.replaceChildren();
    };
    await comeAndGo();
    await collectGarbage();
    const before = { listeners: listeners.size, ...(await metrics()) };
    for (let time = 0; time < MANY_CYCLES; time++) await comeAndGo();
    await waitFor('the last to be gone', () => !highlightRanges(page, 'sentence').length);
    await collectGarbage();
    const after = { listeners: listeners.size, ...(await metrics()) };
    console.log(
      `nodes ${before.Nodes} → ${after.Nodes}, listeners ${before.JSEventListeners} → ${after.JSEventListeners}, heap ${(before.JSHeapUsedSize / 1e6).toFixed(2)} → ${(after.JSHeapUsedSize / 1e6).toFixed(2)} MB`,
    );
    expect(after.listeners).to.equal(before.listeners);
    expect(after.Nodes - before.Nodes).to.be.below(MANY_CYCLES);
    expect(removed.filter((reference) => reference.deref()).length, 'elements that something holds').to.be.at.most(6);
  });
});
