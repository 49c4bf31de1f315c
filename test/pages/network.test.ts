import { expect } from '@open-wc/testing';
import { block, offline, throttle } from '../commands/emulation.js';
import { retriesFailedImports } from './import-retry.js';
import { querySelectorDeep, waitFor } from './open-page.js';
import { pressKey, buttonLabel, playStory, openStory, phaseOf, highlightedText, type StoryPage } from './story-page.js';

/** 400 kbit/s and 400 ms, as in a village with one mast. */
const SLOW = { latency: 400, download: 50_000, upload: 50_000 };

const problem = ({ document }: StoryPage): string =>
  querySelectorDeep(document, 'aloud-player >> [part=problem]')?.textContent.trim() ?? '';

const readable = ({ article }: StoryPage): boolean =>
  article.checkVisibility() && article.querySelectorAll('p').length > 20 && article.offsetHeight > 1000;

describe('a slow line', function () {
  this.timeout(60_000);
  let page: StoryPage;

  beforeEach(async () => (page = await openStory()));

  afterEach(async () => {
    await throttle({});
    page.close();
  });

  it('shows at once that the press was heard, and then plays and follows', async () => {
    await throttle(SLOW);
    let said: Promise<string> | undefined;
    page.play.addEventListener('click', () => void (said = page.player.updateComplete.then(() => buttonLabel(page))));
    await pressKey(page.play, 'Enter');
    expect(await said).to.equal('Loading');
    expect(readable(page)).to.be.true;
    await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 0, 30_000);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'), 30_000);
    expect(page.errors).to.deep.equal([]);
  });

  it('waits without an error when the place is not there yet', async () => {
    await playStory(page);
    await throttle(SLOW);
    page.player.reading!.session!.seek(400);
    expect(page.article.checkVisibility()).to.be.true;
    await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 400.1, 30_000);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a network that is gone', function () {
  this.timeout(60_000);
  let page: StoryPage;

  beforeEach(async () => (page = await openStory('/demo/', { built: true })));

  afterEach(async () => {
    await offline(false);
    await block([]);
    page.close();
  });

  it('before the press: says so, keeps the text, and plays when it is back and Play is pressed again', async () => {
    await offline();
    await pressKey(page.play, 'Enter');
    const said = await waitFor('a message', () => problem(page));
    expect(said).to.match(/did not load/);
    expect(readable(page)).to.be.true;
    expect(buttonLabel(page)).to.not.equal('Loading');
    await offline(false);
    await playStory(page);
    expect(problem(page)).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for the sound only: says so, keeps the text, and plays when it is back', async () => {
    await block(['*.webm*', '*.m4a*']);
    await pressKey(page.play, 'Enter');
    expect(await waitFor('a message', () => problem(page))).to.equal('The recording could not be loaded.');
    expect(readable(page)).to.be.true;
    await block([]);
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(problem(page)).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for what drives the sound: says so, and plays when it is back, as far as the browser asks again', async () => {
    page.close();
    page = await openStory(); // in the build it comes with the rest
    const again = await retriesFailedImports(page.document);
    await block(['*howler*']);
    await pressKey(page.play, 'Enter');
    await waitFor('a message', () => problem(page));
    await waitFor('the button', () => buttonLabel(page) === 'Play');
    await block([]);
    if (again) await playStory(page);
    expect(page.errors).to.deep.equal([]);
  });

  it('for the timing only: is heard, and says that it cannot be followed', async () => {
    await block(['*.vtt']);
    await pressKey(page.play, 'Enter');
    await waitFor('sound', () => phaseOf(page) === 'playing');
    expect(await waitFor('a message', () => problem(page))).to.match(/cannot be followed/);
    expect(highlightedText(page, 'sentence')).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('on the way: keeps the text and the place, and goes on when it is back', async () => {
    await playStory(page);
    await offline();
    page.player.reading!.session!.seek(420);
    await waitFor(
      'the sound to wait or fail',
      () => /failed|stalled|loading/.test(phaseOf(page)!) || page.audio.currentTime > 420.5,
      15_000,
    );
    expect(readable(page)).to.be.true;
    await offline(false);
    if (phaseOf(page) !== 'playing') {
      if (phaseOf(page) === 'failed') await pressKey(page.play, 'Enter');
      await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 419, 20_000);
    }
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });
});
