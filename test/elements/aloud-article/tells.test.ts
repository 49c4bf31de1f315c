/** *Tells*: before anything sounds, nothing. It follows what the page does with its figures. */
import { expect } from '@open-wc/testing';
import type { AloudArticle } from '../../../src/elements/aloud-article/aloud-article.js';
import { settled, until } from '../../pages/open.js';
import { CAPTION, picture, placed } from '../aloud-figure/figures.js';

const FIGURE = `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
const DESCRIBED = 'Described in the caption';
const ARTICLE = `<aloud-article leave-out="byline notice"><article><h1>Headline</h1>${FIGURE}</article></aloud-article>`;

/** Until the article has looked at what changed in it. */
const gathered = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 200));

describe('aloud-article tells', () => {
  it('nobody anything while it upgrades, is changed, and goes', async () => {
    const events: string[] = [];
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event: Event) {
      if (this instanceof Element && this.closest('aloud-article') && event.type.startsWith('aloud-'))
        events.push(event.type);
      return dispatchEvent.call(this, event);
    };
    try {
      const element = await placed(ARTICLE);
      element.querySelector('article')!.append('More.');
      await settled(document);
      element.remove();
      await settled(document);
    } finally {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
    }
    expect(events).to.deep.equal([]);
    expect([...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('')).to.equal(''); // prettier-ignore
  });

  it('reads `leave-out`, also when it changes, and bears words that are no role', async () => {
    const element = await placed<AloudArticle>(ARTICLE);
    expect([...element.reading.route]).to.deep.equal(['byline', 'notice']);
    element.setAttribute('leave-out', '  caption  nonsense ');
    await settled(document);
    expect([...element.reading.route]).to.deep.equal(['caption', 'nonsense']);
    element.removeAttribute('leave-out');
    await settled(document);
    expect([...element.reading.route]).to.deep.equal([]);
  });

  it('mends figures that come later, and gives those back that go', async () => {
    const element = await placed(ARTICLE);
    const article = element.querySelector('article')!;
    const first = article.querySelector('figure')!;
    article.insertAdjacentHTML('beforeend', FIGURE);
    const second = article.querySelectorAll('figure')[1]!;
    await until('the second is mended', () => second.querySelector('img')!.alt === DESCRIBED);
    article.replaceChildren(second);
    await until('the first is as it was', () => !/role=|data-aloud/.test(first.outerHTML));
    expect(second.getAttribute('role'), 'still here').to.equal('none');
    article.innerHTML = FIGURE;
    await until('the third is mended', () => article.querySelector('img')!.alt === DESCRIBED);
    expect(second.outerHTML).not.to.match(/role=|data-aloud/);
  });

  it('hands a figure over to an aloud-figure', async () => {
    const element = await placed(ARTICLE);
    const figure = element.querySelector('figure')!;
    const holder = document.createElement('aloud-figure');
    figure.replaceWith(holder);
    holder.append(figure);
    await settled(document);
    await gathered();
    expect(figure.querySelector('img')!.alt).to.equal(DESCRIBED);
    holder.replaceWith(figure);
    await until('mended by the article', () => figure.querySelector('img')!.alt === DESCRIBED);
    expect(figure.getAttribute('role')).to.equal('none');
  });

  it('leaves everything as the author wrote it when it goes, and works again elsewhere', async () => {
    const element = await placed(ARTICLE);
    const { parentElement } = element;
    const template = document.createElement('template');
    template.innerHTML = ARTICLE;
    for (let time = 0; time < 2; time += 1) {
      element.remove();
      expect(element.outerHTML).to.equal(template.innerHTML);
      parentElement!.append(element);
      await settled(document);
      expect(element.querySelector('img')!.alt).to.equal(DESCRIBED);
    }
  });

  it('asks for nothing more when all is said', async () => {
    const element = await placed(ARTICLE);
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    await settled(document);
    watch.disconnect();
    expect(changes).to.deep.equal([]);
  });
});
