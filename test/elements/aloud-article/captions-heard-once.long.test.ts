/** Captions in the shapes that publishers give them: each is exposed once (FIG-6). */
import { expect } from '@open-wc/testing';
import { axTree, outline } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import { CAPTION, picture, placeMarkup, REPLACEMENT_ALT } from '../aloud-figure/figure-fixtures.js';

const HIDDEN = 'style="position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden"';
const CAPTIONED = `<figcaption>${CAPTION}</figcaption>`;

const place = (content: string): Promise<HTMLElement> =>
  placeMarkup(
    `<aloud-article player="off" skip-links="off"><article><h1>Headline</h1>${content}<p>${'Some text to read. '.repeat(9)}</p></article></aloud-article>`,
  );

/** The exposed tree, when the repair is over. */
async function exposed(element: HTMLElement): Promise<string> {
  await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
  return outline(await axTree(element.closest('main')!));
}

const count = (text: string, words: string): number => text.split(words).length - 1;

describe('a caption is exposed once', () => {
  const forms: Record<string, string> = {
    'with a group that is called media': `<figure role="group" aria-label="media">${picture('')}${CAPTIONED}</figure>`,
    'with a group that repeats it': `<figure role="group" aria-label="${CAPTION}">${picture('')}${CAPTIONED}</figure>`,
    'with an agency before it in the alt': `<figure>${picture(`Reuters - ${CAPTION}`)}${CAPTIONED}</figure>`,
    'with a link’s label, the alt, and the class of a caption': `<div><a href="#there" aria-label="${CAPTION}">${picture(CAPTION)}</a><p class="caption">${CAPTION}</p></div>`,
    'with a link that has no words without its label': `<figure><a href="#there" aria-label="${CAPTION}">${picture('')}</a>${CAPTIONED}</figure>`,
    'with a film’s label': `<figure><video controls aria-label="${CAPTION}"></video>${CAPTIONED}</figure>`,
    'with a sound’s title': `<figure><audio controls title="${CAPTION}"></audio>${CAPTIONED}</figure>`,
    'in emphasis after a line break': `<p>${picture(CAPTION)}<br><em>${CAPTION}</em></p>`,
    'small and centred': `<center>${picture(CAPTION)}<br><small>${CAPTION}</small></center>`,
    'small and centred, after a paragraph with a linked picture': `<div><p><a href="#there">${picture(CAPTION)}</a></p><center><small>${CAPTION}</small></center></div>`,
    'as text after a line break': `<p>${picture(CAPTION)}<br>${CAPTION}</p>`,
    'with an alt that is a file': `<figure>${picture(`${CAPTION.replace(/[.,]/g, '').replaceAll(' ', '-')}.jpg`)}${CAPTIONED}</figure>`,
    'with an alt that has a slip': `<figure>${picture(CAPTION.replace('Caspian', 'Caspain'))}${CAPTIONED}</figure>`,
    'with its own title': `<figure>${picture('A crane')}<figcaption title="${CAPTION}">${CAPTION}</figcaption></figure>`,
    'with a button that repeats it': `<figure>${picture('A crane')}<button aria-label="${CAPTION}"></button>${CAPTIONED}</figure>`,
    'with a button that enlarges it': `<figure>${picture('A crane')}<button title="Enlarge: ${CAPTION}">+</button>${CAPTIONED}</figure>`,
    'with a hidden copy before it': `<figure>${picture('')}<span ${HIDDEN}>${CAPTION}</span>${CAPTIONED}</figure>`,
    'with a hidden copy in it': `<figure>${picture('')}<figcaption><span ${HIDDEN}>${CAPTION}</span><span>${CAPTION}</span></figcaption></figure>`,
  };
  for (const [form, markup] of Object.entries(forms))
    it(`${form}; and all is restored`, async () => {
      const element = await place(markup);
      const text = await exposed(element);
      // Chromium lists text in an element without a name beside its words.
      expect(count(text, `"${CAPTION}"`), text).to.equal(1);
      expect(count(text, CAPTION), text).to.equal(1);
      element.remove();
      const authored = document.createElement('template');
      authored.innerHTML = markup;
      const figure = element.querySelector('h1')!.nextElementSibling!;
      expect(figure.isEqualNode(authored.content.firstElementChild), figure.outerHTML).to.equal(true);
    });

  it('and a button, a link and a film keep a name', async () => {
    const element = await place(
      `<figure><video controls aria-label="${CAPTION}"></video><a href="#there" aria-label="${CAPTION}"></a><button aria-label="Enlarge: ${CAPTION}"></button><button aria-label="${CAPTION}"></button>${CAPTIONED}</figure>`,
    );
    await exposed(element);
    const labels = [...element.querySelectorAll('video, a, button')].map((each) => each.getAttribute('aria-label'));
    expect(labels).to.deep.equal([REPLACEMENT_ALT, REPLACEMENT_ALT, 'Enlarge', REPLACEMENT_ALT]);
  });

  const kept: Record<string, string> = {
    'words that only look like a caption: a long paragraph': `<p>${picture('The port of Aktau')}</p><p>The port of Aktau lay idle. ${'More of the story. '.repeat(9)}</p>`,
    'a headline after its picture': `<div>${picture(CAPTION)}<h3>${CAPTION}</h3></div>`,
    'a link with a picture and its words': `<a href="#there">${picture(CAPTION)}<span>${CAPTION}</span></a>`,
    'text that says less than the alt': `<p>${picture(`${CAPTION} A crane stands there.`)}<br><em>${CAPTION}</em></p>`,
    'hidden words that say more': `<figure>${picture('')}<span ${HIDDEN}>${CAPTION} A crane stands there.</span></figure>`,
    'a hidden link': `<figure>${picture('')}<a href="#there" ${HIDDEN}>${CAPTION}</a></figure>`,
  };
  for (const [what, markup] of Object.entries(kept))
    it(`but not: ${what}`, async () => {
      const element = await place(markup);
      await exposed(element);
      const { outerHTML } = element.querySelector('h1')!.nextElementSibling!;
      expect(outerHTML).not.to.match(/data-aloud|aria-hidden|role=/);
    });

  for (const attribute of ['tabindex="0"', 'aria-label="Map of the province"', 'aria-live="polite"'])
    it(`a figure with ${attribute} keeps its role, which would have no effect`, async () => {
      const element = await place(`<figure ${attribute}>${picture(CAPTION)}${CAPTIONED}</figure>`);
      await waitFor('repaired', () => element.querySelector('img')!.alt === REPLACEMENT_ALT);
      expect(element.querySelector('figure')!.hasAttribute('role')).to.equal(false);
    });
});
