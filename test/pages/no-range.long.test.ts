/** A server without HTTP Range: while a recording loads from it, Chromium answers each seek with a jump to the start. */
import { expect } from '@open-wc/testing';
import { querySelectorDeep, waitFor } from './open-page.js';
import { buttonLabel, openStory, phaseOf, playStory, pressKey, type StoryPage } from './story-page.js';

const LINE = 'This recording cannot move to another position: its server does not support it.';

describe('a server that ignores HTTP Range', () => {
  let page: StoryPage;
  let announcements: string[];
  /** Each load has its own address, because a loaded recording stays in the cache. */
  let loadCount = 0;

  const part = (selector: string): HTMLInputElement | null =>
    querySelectorDeep<HTMLInputElement>(page.document, `aloud-player >> ${selector}`);
  const notice = (): string => part('[part=notice]')?.textContent ?? '';

  beforeEach(async () => {
    page = await openStory();
    announcements = [];
    page.document.addEventListener('aloud-announce', (event) => announcements.push(event.text));
    // Four times as fast as it plays: it loads for as long as a test needs on a busy machine.
    for (const source of page.audio.querySelectorAll('source'))
      source.src += `?no-range&bytes-per-second=13000&${(loadCount += 1)}`;
    await playStory(page);
    await waitFor('some seconds', () => page.audio.currentTime > 2);
  });

  afterEach(() => page.close());

  it('keeps the position at each kind of jump, and says once why', async () => {
    expect(page.audio.seekable.end(0), 'the browser cannot seek').to.equal(0);
    const steps = part('.steps')!.querySelectorAll<HTMLElement>('button');
    const slider = await waitFor('the slider', () => part('input'));
    let { currentTime } = page.audio;
    const presses: [HTMLElement, string][] = [
      [slider, 'ArrowRight'],
      [slider, 'PageUp'],
      [slider, 'End'],
      [steps[2]!, 'Enter'],
      [steps[3]!, 'Enter'],
    ];
    for (const [element, key] of presses) {
      await pressKey(element, key);
      expect(page.audio.currentTime, key).to.be.within(currentTime, currentTime + 60);
      ({ currentTime } = page.audio);
      expect(Number(slider.value)).to.be.at.most(Math.ceil(currentTime));
    }
    expect(notice()).to.equal(LINE);
    expect(announcements.filter((text) => text === LINE)).to.have.length(1);
    await waitFor('more sound', () => page.audio.currentTime > currentTime + 0.3);
    expect(phaseOf(page)).to.equal('playing');
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps the position after a pause', async () => {
    await pressKey(page.play, 'Enter');
    await waitFor('the pause', () => buttonLabel(page) === 'Play' && page.audio.paused);
    const { currentTime } = page.audio;
    await pressKey(page.play, 'Enter');
    await waitFor('the sound', () => phaseOf(page) === 'playing' && page.audio.currentTime > currentTime + 0.1);
    expect(page.audio.currentTime).to.be.below(currentTime + 60);
    expect(notice()).to.equal('');
  });
});
