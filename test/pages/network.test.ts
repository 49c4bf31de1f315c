import { expect } from '@open-wc/testing';
import { block, offline, throttle } from '../commands/surroundings.js';
import { asksAgain } from './imports.js';
import { find, until } from './open.js';
import { key, label, listen, openStory, phase, shown, type StoryPage } from './story.js';

/** 400 kbit/s and 400 ms, as in a village with one mast. */
const SLOW = { latency: 400, download: 50_000, upload: 50_000 };

const problem = ({ document }: StoryPage): string =>
  find(document, 'aloud-player >> [part=problem]')?.textContent.trim() ?? '';

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
    page.play.addEventListener('click', () => void (said = page.player.updateComplete.then(() => label(page))));
    await key(page.play, 'Enter');
    expect(await said).to.equal('Loading');
    expect(readable(page)).to.be.true;
    await until('sound', () => phase(page) === 'playing' && page.audio.currentTime > 0, 30_000);
    await until('a sentence', () => shown(page, 'sentence'), 30_000);
    expect(page.errors).to.deep.equal([]);
  });

  it('waits without an error when the place is not there yet', async () => {
    await listen(page);
    await throttle(SLOW);
    page.player.reading!.session!.seek(400);
    expect(page.article.checkVisibility()).to.be.true;
    await until('sound', () => phase(page) === 'playing' && page.audio.currentTime > 400.1, 30_000);
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
    await key(page.play, 'Enter');
    const said = await until('a message', () => problem(page));
    expect(said).to.match(/did not load/);
    expect(readable(page)).to.be.true;
    expect(label(page)).to.not.equal('Loading');
    await offline(false);
    await listen(page);
    expect(problem(page)).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for the sound only: says so, keeps the text, and plays when it is back', async () => {
    await block(['*.webm*', '*.m4a*']);
    await key(page.play, 'Enter');
    expect(await until('a message', () => problem(page))).to.equal('The recording could not be loaded.');
    expect(readable(page)).to.be.true;
    await block([]);
    await listen(page);
    await until('a sentence', () => shown(page, 'sentence'));
    expect(problem(page)).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('for what drives the sound: says so, and plays when it is back, as far as the browser asks again', async () => {
    page.close();
    page = await openStory(); // in the build it comes with the rest
    const again = await asksAgain(page.document);
    await block(['*howler*']);
    await key(page.play, 'Enter');
    await until('a message', () => problem(page));
    await until('the button', () => label(page) === 'Play');
    await block([]);
    if (again) await listen(page);
    expect(page.errors).to.deep.equal([]);
  });

  it('for the timing only: is heard, and says that it cannot be followed', async () => {
    await block(['*.vtt']);
    await key(page.play, 'Enter');
    await until('sound', () => phase(page) === 'playing');
    expect(await until('a message', () => problem(page))).to.match(/cannot be followed/);
    expect(shown(page, 'sentence')).to.equal('');
    expect(page.errors).to.deep.equal([]);
  });

  it('on the way: keeps the text and the place, and goes on when it is back', async () => {
    await listen(page);
    await offline();
    page.player.reading!.session!.seek(420);
    await until(
      'the sound to wait or fail',
      () => /failed|stalled|loading/.test(phase(page)!) || page.audio.currentTime > 420.5,
      15_000,
    );
    expect(readable(page)).to.be.true;
    await offline(false);
    if (phase(page) !== 'playing') {
      if (phase(page) === 'failed') await key(page.play, 'Enter');
      await until('sound', () => phase(page) === 'playing' && page.audio.currentTime > 419, 20_000);
    }
    await until('a sentence', () => shown(page, 'sentence'));
    expect(page.errors).to.deep.equal([]);
  });
});
