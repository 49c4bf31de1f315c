/** Real pages: files that are missing or of another story, elements that are moved, removed, defined twice. */
import { expect } from '@open-wc/testing';
import { browserClock } from '../../../src/browser/browser-clock.js';
import {
  ScriptedSynthesis,
  ScriptedUtterance,
  createVoice,
} from '../../browser/speech-synthesis/scripted-speech-synthesis.js';
import { block } from '../../commands/emulation.js';
import { retriesFailedImports } from '../../pages/import-retry.js';
import { waitForElements, waitFor } from '../../pages/open-page.js';
import { collectEvents, waitForTiming, waitForTime, play, press, openPlayer, type PlayerPage } from './player-page.js';

/** The message of each state after the press; '' for none. */
const LINES: Record<string, string> = {
  'no-audio': 'This device has no voice for the language of this story.',
  'no-track': 'The words cannot be followed: the timing file is missing.',
  'audio-missing': 'The recording could not be loaded.',
  'timing-missing': 'The words cannot be followed: the timing file is missing.',
  'timing-of-another-story': 'The words cannot be followed: the timing file is of another story.',
  'empty-article': 'There is nothing to read aloud here.',
  'cue-past-the-end': '',
  'without-article': '',
  'no-headings': '',
  'far-away': '',
  'leave-out': '',
};

const label = (on: PlayerPage): string => on.part('.play').textContent.trim();
const lines = (on: PlayerPage): string[] => on.parts('.problem').map(({ textContent }) => textContent.trim());

describe('aloud-player keeps working with', () => {
  let on: PlayerPage;

  afterEach(async () => {
    await block([]);
    on?.close();
  });

  for (const [state, line] of Object.entries(LINES)) {
    it(`${state}: ${line || 'no message'}`, async () => {
      on = await openPlayer(state);
      const text = on.document.querySelector('main')!.innerText;
      if (line) {
        await press(on);
        await waitFor('the line', () => lines(on).length);
        expect(lines(on)).to.deep.equal([line]);
      } else {
        await play(on, 1);
        expect(lines(on)).to.deep.equal([]);
      }
      expect(on.part<HTMLButtonElement>('.play').disabled).to.equal(false);
      expect(on.errors).to.deep.equal([]);
      expect(on.document.querySelector('main')!.innerText.trim()).to.equal(text.trim());
    });
  }

  it('a timing that is missing: the story plays', async () => {
    on = await openPlayer('timing-missing');
    await play(on, 1);
    expect(label(on)).to.equal('Pause');
  });

  it('a recording that is missing: the device’s voice is offered, and reads with the same button', async () => {
    on = await openPlayer('audio-missing');
    const voices = new ScriptedSynthesis(browserClock, [createVoice('en')]);
    Object.defineProperty(on.window, 'speechSynthesis', { value: voices });
    Object.defineProperty(on.window, 'SpeechSynthesisUtterance', { value: ScriptedUtterance });
    await press(on);
    const offer = await waitFor('the offer', () => on.part('.voice'));
    expect(offer.textContent.trim()).to.equal('Read with this device’s voice');
    await press(on, '.voice');
    await waitFor('the voice', () => label(on) === 'Pause');
    expect(voices.spokenUtterances[0]!.text).to.equal('The Library That Comes By Water.');
    expect([lines(on), on.parts('.voice').length]).to.deep.equal([[], 0]);
    expect(on.part('.play').matches(':focus')).to.equal(true);
    expect(on.errors).to.deep.equal([]);
  });

  it('omitted roles: they do not sound', async () => {
    on = await openPlayer('leave-out');
    await play(on);
    await waitForTiming(on);
    on.audio.currentTime = 23.5; // the section's title begins at 24.0
    await waitFor('the paragraph after the title', () => on.audio.currentTime > 25.4);
  });

  // LIVE-6
  it('code that does not load: one message, and the next press tries again, if the browser allows it', async () => {
    on = await openPlayer('before-press', { modules: true });
    const again = await retriesFailedImports(on.document);
    await block(['*/reading/session.ts*', '*/aloud-player/controls.ts*', '*/locales/en/player.ts*']);
    await press(on);
    await waitFor('the line', () => lines(on).length);
    const line = 'The player did not load. Press Play again, or reload the page.';
    expect(lines(on)).to.deep.equal([line]);
    expect(on.part('.problem').role).to.equal('alert');
    expect(label(on)).to.equal('Play story');
    await block([]);
    await press(on);
    if (!again) {
      await waitFor('the second failure', () => label(on) === 'Play story' && lines(on)[0] === line);
      return void expect(on.errors).to.deep.equal([]);
    }
    await waitForTime(on, 0.1);
    await waitFor('the rest', () => on.part('.steps'));
    expect(lines(on)).to.deep.equal([]);
    expect(on.errors).to.deep.equal([]);
  });

  it('a definition that comes twice', async () => {
    on = await openPlayer('before-press');
    const script = on.document.createElement('script');
    script.type = 'module';
    script.src = '/src/define/aloud-player.ts?again';
    const ran = new Promise((resolve) => script.addEventListener('load', resolve));
    on.document.head.append(script);
    await ran;
    expect(on.errors).to.deep.equal([]);
    await play(on);
  });

  it('a move while it plays: the sound continues, and nothing is announced twice', async () => {
    on = await openPlayer('playing');
    await play(on, 1);
    on.player.parentElement!.append(on.player);
    await waitForElements(on.document);
    const time = on.audio.currentTime;
    await waitForTime(on, time + 1);
    expect(label(on)).to.equal('Pause');
    expect(on.parts('.steps')).to.have.length(1);
    const announceEvents = collectEvents(on, 'aloud-announce');
    on.audio.currentTime = on.audio.duration - 0.2;
    await waitFor('the end', () => label(on) === 'Play again');
    expect(announceEvents).to.have.length(1);
  });

  it('a removal: silence, and an <audio> as the author wrote it; put back, it resumes', async () => {
    on = await openPlayer('playing');
    const written = on.audio.outerHTML;
    await play(on);
    on.audio.currentTime = 20;
    await waitForTime(on, 20.5);
    const parent = on.player.parentElement!;
    on.player.remove();
    await waitFor('silence', () => on.audio.paused);
    expect(on.audio.outerHTML).to.equal(written);
    parent.prepend(on.player);
    await waitForElements(on.document);
    expect(on.audio.outerHTML).to.equal(written);
    await play(on, 20.4);
    expect(on.audio.currentTime).to.be.below(25);
    const announceEvents = collectEvents(on, 'aloud-announce');
    on.audio.currentTime = on.audio.duration - 0.2;
    await waitFor('the end', () => label(on) === 'Play again');
    expect(announceEvents).to.have.length(1);
  });

  it('a move to another article: it is the player of that one', async () => {
    on = await openPlayer('two-players');
    await play(on, 1);
    const [, second] = on.document.querySelectorAll('article');
    second!.querySelector('aloud-player')!.remove();
    second!.prepend(on.player);
    await waitForElements(on.document);
    expect(label(on)).to.equal('Play story');
    expect(on.parts('.steps')).to.have.length(0);
    expect(on.player.reading!.article === second).to.equal(true);
    await play(on);
  });
});
