/** From the player to the text, and back. */
import { expect } from '@open-wc/testing';
import { clickOn } from '../../commands/mouse.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';
import { openMarkup, openStory, phaseOf, playStory, pressKey } from '../../pages/story-page.js';
import {
  control,
  hasFocus,
  openPassage,
  playsFrom,
  startOf,
  story,
  word,
  words,
  type PassagePage,
} from './passage-page.js';

let page: PassagePage;

afterEach(() => page.close());

// PLY-14
describe('“Listen from here” beside the player', () => {
  it('listens from the element that had the focus', async () => {
    page = await openPassage({}, (markup) => markup.replace('word45', '<a href="#here">word45</a>'));
    page.article.querySelector('a')!.focus();
    await pressKey(control(page, 'Listen from here'), 'Enter');
    await playsFrom(page, 45);
    expect(hasFocus(control(page, 'Listen from here'))).to.equal(true);
  });

  it('listens from the caret, and from the start of a selection', async () => {
    page = await openPassage();
    await clickOn(word(page, 20));
    await pressKey(control(page, 'Listen from here'), 'Enter');
    await playsFrom(page, 20);
    page.window.getSelection()!.removeAllRanges();
    page.window.getSelection()!.addRange(words(page, 26, 50));
    await pressKey(control(page, 'Listen from here'), ' ');
    await playsFrom(page, 26);
  });

  it('listens from what the view shows, where the reader was nowhere in the text', async () => {
    page = await openPassage();
    await pressKey(control(page, 'Listen from here'), 'Enter');
    await playsFrom(page, 0);
  });

  it('listens from what the view shows, at the docked player', async () => {
    page = await openPassage({}, (markup) => '<style>p { margin-block-end: 900px }</style>' + markup);
    await clickOn(word(page, 2));
    page.window.scrollTo({ top: page.article.querySelectorAll('p')[2]!.offsetTop - 200, behavior: 'instant' });
    await waitFor('the dock', () => querySelectorDeep(page.document, 'aloud-player >> section:popover-open'));
    await pressKey(querySelectorDeep(page.document, 'aloud-player >> .dock button')!, 'Enter');
    await pressKey(control(page, 'Listen from here'), 'Enter');
    await playsFrom(page, 36);
  });
});

// PLY-31
describe('“Go to the sentence”', () => {
  it('moves the focus and the caret to the sentence, and nothing else', async () => {
    page = await openPassage();
    page.player.reading!.session!.seek(startOf(27));
    await waitFor('the sentence', () => page.player.reading!.session!.highlighter!.sentenceElement);
    await pressKey(control(page, 'Go to the sentence'), 'Enter');
    const paragraph = page.article.querySelectorAll('p')[1]!;
    await waitFor('the focus', () => hasFocus(paragraph));
    const { anchorNode, anchorOffset, isCollapsed } = page.window.getSelection()!;
    expect(isCollapsed).to.equal(true);
    expect(anchorNode!.nodeValue!.slice(anchorOffset)).to.match(/^Word24 /);
    expect(phaseOf(page)).to.equal('paused');
    paragraph.blur();
    expect(paragraph.hasAttribute('tabindex')).to.equal(false);
  });
});

describe('the two buttons', () => {
  it('are not there where no words are followed', async () => {
    page = (await openMarkup(story.html.replace(/<track[^>]*>/, ''))) as PassagePage;
    await pressKey(page.play, 'Enter');
    await waitFor('the message', () => querySelectorDeep(page.document, 'aloud-player >> [part=problem]'));
    expect(!!control(page, 'Listen from here')).to.equal(false);
  });

  it('work in the built script', async () => {
    page = (await openStory('/demo/elements/aloud-player/playing.html', { built: true })) as PassagePage;
    await playStory(page);
    await waitFor('the controls', () => control(page, 'Go to the sentence'));
    page.window.getSelection()!.collapse(page.article.querySelector('h2')!.firstChild, 2);
    await pressKey(control(page, 'Listen from here'), 'Enter');
    await waitFor('the section', () => page.audio.currentTime > 22);
    await pressKey(control(page, 'Go to the sentence'), 'Enter');
    await waitFor('the focus', () => page.article.contains(page.document.activeElement) && !hasFocus(page.player));
  });
});
