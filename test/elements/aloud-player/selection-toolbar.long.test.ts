/** The buttons at a selection of the text. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import { passesAxe } from '../../axe/axe.js';
import { axTree, outline } from '../../commands/ax-tree.js';
import { emulate } from '../../commands/emulation.js';
import { clickOn, dragOver, rangeOfText } from '../../commands/mouse.js';
import { waitFor } from '../../pages/open-page.js';
import { openMarkup } from '../../pages/story-page.js';
import {
  control,
  frames,
  hasFocus,
  openPassage,
  playsFrom,
  select,
  story,
  toolbar,
  toolbarButtons,
  word,
  words,
  type PassagePage,
} from './passage-page.js';

let page: PassagePage;

afterEach(() => page.close());

// PLY-33
describe('the buttons at a selection', () => {
  it('appear when it ends, cover none of it, and move neither focus nor selection', async () => {
    page = await openPassage({}, (markup) => `<main><h1>News</h1>${markup}</main>`);
    const range = words(page, 8, 21);
    control(page, 'Go to the sentence').focus();
    await select(page, range);
    const box = toolbar(page)!.getBoundingClientRect();
    for (const line of page.window.getSelection()!.getRangeAt(0).getClientRects()) {
      const overlaps = line.top < box.bottom && line.bottom > box.top && line.left < box.right && line.right > box.left;
      expect(overlaps).to.equal(false);
    }
    expect(page.window.getSelection()!.toString()).to.match(/^[Ww]ord8[\s\S]*word21$/);
    expect(page.document.activeElement === page.document.body).to.equal(true);
    expect(toolbar(page)!.querySelector('[aria-live], [role=status], [role=alert]')).to.equal(null);
    const tree = await axTree(toolbar(page)!);
    expect(outline(tree).split('\n')).to.deep.equal([
      'group "Selected text"',
      '  button "Listen from here"',
      '  button "Copy link to this passage"',
      '    text "Copy link"',
    ]);
    await passesAxe(page.document);
  });

  it('listen from the sentence that the selection begins in', async () => {
    page = await openPassage();
    await select(page, words(page, 26, 33));
    await clickOn(toolbarButtons(page)[0]!);
    await playsFrom(page, 26);
    expect(!!toolbar(page)).to.equal(false);
    expect(page.window.getSelection()!.toString(), 'the selection stays').to.contain('word26');
  });

  it('are reached by Tab, and left by Tab for what comes after', async () => {
    page = await openPassage({}, (markup) => `${markup}<a href="#after">After</a>`);
    await select(page, words(page, 8, 10));
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(toolbarButtons(page)[0]!)).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(hasFocus(toolbarButtons(page)[1]!)).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await waitFor('the link after the text', () => page.document.activeElement?.textContent === 'After');
    expect(!!toolbar(page)).to.equal(false);
    expect(page.article.querySelectorAll('[tabindex]')).to.have.length(0);
  });

  it('play by Enter; the focus then is at the text', async () => {
    page = await openPassage();
    await select(page, words(page, 26, 27));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await playsFrom(page, 26);
    expect(hasFocus(page.article.querySelectorAll('p')[1]!)).to.equal(true);
  });

  it('close with Escape, and stay closed for this selection; with the selection; with the story', async () => {
    page = await openPassage();
    await select(page, words(page, 8, 10));
    await sendKeys({ press: 'Escape' });
    expect(!!toolbar(page)).to.equal(false);
    await sendKeys({ press: 'Shift' });
    await frames(page);
    expect(!!toolbar(page)).to.equal(false);
    await select(page, words(page, 8, 11));
    await clickOn(word(page, 70));
    await waitFor('no selection', () => !toolbar(page));
    await select(page, words(page, 8, 12));
    page.player.reading!.close();
    expect(!!toolbar(page)).to.equal(false);
  });

  it('close when the selection leaves the view', async () => {
    page = await openPassage({}, (markup) => `${markup}<div style="height: 3000px"></div>`);
    await select(page, words(page, 8, 10));
    page.window.scrollTo({ top: 2500, behavior: 'instant' });
    await waitFor('no buttons', () => !toolbar(page));
  });

  it('appear for a selection by keyboard when Shift is released, and for one by assistive technology', async () => {
    page = await openPassage();
    await select(page, words(page, 30, 31)); // the code is there
    const { startContainer, startOffset } = word(page, 8);
    page.window.getSelection()!.collapse(startContainer, startOffset);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    page.window.getSelection()!.modify('extend', 'forward', 'word');
    await frames(page);
    expect(!!toolbar(page)).to.equal(false);
    await sendKeys({ up: 'Shift' });
    await waitFor('the buttons', () => toolbar(page));
    page.window.getSelection()!.removeAllRanges();
    await waitFor('no buttons', () => !toolbar(page));
    page.window.getSelection()!.addRange(words(page, 20, 24));
    await waitFor('the buttons again', () => toolbar(page));
  });

  it('do not appear for text that is no part of the story, or for a selection that leaves it', async () => {
    page = await openPassage({}, (markup) => `<p id="before">Words before the story.</p>${markup}`);
    const skipped = page.document.createElement('p');
    skipped.dataset['aloud'] = 'skip';
    skipped.textContent = 'Share this story with a friend.';
    page.article.append(skipped);
    await select(page, words(page, 8, 10));
    await dragOver(rangeOfText(skipped, 'this story'));
    await waitFor('no buttons', () => !toolbar(page));
    const range = words(page, 8, 10);
    range.setStart(page.document.querySelector('#before')!.firstChild!, 6);
    await dragOver(range);
    await frames(page);
    expect(!!toolbar(page)).to.equal(false);
  });

  it('do not appear before the story is open', async () => {
    page = (await openMarkup(story.html)) as PassagePage;
    await dragOver(words(page, 8, 10));
    await frames(page);
    expect(!!toolbar(page)).to.equal(false);
  });

  it('copy a link to the passage, and say so', async () => {
    page = await openPassage();
    const copied: string[] = [];
    Object.defineProperty(page.window.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const announcements: string[] = [];
    page.document.addEventListener('aloud-announce', (event) => announcements.push(event.text));
    await select(page, words(page, 26, 28));
    await clickOn(toolbarButtons(page)[1]!);
    await waitFor('the copy', () => announcements.length);
    expect(copied[0]).to.match(/\/test\/pages\/blank\.html#:~:text=word26%20word27%20word28$/);
    expect(announcements).to.deep.equal(['Link copied']);
    expect(toolbarButtons(page)[1]!.textContent).to.equal('Link copied');
  });

  it('fit a view of 320 pixels, right to left, too', async () => {
    page = await openPassage(
      {},
      (markup) => `<style>body { direction: rtl }</style><main><h1>News</h1>${markup}</main>`,
    );
    page.frame.width = '320';
    await select(page, words(page, 26, 28));
    const box = toolbar(page)!.getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(320);
    expect(box.height, 'one row').to.be.at.most(60);
    await emulate({ forcedColors: 'active' });
    await passesAxe(page.document);
    await emulate({});
    for (const button of toolbarButtons(page)) expect(button.getBoundingClientRect().height).to.be.at.least(44);
  });
});
