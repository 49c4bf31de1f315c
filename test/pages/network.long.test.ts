import { expect } from '@open-wc/testing';
import { block, offline, throttle } from '../commands/emulation.js';
import { retriesFailedImports } from './import-retry.js';
import { querySelectorDeep, waitFor } from './open-page.js';
import { pressKey, buttonLabel, playStory, openStory, phaseOf, highlightedText, type StoryPage } from './story-page.js';

/** 400 kbit/s and 400 ms, as in a village with a single cell tower. */
const SLOW = { latency: 400, download: 50_000, upload: 50_000 };

const problem = ({ document }: StoryPage): string =>
  querySelectorDeep(document, 'aloud-player >> [part=problem]')?.textContent.trim() ?? '';

const readable = ({ article }: StoryPage): boolean =>
  article.checkVisibility() && article.querySelectorAll('p').length > 20 && article.offsetHeight > 1000;

describe('a slow connection', function () {
  let page: StoryPage;

  beforeEach(async () => (page = await openStory()));

  afterEach(async () => {
    await throttle({});
    page.close();
  });

  it('shows the press at once, then plays and follows', async () => {
    await throttle(SLOW);
    let label: Promise<string> | undefined;
    page.play.addEventListener('click', () => void (label = page.player.updateComplete.then(() => buttonLabel(page))));
    await pressKey(page.play, 'Enter');
    expect(await label).to.equal('Loading');
    expect(readable(page)).to.be.true;
    await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 0);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });

  it('waits without an error when the position is not loaded yet', async () => {
    await playStory(page);
    await throttle(SLOW);
    page.player.reading!.session!.seek(400);
    expect(page.article.checkVisibility()).to.be.true;
    await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 400.1);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a failed connection', function () {
  let page: StoryPage;

  beforeEach(async () => (page = await openStory('/demo/', { built: true })));

  afterEach(async () => {
    await offline(false);
    await block([]);
    page.close();
  });

  it('before the press: shows a message, keeps the text, and plays after the next press when it is back', async () => {
    await offline();
    await pressKey(page.play, 'Enter');
    const message = await waitFor('a message', () => problem(page));
    expect(message).to.match(/did not load/);
    expect(readable(page)).to.be.true;
    expect(buttonLabel(page)).to.not.equal('Loading');
    await offline(false);
    await playStory(page);
    expect(problem(page)).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for the audio only: shows a message, keeps the text, and plays when it is back', async () => {
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

  it('for howler: shows a message, and plays when it is back, if the browser tries again', async () => {
    page.close();
    page = await openStory(); // in the build it comes with the other code
    const again = await retriesFailedImports(page.document);
    await block(['*howler*']);
    await pressKey(page.play, 'Enter');
    await waitFor('a message', () => problem(page));
    await waitFor('the button', () => buttonLabel(page) === 'Play');
    await block([]);
    if (again) await playStory(page);
    expect(page.errors).to.deep.equal([]);
  });

  it('for the timing only: plays, and shows that the text cannot follow', async () => {
    await block(['*.vtt']);
    await pressKey(page.play, 'Enter');
    await waitFor('sound', () => phaseOf(page) === 'playing');
    expect(await waitFor('a message', () => problem(page))).to.match(/cannot be followed/);
    expect(highlightedText(page, 'sentence')).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('in the middle: keeps the text and the position, and continues when it is back', async () => {
    await playStory(page);
    await offline();
    page.player.reading!.session!.seek(420);
    await waitFor(
      'the sound to wait or fail',
      () => /failed|stalled|loading/.test(phaseOf(page)!) || page.audio.currentTime > 420.5,
    );
    expect(readable(page)).to.be.true;
    await offline(false);
    if (phaseOf(page) !== 'playing') {
      if (phaseOf(page) === 'failed') await pressKey(page.play, 'Enter');
      await waitFor('sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > 419);
    }
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });
});
