/** Listening from a word of the text. */
import { expect } from '@open-wc/testing';
import { clickOn } from '../../commands/mouse.js';
import { waitFor } from '../../pages/open-page.js';
import { highlightedText, openMarkup, phaseOf } from '../../pages/story-page.js';
import {
  frames,
  openPassage,
  playsFrom,
  select,
  story,
  toolbar,
  word,
  words,
  type PassagePage,
} from './passage-page.js';

let page: PassagePage;

afterEach(() => page.close());

// PLY-29
describe('a press on a word of an open story', () => {
  it('plays from its sentence, by a double click', async () => {
    page = await openPassage();
    await clickOn(word(page, 27), { count: 2 });
    await playsFrom(page, 27);
    await clickOn(word(page, 9), { count: 2 });
    await playsFrom(page, 9);
    expect(page.seeks).to.have.length(2);
    await frames(page);
    expect(!!toolbar(page), 'no buttons for the word that a double click selects').to.equal(false);
  });

  it('does nothing by a single click, a modified one, another button, or beside the words', async () => {
    page = await openPassage();
    await clickOn(word(page, 20));
    await clickOn(word(page, 20), { count: 2, modifier: 'Shift' });
    await clickOn(word(page, 20), { count: 2, modifier: 'Control' });
    await clickOn(word(page, 20), { count: 2, button: 'middle' });
    const margin = page.document.createElement('p');
    margin.textContent = ' ';
    margin.style.height = '50px';
    page.article.append(margin);
    await clickOn(margin, { count: 2 });
    expect(phaseOf(page)).to.equal('paused');
    await clickOn(word(page, 45), { count: 2 });
    await playsFrom(page, 45);
    expect(page.seeks).to.have.length(1);
  });

  it('leaves links, controls, editable text and what the page handles to the page', async () => {
    page = await openPassage({}, (markup) =>
      markup.replace('word3', '<a href="#here">word3</a>').replace('word5', '<button>word5</button>'),
    );
    const [, second, third] = page.article.querySelectorAll('p');
    second!.contentEditable = 'true';
    third!.addEventListener('dblclick', (event) => event.preventDefault());
    for (const number of [3, 5, 20, 40]) await clickOn(word(page, number), { count: 2 });
    expect(phaseOf(page)).to.equal('paused');
    second!.removeAttribute('contenteditable');
    await clickOn(word(page, 20), { count: 2 });
    await playsFrom(page, 20);
    expect(page.seeks).to.have.length(1);
  });

  it('plays by a single click where the reader has set it, but not after a selection', async () => {
    page = await openPassage({ listenOn: 'click' });
    await select(page, words(page, 20, 22));
    await frames(page);
    expect(phaseOf(page)).to.equal('paused');
    await clickOn(word(page, 45));
    await playsFrom(page, 45);
    await clickOn(word(page, 9), { count: 2 });
    await playsFrom(page, 9);
    expect(page.seeks).to.have.length(2);
  });

  it('does nothing where the reader has turned it off', async () => {
    page = await openPassage({ listenOn: 'off' });
    await clickOn(word(page, 20));
    await clickOn(word(page, 20), { count: 2 });
    await frames(page);
    expect(phaseOf(page)).to.equal('paused');
    expect(page.seeks).to.deep.equal([]);
  });

  it('plays nothing before the story is open', async () => {
    page = (await openMarkup(story.html)) as PassagePage;
    await clickOn(word(page, 20), { count: 2 });
    await frames(page);
    expect(phaseOf(page)).to.equal('idle');
    expect(page.requests.filter((url) => /passage-controls/.test(url))).to.deep.equal([]);
  });

  it('plays from the sentence where it is now, after the page has changed the text', async () => {
    page = await openPassage();
    for (const each of page.article.querySelectorAll('p'))
      each.innerHTML = each.innerHTML.replace(/word(page, \d+) (\S+)/g, '<em>word$1</em> $2');
    await waitFor('the text to be found again', () => highlightedText(page, 'sentence'));
    await clickOn(word(page, 9), { count: 2 });
    await playsFrom(page, 9);
  });

  it('can be canceled by the site', async () => {
    page = await openPassage();
    page.document.addEventListener('aloud-press', (event) => event.preventDefault(), { once: true });
    await clickOn(word(page, 20), { count: 2 });
    await frames(page);
    expect(phaseOf(page)).to.equal('paused');
    await clickOn(word(page, 45), { count: 2 });
    await playsFrom(page, 45);
    expect(page.seeks).to.have.length(1);
  });
});
