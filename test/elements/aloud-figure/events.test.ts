/** Reports: nothing. It follows the page's changes without an event or an announcement. */
import { expect } from '@open-wc/testing';
import { waitForElements } from '../../pages/open-page.js';
import {
  CAPTION,
  FORMS,
  exposedFigures,
  picture,
  placeMarkup,
  occurrences,
  REPLACEMENT_ALT,
} from './figure-fixtures.js';

const image = (element: Element): HTMLImageElement => element.querySelector('img')!;

describe('aloud-figure', () => {
  for (const [form, write] of Object.entries(FORMS))
    describe(`with ${form}`, () => {
      let element: HTMLElement;

      beforeEach(async () => {
        element = await placeMarkup(write(picture(CAPTION), CAPTION));
      });

      const caption = (): Element => element.querySelector('figcaption, .caption, [slot="caption"]')!;

      it('dispatches no event and has no live region', async () => {
        const events: string[] = [];
        const { dispatchEvent } = EventTarget.prototype;
        EventTarget.prototype.dispatchEvent = function (event: Event) {
          if (this instanceof Node && element.contains(this)) events.push(event.type);
          return dispatchEvent.call(this, event);
        };
        try {
          image(element).alt = 'Smoke';
          await waitForElements(document);
          element.remove();
        } finally {
          EventTarget.prototype.dispatchEvent = dispatchEvent;
        }
        expect(events).to.deep.equal([]);
        expect(element.querySelector('[aria-live], [role=status], [role=alert]')).to.equal(null);
        expect(element.shadowRoot?.querySelector('[aria-live], [role=status], [role=alert]') ?? null).to.equal(null);
      });

      it('keeps a description that the page writes later', async () => {
        image(element).alt = 'Smoke rises over a square';
        await waitForElements(document);
        expect(image(element).alt).to.equal('Smoke rises over a square');
        expect(image(element).hasAttribute('data-aloud-alt')).to.equal(false);
        image(element).alt = CAPTION;
        await waitForElements(document);
        expect(image(element).alt).to.equal(REPLACEMENT_ALT);
        image(element).removeAttribute('alt');
        await waitForElements(document);
        expect(image(element).alt).to.equal(REPLACEMENT_ALT);
      });

      it('follows the caption: translated or corrected, the author’s words are back; and once more', async () => {
        const text = caption().firstChild as Text;
        text.data = 'Актау, Жанаозен и Шетпе лежат в Мангистау.';
        await waitForElements(document);
        expect(image(element).alt).to.equal(CAPTION);
        text.data = CAPTION;
        await waitForElements(document);
        expect(image(element).alt).to.equal(REPLACEMENT_ALT);
      });

      it('makes no further changes when all is repaired', async () => {
        const changes: MutationRecord[] = [];
        const watch = new MutationObserver((records) => changes.push(...records));
        caption().append(' ');
        await waitForElements(document);
        watch.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
        await waitForElements(document);
        watch.disconnect();
        expect(changes).to.deep.equal([]);
      });

      it('repairs what the page puts there again, and restores what it removes', async () => {
        const old = image(element);
        const holder = element.querySelector('figure')?.parentElement ?? element;
        const inner = holder.innerHTML.replaceAll(REPLACEMENT_ALT, CAPTION).replace(/ data-aloud-alt="[^"]*"/, '').replace(' role="none"', '');
        holder.innerHTML = inner;
        await waitForElements(document);
        expect(old.alt, 'the old picture').to.equal(CAPTION);
        expect(old.hasAttribute('data-aloud-alt')).to.equal(false);
        expect(image(element).alt, 'the new one').to.equal(REPLACEMENT_ALT);
        expect(occurrences(await exposedFigures(element), CAPTION)).to.equal(1);
      }); // prettier-ignore

      it('restores a picture that moves elsewhere', async () => {
        const moved = image(element);
        document.body.append(moved);
        await waitForElements(document);
        expect(moved.alt).to.equal(CAPTION);
        moved.remove();
      });
    });

  it('repairs a figure and a caption that come later', async () => {
    const element = await placeMarkup('<aloud-figure></aloud-figure>');
    element.innerHTML = picture(CAPTION);
    await waitForElements(document);
    expect(image(element).alt).to.equal(CAPTION);
    element.insertAdjacentHTML('beforeend', `<p slot="caption">${CAPTION}</p>`);
    await waitForElements(document);
    expect(image(element).alt).to.equal(REPLACEMENT_ALT);
    expect(element.shadowRoot!.querySelectorAll('[role=caption]').length).to.equal(1);
    element.innerHTML = `<figure>${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure>`;
    await waitForElements(document);
    expect(image(element).alt).to.equal(REPLACEMENT_ALT);
    expect(element.querySelector('figure')!.getAttribute('role')).to.equal('none');
    expect(element.shadowRoot!.querySelectorAll('[role=caption]').length).to.equal(0);
  });

  // FIG-6
  it('a whole figure that is removed: its role is gone with it', async () => {
    const element = await placeMarkup(FORMS['a whole figure']!(picture(CAPTION), CAPTION));
    const figure = element.querySelector('figure')!;
    figure.remove();
    await waitForElements(document);
    expect(figure.outerHTML).not.to.match(/role=|data-aloud/);
  });

  it('keeps a role that the author gave', async () => {
    const element = await placeMarkup(
      `<aloud-article><figure role="group" aria-label="Map">${picture(CAPTION)}<figcaption>${CAPTION}</figcaption></figure></aloud-article>`,
    );
    expect(element.querySelector('figure')!.getAttribute('role')).to.equal('group');
    element.remove();
    expect(element.innerHTML).to.include('role="group"');
  });

  it('reads a figure with unlimited nesting', async () => {
    // Not displayed: Chromium itself cannot lay it out.
    const element = await placeMarkup(
      `<div style="display: none"><aloud-figure><figure>${picture(CAPTION)}<figcaption></figcaption></figure></aloud-figure></div>`,
    );
    const top = document.createElement('span');
    let deepest: Element = top;
    for (let depth = 0; depth < 20_000; depth += 1) deepest = deepest.appendChild(document.createElement('span'));
    deepest.textContent = CAPTION;
    element.querySelector('figcaption')!.append(top);
    await waitForElements(document);
    expect(image(element).alt).to.equal(REPLACEMENT_ALT);
    top.remove();
    expect(deepest.textContent).to.equal(CAPTION);
  });
});
