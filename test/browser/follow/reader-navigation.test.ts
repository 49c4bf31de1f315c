import { expect, fixture, html } from '@open-wc/testing';
import { ReaderNavigation } from '../../../src/browser/follow/reader-navigation.js';

/** A box that scrolls; its events are the test's own, so that no time matters. */
describe('a scroll of the follower', () => {
  let scroller: HTMLElement;
  let article: HTMLElement;
  let position: number;
  let navigation: ReaderNavigation;

  beforeEach(async () => {
    scroller = await fixture(
      html`<div style="block-size: 100px; overflow: auto"><article style="block-size: 9000px"></article></div>`,
    );
    article = scroller.querySelector('article')!;
    position = 50;
    navigation = new ReaderNavigation(
      article,
      () => position,
      () => {},
    );
    navigation.watch();
  });
  afterEach(() => navigation.stopWatching());

  function scrollTo(top: number): void {
    position = 50 - top;
    scroller.scrollTop = top;
    scroller.dispatchEvent(new Event('scroll'));
  }
  const end = (): void => void scroller.dispatchEvent(new Event('scrollend'));

  it('is not the reader’s, however long it takes', async () => {
    navigation.expectScroll({ scroller, top: 3000 });
    for (let top = 100; top <= 3000; top += 100) scrollTo(top);
    end();
    expect(navigation.hasNavigated).to.equal(false);
  });

  it('is over at its target: the next scroll is the reader’s', () => {
    navigation.expectScroll({ scroller, top: 3000 });
    scrollTo(3000);
    scrollTo(2500);
    expect(navigation.hasNavigated).to.equal(true);
  });

  it('may be replaced by another one, whose end comes later', () => {
    navigation.expectScroll({ scroller, top: 3000 });
    scrollTo(1000);
    navigation.expectScroll({ scroller, top: 5000 });
    end(); // of the first
    scrollTo(2000);
    expect(navigation.hasNavigated).to.equal(false);
    scrollTo(5000);
    end();
    expect(navigation.hasNavigated).to.equal(false);
  });

  it('is interrupted by the reader’s wheel', () => {
    navigation.expectScroll({ scroller, top: 3000 });
    scrollTo(1000);
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    expect(navigation.hasNavigated).to.equal(true);
  });

  it('is interrupted by the reader’s scroll bar, which sends no event but the end elsewhere', () => {
    navigation.expectScroll({ scroller, top: 3000 });
    scrollTo(1000);
    scrollTo(400);
    end();
    expect(navigation.hasNavigated).to.equal(true);
  });

  it('ends elsewhere where the page has grown in the meantime, with the sentence in view', () => {
    navigation.expectScroll({ scroller, top: 3000 });
    scrollTo(3400);
    position = 60;
    scroller.dispatchEvent(new Event('scroll'));
    end();
    expect(navigation.hasNavigated).to.equal(false);
  });
});
