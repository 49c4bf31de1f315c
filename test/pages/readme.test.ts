import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AloudPlayer } from '../../src/elements/aloud-player/aloud-player.js';
import { passesAxe } from '../axe/axe.js';
import { find, open, until, type OpenPage } from './open.js';

/** The HTML is taken out of the README, and run with the one script that the build makes. */
describe('the page in the README', () => {
  let page: OpenPage;
  let player: AloudPlayer;

  before(async () => {
    page = await open('/readme/', { width: 600 });
    player = page.document.querySelector('aloud-player')!;
  });

  after(() => page.close());

  it('asks for one script and nothing else before anyone pressed Play', () => {
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => !/^\/readme\/(aloud\.js|chunks\/|quay\.svg)/.test(path))).to.deep.equal([]);
    expect(asked).to.include('/readme/aloud.js');
  });

  it('plays, and follows every word', async () => {
    let fit: { pageWords: number; tiedWords: number } | undefined;
    page.document.addEventListener('aloud-fit', (event) => (fit = (event as unknown as { fit: typeof fit }).fit));
    find(page.document, 'aloud-player >> button')!.focus();
    await sendKeys({ press: 'Enter' });
    const audio = page.document.querySelector('audio')!;
    await until('sound that moves', () => audio.currentTime > 0.5);
    expect(fit).to.include({ pageWords: 19, tiedWords: 19 });
    await until('a highlighted sentence', () => page.window.CSS.highlights.get('aloud-sentence')?.size);
    expect(player.reading!.phase).to.equal('playing');
  });

  it('is sought and ends, with the howler that the build made smaller', async () => {
    const audio = page.document.querySelector('audio')!;
    player.reading!.session!.seek(audio.duration - 0.5);
    await until('the end', () => player.reading!.phase === 'ended');
    expect(audio.ended).to.equal(true);
  });

  it('passes axe', () => passesAxe(page.document));
});
