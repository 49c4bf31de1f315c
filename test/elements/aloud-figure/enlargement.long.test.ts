/** Accessibility tree, keyboard and look of a picture that can be enlarged (FIG-9). */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { axTree, byRole, nodes, outline } from '../../commands/ax-tree.js';
import { emulate } from '../../commands/emulation.js';
import { querySelectorDeep, openPage, waitForElements, waitFor, type OpenPage } from '../../pages/open-page.js';
import { CAPTION, FORMS, picture, placeMarkup, occurrences, exposedFigures } from './figure-fixtures.js';

const BUTTON = 'aloud-figure >> [part=enlarge]';
const DIALOG = 'aloud-figure >> dialog';
const CREDIT = 'Drawing: <a href="#aloud">Aloud</a>';
const TWO_FORMS = ['slots of its own', 'a whole figure'];

const button = (): HTMLElement | null => querySelectorDeep(document, BUTTON);
const dialog = (): HTMLDialogElement | null => querySelectorDeep(document, DIALOG);

/** A figure that can be enlarged, in one of the forms, and its button. */
async function enlargeable(form: string, image = picture(CAPTION), caption = CAPTION): Promise<HTMLElement> {
  const markup = FORMS[form]!(image, caption, CREDIT).replace('<aloud-figure', '<aloud-figure enlarge');
  const element = await placeMarkup(
    `<div><a href="#before">Before</a>${markup}<p style="block-size: 200vh"></p></div>`,
  );
  await waitFor('the button', button);
  return element.querySelector('aloud-figure')!;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await waitForElements(document);
}

