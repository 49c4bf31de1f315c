/** The player's reports: events for the page, live regions for screen reader users, and one line for everyone. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '../../commands/input.js';
import type { AnnounceEvent } from '../../../src/browser/live-region/announcer.js';
import type { FitEvent, LeftOutEvent, SentenceEvent, WordEvent } from '../../../src/reading/events.js';
import { openPage, waitForElements, waitFor } from '../../pages/open-page.js';
import {
  collectEvents,
  waitForTiming,
  waitForTime,
  collectAnnouncements,
  play,
  press,
  openPlayer,
  playerPageOf,
  type PlayerPage,
  openSettings,
} from './player-page.js';

const label = (on: PlayerPage): string => on.part('.play').textContent.trim();

describe('aloud-player reports', () => {
  let on: PlayerPage;

  afterEach(() => on?.close());

  describe('by events', () => {
    it('each press, before it acts; a page may cancel it (aloud-press)', async () => {
      on = await openPlayer('before-press');
      let presses = 0;
      on.document.addEventListener('aloud-press', (event) => {
        presses += 1;
        event.preventDefault();
      });
      await press(on);
      await waitForElements(on.document);
      expect(presses).to.equal(1);
      expect(label(on)).to.equal('Play story');
      expect(on.player.reading!.phase).to.equal('idle');
    });

    it('sentences and words as they begin, in order (aloud-sentence, aloud-word)', async () => {
      on = await openPlayer('playing');
      const sentences = collectEvents<SentenceEvent>(on, 'aloud-sentence');
      const words = collectEvents<WordEvent>(on, 'aloud-word');
      await play(on);
      await waitForTiming(on);
      // On a busy machine the timing comes after the first words, and short words pass between two looks.
      const session = on.player.reading!.session!;
      session.playback.setRate(0.5);
      session.seek(8);
      await waitFor(
        'a later sentence',
        () => sentences.length > 0 && !sentences.at(-1)!.text.startsWith('The Library'),
      );
      sentences.length = words.length = 0;
      session.seek(0);
      await waitFor('a second sentence', () => sentences.length === 2);
      expect(sentences.map(({ text }) => text)).to.deep.equal([
        'The Library That Comes By Water',
        'Every second Tuesday a small green boat ties up at the old stone pier of Vessel Island.',
      ]);
      expect(sentences[1]!.time).to.be.closeTo(on.audio.currentTime, 0.3);
      const heading = words.slice(0, 6).map(({ text }) => text);
      expect(heading.join(' ')).to.equal('The Library That Comes By Water');
    });

    it('how recording and page match, once (aloud-fit)', async () => {
      on = await openPlayer('playing');
      const fits = collectEvents<FitEvent>(on, 'aloud-fit');
      await play(on);
      await waitForTiming(on);
      expect(fits).to.have.length(1);
      const { alignedWords, pageWords, unmatchedWords } = fits[0]!.fit;
      expect([alignedWords, unmatchedWords]).to.deep.equal([pageWords, 0]);
    });

    it('what a guess leaves out of the story, once (aloud-left-out)', async () => {
      on = await openPlayer('playing');
      const reports = collectEvents<LeftOutEvent>(on, 'aloud-left-out');
      const advert = on.document.createElement('aside');
      advert.className = 'ad-unit';
      advert.textContent = 'Advertisement';
      on.document.querySelector('article')!.append(advert);
      await play(on);
      await waitForTiming(on);
      expect(reports.map(({ omissions }) => omissions.map(({ element }) => element))).to.deep.equal([[advert]]);
    });

    // LIVE-6, LIVE-8
    it('each announcement before it is made; a page may cancel it (aloud-announce)', async () => {
      on = await openPlayer('audio-missing');
      const announceEvents = collectEvents<AnnounceEvent>(on, 'aloud-announce');
      on.document.addEventListener('aloud-announce', (event) => event.preventDefault());
      await press(on);
      await waitFor('the line', () => on.part('.problem'));
      const announcements = collectAnnouncements(on);
      expect(announceEvents.map(({ text, politeness }) => [text, politeness])).to.deep.equal([
        ['The recording could not be loaded.', 'assertive'],
      ]);
      await expectSilenceFor(400);
      expect(announcements).to.deep.equal([]);
    });
  });

  describe('in the press itself', () => {
    it('that it loads, before any code has loaded, on a button that stays enabled', async () => {
      on = await openPlayer('before-press');
      let pressedLabel = '';
      on.document.addEventListener('click', () => queueMicrotask(() => (pressedLabel = label(on))));
      await press(on);
      expect(pressedLabel).to.equal('Loading');
      expect(on.part<HTMLButtonElement>('.play').disabled).to.equal(false);
    });

    it('nothing twice for quick presses: one sound, and the last press counts', async () => {
      on = await openPlayer('before-press');
      await press(on);
      await sendKeys({ press: 'Enter' });
      await waitForElements(on.document);
      await sendKeys({ press: 'Enter' });
      await waitFor('an answer', () => ['Play', 'Pause'].includes(label(on)));
      await waitFor('agreement', () => (label(on) === 'Pause') === !on.audio.paused);
      expect(on.document.querySelectorAll('audio')).to.have.length(1);
      expect(on.errors).to.deep.equal([]);
    });
  });

  describe('by live regions (PLY-9)', () => {
    // LIVE-2, LIVE-3
    it('nothing before the press; the empty regions come with the code, at the focus', async () => {
      on = await openPlayer('audio-missing');
      on.part('.play').focus();
      await waitFor('the regions', () => on.document.querySelector('body > [aria-live]'));
      const texts = [...on.document.querySelectorAll('body > [aria-live]')].map(({ textContent }) => textContent);
      expect([texts, label(on)]).to.deep.equal([['', ''], 'Play story']);
    });

    it('nothing while it plays, pauses and plays on', async () => {
      on = await openPlayer('playing');
      const announceEvents = collectEvents(on, 'aloud-announce');
      await play(on);
      const announcements = collectAnnouncements(on);
      await waitForTime(on, 2);
      await press(on);
      await waitFor('the pause', () => on.audio.paused);
      await press(on);
      await waitForTime(on, 4);
      expect([announcements, announceEvents.length]).to.deep.equal([[], 0]);
    });

    it('the end', async () => {
      on = await openPlayer('playing');
      await play(on);
      const announcements = collectAnnouncements(on);
      on.audio.currentTime = on.audio.duration - 0.3;
      await waitFor('the end said', () => announcements.length);
      expect(announcements).to.deep.equal(['End of the story']);
      expect(label(on)).to.equal('Play again');
    });

    it('nothing of a whole story but its end', async () => {
      on = await openPlayer('playing');
      await play(on);
      const announcements = collectAnnouncements(on);
      on.player.reading!.session!.playback.setRate(4);
      await waitFor('the end said', () => announcements.length);
      expect(announcements).to.deep.equal(['End of the story']);
      expect(on.audio.ended).to.equal(true);
    });

    it('not the end, nor a step, where the reader wants quiet; each step where the reader wants all', async () => {
      on = await openPlayer('playing');
      localStorage.setItem('aloud', '{"announcements":"quiet"}');
      await play(on);
      await waitForTiming(on);
      const announceEvents = collectEvents<AnnounceEvent>(on, 'aloud-announce');
      on.audio.currentTime = 20.5;
      await press(on, '.steps button:nth-child(3)'); // to another section
      on.audio.currentTime = on.audio.duration - 0.3;
      await waitFor('the end', () => label(on) === 'Play again'); // after its event
      expect(announceEvents).to.have.length(0);
      localStorage.setItem('aloud', '{"announcements":"verbose"}');
      on.audio.currentTime = 3;
      await press(on);
      await waitFor('sound', () => !on.audio.paused && on.player.reading!.phase === 'playing');
      await press(on, '.steps button:nth-child(3)');
      expect(announceEvents).to.have.length(1);
      localStorage.removeItem('aloud');
    });

    it('what the site offers next, at the end alone', async () => {
      on = await openPlayer('playing');
      const link = Object.assign(on.document.createElement('a'), { href: '/next', textContent: 'Next', slot: 'next' });
      on.player.append(link);
      await play(on);
      expect(link.getClientRects()).to.have.length(0);
      on.audio.currentTime = on.audio.duration - 0.3;
      await waitFor('the link', () => link.getClientRects().length);
      await press(on);
      await waitFor('no link', () => !link.getClientRects().length);
    });

    it('where a step leads: the first words of the sentence while nothing plays, or another section', async () => {
      on = await openPlayer('playing');
      await play(on);
      await waitForTiming(on);
      const announceEvents = collectEvents<AnnounceEvent>(on, 'aloud-announce');
      const next = on.parts('.steps button')[2]!;
      next.focus();
      await sendKeys({ press: 'Enter' }); // the sound says this sentence
      await waitFor('the first sentence', () => on.audio.currentTime >= 2.8);
      await press(on);
      await waitFor('the pause', () => on.audio.paused);
      on.audio.currentTime = 17;
      next.focus();
      for (const time of [20.2, 24]) {
        await sendKeys({ press: 'Enter' });
        await waitFor(`the sentence at ${time}`, () => on.audio.currentTime >= time - 0.1);
      }
      expect(announceEvents.map(({ text }) => text)).to.deep.equal([
        '“Now the children ask which day the stories',
        'A Shelf For Every Island',
      ]);
    });

    it('where a step by paragraph leads: its first words, or another section', async () => {
      on = await openPlayer('playing');
      await play(on);
      await waitForTiming(on);
      const announceEvents = collectEvents<AnnounceEvent>(on, 'aloud-announce');
      await openSettings(on);
      on.parts('.panel button')
        .find(({ textContent }) => textContent.trim() === 'Next paragraph')!
        .focus();
      for (const time of [2.9, 13.6, 24]) {
        await sendKeys({ press: 'Enter' });
        await waitFor(`the paragraph at ${time}`, () => on.audio.currentTime >= time - 0.1);
      }
      expect(announceEvents.map(({ text }) => text)).to.deep.equal([
        'Every second Tuesday a small green boat ties',
        'Forty people live here. “We used to wait',
        'A Shelf For Every Island',
      ]);
    });

    it('a wait of five seconds, and its end', async () => {
      on = await openPlayer('before-press');
      const source = on.player.querySelector('source')!;
      source.src += '?delay=5600';
      const announceEvents = collectEvents<AnnounceEvent>(on, 'aloud-announce');
      await press(on);
      await waitFor('sound', () => announceEvents.length === 2);
      expect(announceEvents.map(({ text }) => text)).to.deep.equal([
        'Waiting for the sound. To try again, pause and play.',
        'Playing again',
      ]);
      expect(on.audio.paused).to.equal(false);
    });
  });

  describe('nothing without a press (PLY-10)', () => {
    it('plays nothing for a fragment or a skip link that leads to it', async () => {
      on = playerPageOf(await openPage('/demo/'));
      const link = [...on.document.querySelectorAll('a')].find((each) => each.hash === '#listen')!;
      link.focus();
      await sendKeys({ press: 'Enter' });
      await waitFor('the button', () => on.part('.play').matches(':focus'));
      await waitForElements(on.document);
      expect([label(on), on.audio.paused]).to.deep.equal(['Play story', true]);
      const fetched = on.window.performance.getEntriesByType('resource').map(({ name }) => name);
      expect(fetched.filter((name) => /\.(webm|m4a|vtt)/.test(name))).to.deep.equal([]);
    });

    it('plays nothing after it was put back', async () => {
      on = await openPlayer('playing');
      await play(on);
      const parent = on.player.parentElement!;
      on.player.remove();
      await waitFor('silence', () => on.audio.paused);
      parent.prepend(on.player);
      await waitForElements(on.document);
      expect(on.audio.paused).to.equal(true);
      expect(label(on)).to.equal('Play story');
    });
  });

  // PLY-21
  describe('the settings, on the device only', () => {
    it('keeps speed and highlight, and has them again on the next page', async () => {
      on = await openPlayer('playing');
      await play(on);
      on.part('[part=speed]').focus();
      for (let step = 0; step < 2; step++) await sendKeys({ press: 'ArrowDown' });
      await openSettings(on);
      on.part('[part=highlight]').focus();
      await sendKeys({ type: 'Word' });
      on.close();
      on = playerPageOf(await openPage('/demo/elements/aloud-player/playing.html'));
      await play(on);
      expect(on.audio.playbackRate).to.equal(1.5);
      await openSettings(on);
      expect(on.part<HTMLSelectElement>('[part=speed]').value).to.equal('1.5');
      expect(on.part<HTMLSelectElement>('[part=highlight]').value).to.equal('word');
      localStorage.removeItem('aloud');
    });

    it('plays where storage is refused or broken', async () => {
      on = await openPlayer('playing');
      localStorage.setItem('aloud', '{"speed":"fast","highlight":7');
      await play(on);
      expect(on.audio.playbackRate).to.equal(1);
      expect(on.errors).to.deep.equal([]);
      localStorage.removeItem('aloud');
    });
  });

  it('the length from any value of duration: seconds, or an estimate', async () => {
    on = await openPlayer('duration-given');
    const { player } = on;
    const length = async (duration: unknown): Promise<string> => {
      (player as { duration: unknown }).duration = duration;
      await player.updateComplete;
      return on.part('.length').textContent;
    };
    const estimate = await length(null);
    expect(estimate).to.match(/^About /);
    expect(await length(120)).to.equal('2 minutes');
    expect(await length('180')).to.equal('3 minutes');
    for (const duration of [-5, NaN, Infinity, 'soon', '', true, 7n, {}, Object.create(null), [], Symbol('7'), undefined])
      expect(await length(duration)).to.equal(estimate);
    expect(on.errors).to.deep.equal([]);
  }); // prettier-ignore

  it('the other player to be silent', async () => {
    on = await openPlayer('two-players');
    await play(on);
    const second = playerPageOf(on, on.document.querySelectorAll('aloud-player')[1]);
    await play(second);
    await waitFor('the first at rest', () => on.audio.paused);
    expect(label(on)).to.equal('Play');
    expect(label(second)).to.equal('Pause');
  });
});

/** Frames, until so many milliseconds have passed in which an announcement could come. */
async function expectSilenceFor(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  await waitFor('time to go by', () => performance.now() > end);
}
