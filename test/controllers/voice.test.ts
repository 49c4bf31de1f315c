import { expect } from '@open-wc/testing';
import type { SentenceEvent } from '../../src/controllers/events.js';
import { clock } from '../../src/browser/audio/clock.js';
import { ScriptedSynthesis, ScriptedUtterance, voice } from '../browser/device/scripted-voices.js';
import { madeStory, playerOf, sentences } from '../pages/made-story.js';
import { find, until } from '../pages/open.js';
import { key, label, listen, openMarkup, phase, ranges, shown, type StoryPage } from '../pages/story.js';

const told = [sentences(4, 4), sentences(4, 4, 16)];
const story = madeStory(told, { each: 0.2 });

let page: StoryPage;
let synthesis: ScriptedSynthesis;

/** The page's device speaks so: 20 words a second. */
async function openWith(html: string, voices = [voice('en-US')]): Promise<void> {
  page = await openMarkup(html);
  page.document.documentElement.lang = 'en';
  synthesis = new ScriptedSynthesis(clock, voices, { word: 50 });
  Object.defineProperty(page.window, 'speechSynthesis', { configurable: true, value: synthesis });
  Object.defineProperty(page.window, 'SpeechSynthesisUtterance', { configurable: true, value: ScriptedUtterance });
}

const said = (): string[] => synthesis.said.map(({ text }) => text).filter(Boolean);
const sentence = (index: number): string => told.flat()[index]!;

afterEach(() => page.close());

describe('a story without a recording', function () {
  this.timeout(20_000);

  const silent = `<aloud-article lang="en"><article><aloud-player></aloud-player>${story.text}</article></aloud-article>`;

  it('is read by the device’s voice, and followed sentence by sentence, to the end', async () => {
    await openWith(silent);
    const followed: string[] = [];
    page.document.addEventListener('aloud-sentence', (event) => {
      followed.push((event as SentenceEvent).text);
      expect(shown(page, 'sentence')).to.equal((event as SentenceEvent).text);
    });
    await key(page.play, 'Enter');
    await until('the voice', () => phase(page) === 'playing');
    await until('the end', () => phase(page) === 'ended', 15_000);
    expect(said()).to.deep.equal(told.flat());
    expect(followed).to.deep.equal(told.flat());
    expect(label(page)).to.equal('Play again');
    expect(page.errors).to.deep.equal([]);
  });

  it('is silent at once when it is closed', async () => {
    await openWith(silent);
    await key(page.play, 'Enter');
    await until('the voice', () => phase(page) === 'playing');
    page.document.querySelector('aloud-article')!.remove();
    await until('silence', () => !synthesis.speaking && !ranges(page, 'sentence').length);
    const before = said().length;
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    expect(said().length).to.equal(before);
  });

  it('says so where the device has no voice for it', async () => {
    await openWith(silent, []);
    await key(page.play, 'Enter');
    await until('the message', () =>
      find(page.document, 'aloud-player >> [part=problem]')?.textContent.includes('no voice'),
    );
    expect(find(page.document, 'aloud-player >> [part=voice]')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });

  it('says so where there is not a word', async () => {
    await openWith('<aloud-article><article><aloud-player></aloud-player><p> * * * </p></article></aloud-article>');
    await key(page.play, 'Enter');
    await until('the message', () =>
      find(page.document, 'aloud-player >> [part=problem]')?.textContent.includes('nothing to read'),
    );
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a recording that fails', function () {
  this.timeout(20_000);

  const offer = () => find<HTMLButtonElement>(page.document, 'aloud-player >> [part=voice]');
  const withSound = (player: string): string =>
    `<aloud-article lang="en"><article>${player}${story.text}</article></aloud-article>`;

  it('is taken over by the device’s voice when the reader asks for it', async () => {
    await openWith(withSound(playerOf('/test/nothing-here.wav', story.timing)));
    await key(page.play, 'Enter');
    const button = await until('the offer', offer);
    expect(said(), 'nothing is said unasked').to.deep.equal([]);
    await key(button, 'Enter');
    await until('the voice', () => phase(page) === 'playing');
    await until('a sentence', () => shown(page, 'sentence') === sentence(0));
    await until('the end', () => phase(page) === 'ended', 15_000);
    expect(said()).to.deep.equal(told.flat());
    expect(page.errors).to.deep.equal([]);
  });

  it('is offered when the voices are told late', async () => {
    await openWith(withSound(playerOf('/test/nothing-here.wav', story.timing)), []);
    await key(page.play, 'Enter');
    await until('the failure', () => phase(page) === 'failed');
    expect(offer()).to.equal(null);
    synthesis.voices = [voice('en-US')];
    // Told when the story has been made ready, or before.
    await until('the offer', () => {
      synthesis.dispatchEvent(new Event('voiceschanged'));
      return offer();
    });
  });

  it('on the way: the voice goes on at the sentence that was reached', async () => {
    await openWith(withSound(story.player));
    await listen(page);
    page.player.reading!.session!.seek(5 * 0.8 + 0.1);
    await until('the sixth sentence', () => shown(page, 'sentence') === sentence(5));
    page.audio.dispatchEvent(new Event('error')); // as when the sound breaks on the way
    await key(await until('the offer', offer), 'Enter');
    await until('the voice', () => phase(page) === 'playing');
    expect(said()[0]).to.equal(sentence(5));
    expect(shown(page, 'sentence')).to.equal(sentence(5));
    await until('the next', () => shown(page, 'sentence') === sentence(6));
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps its place for another time, in its own seconds', async () => {
    await openWith(withSound(story.player));
    await listen(page);
    page.player.reading!.session!.seek(5 * 0.8 + 0.1);
    await until('the sixth sentence', () => shown(page, 'sentence') === sentence(5));
    page.audio.dispatchEvent(new Event('error'));
    await key(await until('the offer', offer), 'Enter');
    await until('the seventh', () => shown(page, 'sentence') === sentence(6));
    page.player.reading!.close();
    expect(page.player.reading!.place).to.be.closeTo(6 * 0.8, 0.01);
  });

  it('whose timing is missing may be heard by voice from about the same place', async () => {
    await openWith(withSound(playerOf(story.sound)));
    await key(page.play, 'Enter');
    await until('sound', () => phase(page) === 'playing');
    page.player.reading!.session!.seek(page.audio.duration / 2);
    await until('the place', () => !page.audio.seeking && page.audio.currentTime > page.audio.duration / 2);
    await key(await until('the offer', offer), 'Enter');
    await until('the voice', () => said().length);
    expect(said()[0]).to.equal(sentence(4));
    expect(page.audio.paused).to.be.true;
  });
});