describe('aloud-figure with enlarge', () => {
  it('has properties that are booleans before they are set, as Vue expects of an attribute without a value', () => {
    const element = document.createElement('aloud-figure');
    expect([element.enlarge, element.decorative]).to.deep.equal([false, false]);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  for (const form of TWO_FORMS)
    describe(`with ${form}`, () => {
      it('has a button after the picture, and no other text', async () => {
        const element = await enlargeable(form);
        const text = outline(await axTree(element));
        expect(byRole(await axTree(element), 'button').map(({ name }) => name)).to.deep.equal(['Enlarge image']);
        expect(text.indexOf('button')).to.be.above(text.indexOf('image "Described in the caption"'));
        if (form === 'slots of its own') expect(text.indexOf('button')).to.be.below(text.indexOf(CAPTION));
        expect(occurrences(await exposedFigures(element), CAPTION)).to.equal(1);
      });

      it('opens a dialog with the keyboard: its name, the picture and the caption, each once; the page is inert', async () => {
        const element = await enlargeable(form);
        button()!.focus();
        await press('Enter');
        expect(dialog()!.matches(':modal')).to.equal(true);
        const tree = await axTree(document);
        const [dialogNode] = byRole(tree, 'dialog');
        expect(dialogNode!.name).to.equal('Image');
        expect(byRole(dialogNode!, 'image').map(({ name }) => name)).to.deep.equal(['Described in the caption']);
        expect(byRole(dialogNode!, 'button').map(({ name }) => name)).to.deep.equal(['Close']);
        expect(byRole(dialogNode!, 'link').map(({ name }) => name)).to.deep.equal(['Aloud']);
        const texts = [...nodes(tree)].filter(({ role }) => role === 'text').map(({ name }) => name);
        expect(texts.filter((words) => words.includes(CAPTION)).length, 'the caption').to.equal(1);
        expect(texts.filter((words) => words === 'Before')).to.deep.equal([]);
        expect(element.shadowRoot!.activeElement, 'the focus').to.equal(dialog());
        await press('Tab');
        expect(element.shadowRoot!.activeElement!.textContent).to.equal('Close');
        expect(element.querySelectorAll('img').length, 'the picture is where it was').to.equal(1);
        await press('Escape');
      });

      it('closes with Escape and with its button: the focus is back, the page has not scrolled, nothing is left', async () => {
        const element = await enlargeable(form);
        button()!.focus();
        scrollBy(0, 30);
        const scrollPosition = scrollY;
        for (const keys of [['Escape'], ['Tab', 'Escape'], ['Tab', 'Enter'], ['Tab', ' ']]) {
          await press('Enter');
          expect(dialog()!.open).to.equal(true);
          await press(...keys);
          await waitFor('it is gone', () => !dialog());
          expect(element.shadowRoot!.activeElement, keys.join()).to.equal(button());
          expect(scrollY, keys.join()).to.equal(scrollPosition);
        }
      });

      it('removes the button with the attribute; an open dialog goes with the element', async () => {
        const element = await enlargeable(form);
        element.toggleAttribute('enlarge');
        await waitForElements(document);
        expect(button()).to.equal(null);
        (element as HTMLElementTagNameMap['aloud-figure']).enlarge = true;
        await waitForElements(document);
        button()!.focus();
        await press('Enter');
        const { parentElement } = element;
        element.remove();
        expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
        expect(element.innerHTML).not.to.match(/data-aloud|role=/);
        parentElement!.append(element);
        await waitForElements(document);
        expect(dialog()).to.equal(null);
      });
    });

  it('is one tab stop, in its place', async () => {
    const element = await enlargeable('slots of its own');
    document.querySelector<HTMLElement>('a[href="#before"]')!.focus();
    await press('Tab');
    expect(element.shadowRoot!.activeElement).to.equal(button());
    await press('Tab');
    expect(document.activeElement!.textContent).to.equal('Aloud');
  });

  it('keeps Tab in the dialog', async () => {
    const element = await enlargeable('slots of its own');
    button()!.focus();
    await press('Enter');
    for (let stop = 0; stop < 5; stop += 1) {
      await press('Tab');
      const at = element.shadowRoot!.activeElement;
      expect(at === null || dialog()!.contains(at), `stop ${stop}`).to.equal(true);
      expect(document.querySelector('a[href="#before"]')).not.to.equal(document.activeElement);
    }
    await press('Escape');
  });

  it('closes when a link in it leads to another place of the page', async () => {
    await enlargeable('slots of its own');
    const stay = (event: Event) => event.preventDefault();
    addEventListener('click', stay);
    button()!.focus();
    await press('Enter');
    dialog()!.querySelector('a')!.click();
    await waitFor('it is gone', () => !dialog());
    removeEventListener('click', stay);
  });

  it('gives the number, where there are several, and shows each', async () => {
    const element = await enlargeable('a whole figure', picture('A crane') + picture('A ship'));
    await waitFor('both', () => button()!.textContent === 'Enlarge images');
    button()!.focus();
    await press('Enter');
    expect(dialog()!.ariaLabel).to.equal('Images');
    expect([...dialog()!.querySelectorAll('img')].map(({ alt }) => alt)).to.deep.equal(['A crane', 'A ship']);
    await press('Escape');
    for (const image of element.querySelectorAll('img')) image.remove();
    await waitFor('has no button without a picture', () => !button());
  });

  it('is in Persian in a Persian page', async () => {
    await placeMarkup(`<div lang="fa" dir="rtl">${FORMS['a whole figure']!(picture('نقشه'), 'نقشه').replace('<aloud-figure', '<aloud-figure enlarge')}</div>`); // prettier-ignore
    await waitFor('the button', () => button()?.textContent === 'بزرگ کردن تصویر');
    button()!.focus();
    await press('Enter');
    expect([dialog()!.ariaLabel, dialog()!.querySelector('button')!.textContent]).to.deep.equal(['تصویر', 'بستن']);
    await press('Escape');
  });

  it('copies neither a script, an element with a handler nor a hidden part of the caption', async () => {
    await enlargeable(
      'a whole figure',
      picture(CAPTION),
      `${CAPTION}<script>globalThis.ran = true</script><span hidden>XS</span><details><summary>More</summary>Long</details>`,
    );
    button()!.focus();
    await press('Enter');
    expect(dialog()!.querySelector('script, [hidden], details')).to.equal(null);
    expect(dialog()!.textContent).to.include(CAPTION);
    await press('Escape');
  });

  // ART-10
  describe('the page with it', () => {
    let page: OpenPage | undefined;
    afterEach(async () => {
      page?.close();
      await emulate({});
    });

    for (const [width, height, options] of [
      [320, 568, {}],
      [320, 256, {}],
      [320, 568, { dir: 'rtl' }],
      [1280, 800, { csp: true }],
    ] as const)
      it(`at ${width} by ${height} ${JSON.stringify(options)}: no sideways scrolling, the close button in view, no violation`, async () => {
        page = await openPage('/demo/elements/aloud-figure/enlarged.html', { width, height, ...options });
        page.frame.style.cssText = 'position: fixed; inset: 0; border: 0; background: white';
        const { document: inside, window: view } = page;
        const opener = await waitFor('the button', () => querySelectorDeep(inside, BUTTON));
        const size = opener.getBoundingClientRect();
        expect(size.width).to.be.least(44);
        expect(size.height).to.be.least(44);
        view.focus();
        opener.focus();
        await sendKeys({ press: 'Enter' });
        const dialog = await waitFor('the dialog', () => querySelectorDeep<HTMLDialogElement>(inside, DIALOG));
        const large = dialog.querySelector('img')!;
        await large.decode();
        expect(dialog.scrollWidth).to.be.most(dialog.clientWidth);
        expect(large.getBoundingClientRect().width).to.be.least(inside.querySelector('img')!.clientWidth);
        dialog.scrollTo(0, dialog.scrollHeight);
        const close = dialog.querySelector('button')!.getBoundingClientRect();
        expect(close.top).to.be.least(0);
        expect(close.bottom).to.be.most(view.innerHeight);
        expect(close.left).to.be.least(0);
        expect(close.right).to.be.most(view.innerWidth);
        expect(page.violations).to.deep.equal([]);
      });
  });
});
