/** Keyboard: none of its own. A figure has no controls; its content keeps its keys. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '../../commands/input.js';
import { interceptedKeys } from '../intercepted-keys.js';
import { CAPTION, FORMS, picture, placeMarkup } from './figure-fixtures.js';

const LINK = 'Drawing: <a href="#aloud">Aloud</a>';

describe('aloud-figure, by keyboard', () => {
  for (const [form, write] of Object.entries(FORMS)) {
    it(`with ${form}: Tab goes to the link in it, and nowhere else`, async () => {
      const element = await placeMarkup(
        `<div><button>Before</button>${write(picture(CAPTION), CAPTION, LINK)}<button>After</button></div>`,
      );
      element.querySelector('button')!.focus();
      const visited: string[] = [];
      for (let stop = 0; stop < 2; stop += 1) {
        await sendKeys({ press: 'Tab' });
        visited.push(document.activeElement!.textContent);
      }
      expect(visited).to.deep.equal(['Aloud', 'After']);
    });

    it(`with ${form}: every other key reaches the page`, async () => {
      const element = await placeMarkup(write(picture(CAPTION), CAPTION, LINK));
      element.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
      element.querySelector('a')!.focus();
      expect(await interceptedKeys()).to.deep.equal([]);
    });
  }

  // ROOT-5
  it('a click on the caption focuses nothing, and its text can be selected', async () => {
    const element = await placeMarkup(FORMS['slots of its own']!(picture(CAPTION), CAPTION));
    const caption = element.querySelector('p')!;
    const { left, top } = caption.getBoundingClientRect();
    const position: [number, number] = [Math.round(left) + 12, Math.round(top) + 8];
    await sendMouse({ type: 'click', position });
    expect(document.activeElement).to.equal(document.body);
    getSelection()!.selectAllChildren(caption);
    expect(getSelection()!.toString().trim()).to.equal(CAPTION);
    getSelection()!.removeAllRanges();
  });
});
