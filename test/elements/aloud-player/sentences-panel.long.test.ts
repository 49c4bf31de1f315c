/** The list of sentences: a place in the story by keyboard and ear, and passages that are repeated. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { clickOn } from '../../commands/mouse.js';
import { waitFor } from '../../pages/open-page.js';
import { phaseOf, pressKey } from '../../pages/story-page.js';
import { collectAnnouncements, openPlayer, play, waitForTiming } from './player-page.js';
import { control, hasFocus, openPassage, playsFrom, startOf, type PassagePage } from './passage-page.js';

const options = (page: PassagePage): HTMLElement[] => [
  ...page.player.shadowRoot!.querySelectorAll<HTMLElement>('.panel:popover-open [role=option]'),
];
const focused = (page: PassagePage): string =>
  page.player.shadowRoot!.activeElement?.textContent.trim().split(' ')[0] ?? '';
const isOpen = (page: PassagePage): boolean => options(page).length > 0;
const shown = (page: PassagePage): string =>
  [...(page.window.CSS.highlights.get('aloud-place') ?? [])].map(String).join().split(' ')[0]!;
const toggle = (page: PassagePage, name: string): string | null => control(page, name).getAttribute('aria-pressed');

async function openList(page: PassagePage): Promise<void> {
  await pressKey(control(page, 'Choose a sentence'), 'Enter');
  await waitFor('the list', () => options(page).some(hasFocus));
}

// PLY-34
describe('the list of sentences', () => {
  let page: PassagePage;

  beforeEach(async () => {
    page = await openPassage();
    page.player.reading!.session!.seek(startOf(20));
    await openList(page);
  });

  afterEach(() => page.close());

  it('opens at the sentence that sounds, with one tab stop, and shows it in the text', () => {
    expect(options(page)).to.have.length(12);
    expect(focused(page)).to.equal('Word18');
    expect(shown(page)).to.equal('Word18');
    expect(options(page).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('moves by sentence, paragraph and to both ends, by keys; nothing plays', async () => {
    const moves: [string, string][] = [
      ['ArrowDown', 'Word24'],
      ['ArrowRight', 'Word30'],
      ['ArrowUp', 'Word24'],
      ['ArrowLeft', 'Word18'],
      ['PageDown', 'Word36'],
      ['PageUp', 'Word18'],
      ['End', 'Word66'],
      ['ArrowDown', 'Word66'],
      ['Home', 'Word0'],
      ['ArrowUp', 'Word0'],
    ];
    const announcements = collectAnnouncements(page as never);
    for (const [key, start] of moves) {
      await sendKeys({ press: key });
      expect([key, focused(page), shown(page)]).to.deep.equal([key, start, start]);
      const selected = options(page).filter(({ ariaSelected }) => ariaSelected === 'true');
      expect(selected.map(hasFocus)).to.deep.equal([true]);
    }
    expect([page.seeks.slice(1), announcements]).to.deep.equal([[], []]);
    expect(page.audio.paused).to.equal(true);
  });

  it('listens from there with Enter, closes, and gives the focus back', async () => {
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'Enter' });
    await playsFrom(page, 36);
    expect(isOpen(page)).to.equal(false);
    expect(hasFocus(control(page, 'Choose a sentence'))).to.equal(true);
    expect(shown(page)).to.equal('');
  });

  it('changes nothing when it closes with Escape, and opens again', async () => {
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Escape' });
    await waitFor('the list to close', () => !isOpen(page));
    expect(phaseOf(page)).to.equal('paused');
    expect(hasFocus(control(page, 'Choose a sentence'))).to.equal(true);
    await openList(page);
    expect(focused(page)).to.equal('Word18');
  });

  it('chooses with a press, and listens from there with the button', async () => {
    await clickOn(options(page)[4]!);
    await waitFor('the place', () => shown(page) === 'Word24');
    expect(focused(page)).to.equal('Word24');
    expect(page.audio.paused).to.equal(true);
    await pressKey(control(page, 'Listen from this sentence'), 'Enter');
    await playsFrom(page, 24);
    expect(isOpen(page)).to.equal(false);
  });

  it('has named parts, and passes axe', async () => {
    const text = outline(await axTree(page.player.shadowRoot!.querySelector('.panel')!));
    expect(text).to.match(/^group "Choose a sentence"/);
    expect(text).to.match(/listbox "Sentences"/);
    expect(text).to.match(/option "Word18 word19 word20 word21 word22 word23\."/);
    const buttons = [...text.matchAll(/button "([^"]*)"/g)].map(([, name]) => name);
    expect(buttons).to.deep.equal(['Close', 'Listen from this sentence', 'Repeat this sentence', 'Repeat from here', 'Repeat to here']); // prettier-ignore
    await passesAxe(page.player);
  });
});

describe('a repeated passage', () => {
  let page: PassagePage;
  let seeks: number[];

  beforeEach(async () => {
    page = await openPassage();
    await openList(page);
    seeks = [];
    page.audio.addEventListener('seeking', () => seeks.push(page.audio.currentTime));
    page.player.reading!.session!.playback.setRate(4);
  });

  afterEach(() => page.close());

  /** The number of times that the sound went back to the sentence of a word. */
  const returns = (number: number): number => seeks.filter((time) => Math.abs(time - startOf(number)) < 0.1).length;

  it('is the chosen sentence, until the reader stops it', async () => {
    await sendKeys({ press: 'ArrowDown' });
    await pressKey(control(page, 'Repeat this sentence'), 'Enter');
    expect(toggle(page, 'Repeat this sentence')).to.equal('true');
    await waitFor('the sentence for the third time', () => returns(6) >= 3);
    expect(page.audio.currentTime).to.be.within(startOf(6) - 0.1, startOf(12) + 0.5);
    await pressKey(control(page, 'Stop repeating'), 'Enter');
    expect(toggle(page, 'Repeat this sentence')).to.equal('false');
    await waitFor('the sentence after it', () => page.audio.currentTime > startOf(18));
  });

  it('is from one sentence to another', async () => {
    await sendKeys({ press: 'ArrowDown' });
    await pressKey(control(page, 'Repeat from here'), 'Enter');
    const [, second, third] = options(page);
    third!.focus();
    await pressKey(control(page, 'Repeat to here'), 'Enter');
    expect(page.player.shadowRoot!.querySelector('.panel')!.textContent).to.match(
      /Repeated from “Word6 word7 word8 word9 …” to “Word12 word13 word14 word15 …”/,
    );
    expect([second, third].map((option) => option!.matches('.repeated'))).to.deep.equal([true, true]);
    expect(options(page).filter((option) => option.matches('.repeated'))).to.have.length(2);
    await waitFor('the passage for the second time', () => returns(6) >= 2);
  });

  it('may be the end of the story', async () => {
    await sendKeys({ press: 'End' });
    await pressKey(control(page, 'Repeat this sentence'), 'Enter');
    await waitFor('the last sentence for the third time', () => returns(66) >= 3);
    expect(phaseOf(page)).to.not.equal('ended');
  });
});

describe('the list of a story with sections', () => {
  it('moves by section with Control', async () => {
    const on = await openPlayer('playing');
    await play(on);
    await waitForTiming(on);
    const page = on as unknown as PassagePage;
    await openList(page);
    await sendKeys({ press: 'Home' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Control' });
    const first = page.player.shadowRoot!.activeElement!;
    expect([first.textContent.trim(), first.matches('.heading')]).to.deep.equal(['A Shelf For Every Island', true]);
    on.close();
  });
});
