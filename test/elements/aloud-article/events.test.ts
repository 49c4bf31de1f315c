/** Reports: nothing before any sound plays. It follows the page's changes of its figures. */
import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../../src/elements/aloud-article/aloud-article.js';
import { waitForElements, waitFor } from '../../pages/open-page.js';
import { CAPTION, picture, placeMarkup, REPLACEMENT_ALT } from '../aloud-figure/figure-fixtures.js';

const FIGURE = `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
const ARTICLE = `<aloud-article leave-out="byline notice"><article><h1>Headline</h1>${FIGURE}</article></aloud-article>`;

/** Waits until the article has handled the changes in it. */
const waitForMutations = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 200));

describe('aloud-article', () => {
  it('dispatches no event while it upgrades, is changed, and is removed', async () => {
    const events: string[] = [];
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event: Event) {
      if (this instanceof Element && this.closest('aloud-article') && event.type.startsWith('aloud-'))
        events.push(event.type);
      return dispatchEvent.call(this, event);
    };
    try {
      const element = await placeMarkup(ARTICLE);
      element.querySelector('article')!.append('More.');
      await waitForElements(document);
      element.remove();
      await waitForElements(document);
    } finally {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    }
    expect(events).to.deep.equal([]);
    expect([...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('')).to.equal(''); // prettier-ignore
  });

  it('reads `leave-out`, also when it changes, and ignores words that are no role', async () => {
    const element = await placeMarkup<AloudArticle>(ARTICLE);
    expect([...element.reading.omittedRoles]).to.deep.equal(['byline', 'notice']);
    element.setAttribute('leave-out', '  caption  nonsense ');
    await waitForElements(document);
    expect([...element.reading.omittedRoles]).to.deep.equal(['caption', 'nonsense']);
    element.setAttribute('leave-out', String(['byline', 'notice']));
    await waitForElements(document);
    expect([...element.reading.omittedRoles], 'as a framework writes a list').to.deep.equal(['byline', 'notice']);
    element.removeAttribute('leave-out');
    await waitForElements(document);
    expect([...element.reading.omittedRoles]).to.deep.equal([]);
  });

  it('repairs figures that come later, and restores those that are removed', async () => {
    const element = await placeMarkup(ARTICLE);
    const article = element.querySelector('article')!;
    const first = article.querySelector('figure')!;
    article.insertAdjacentHTML('beforeend', FIGURE);
    const second = article.querySelectorAll('figure')[1]!;
    await waitFor(
      'the second is repaired',
      () => second.querySelector('img')!.alt === 'Picture 2 of 2, described in the caption',
    );
    article.replaceChildren(second);
    await waitFor('the first is as it was', () => !/role=|data-aloud/.test(first.outerHTML));
    expect(second.getAttribute('role'), 'still here').to.equal('none');
    article.innerHTML = FIGURE;
    await waitFor('the third is repaired', () => article.querySelector('img')!.alt === REPLACEMENT_ALT);
    expect(second.outerHTML).not.to.match(/role=|data-aloud/);
  });

  it('leaves a figure to an aloud-figure', async () => {
    const element = await placeMarkup(ARTICLE);
    const figure = element.querySelector('figure')!;
    const holder = document.createElement('aloud-figure');
    figure.replaceWith(holder);
    holder.append(figure);
    await waitForElements(document);
    await waitForMutations();
    expect(figure.querySelector('img')!.alt).to.equal(REPLACEMENT_ALT);
    holder.replaceWith(figure);
    await waitFor('repaired by the article', () => figure.querySelector('img')!.alt === REPLACEMENT_ALT);
    expect(figure.getAttribute('role')).to.equal('none');
  });

  // FIG-6
  it('restores what the author wrote when it is removed, and works again elsewhere', async () => {
    const element = await placeMarkup(ARTICLE);
    const { parentElement } = element;
    const template = document.createElement('template');
    template.innerHTML = ARTICLE;
    for (let time = 0; time < 2; time += 1) {
      element.remove();
      expect(element.outerHTML).to.equal(template.innerHTML);
      parentElement!.append(element);
      await waitForElements(document);
      expect(element.querySelector('img')!.alt).to.equal(REPLACEMENT_ALT);
    }
  });

  it('makes no further changes when all is repaired', async () => {
    const element = await placeMarkup(ARTICLE);
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    await waitForElements(document);
    watch.disconnect();
    expect(changes).to.deep.equal([]);
  });

  it('takes any value as leaveOut: words, an array of them, or nothing that it understands', async () => {
    const element = await placeMarkup<AloudArticle>(ARTICLE);
    const roles = async (value: unknown): Promise<string[]> => {
      element.leaveOut = value as string;
      await element.updateComplete;
      return [...element.reading.omittedRoles];
    };
    expect(await roles(' byline\nnotice ')).to.deep.equal(['byline', 'notice']);
    expect(await roles(['byline', '', 'flag'])).to.deep.equal(['byline', 'flag']);
    for (const value of [null, undefined, 7, true, {}, Object.create(null), Symbol('byline'), () => 'byline'])
      expect(await roles(value)).to.deep.equal([]);
  });
});
