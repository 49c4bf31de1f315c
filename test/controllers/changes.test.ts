import { expect } from '@open-wc/testing';
import type { SentenceEvent } from '../../src/controllers/events.js';
import { clock } from '../../src/browser/audio/clock.js';
import { ScriptedSynthesis, ScriptedUtterance, voice } from '../browser/device/scripted-voices.js';
import { passesAxe } from '../axe/axe.js';
import { madeStory, sentences } from '../pages/made-story.js';
import { find, until } from '../pages/open.js';
import { key, listen, openMarkup, phase, ranges, shown, type StoryPage } from '../pages/story.js';

const told = [sentences(3), sentences(3, 6, 18)];
const NOTE = 'voice: somebody';
const EACH = 0.12;
const story = madeStory(told, { each: EACH, note: NOTE });
/** Where a sentence begins in the recording, in seconds. */
const startOf = (sentence: number): number => sentence * 6 * EACH;
const NEW = 'Nothing of this was ever recorded.';
const CHANGED = 1;

let page: StoryPage;
let synthesis: ScriptedSynthesis;

/** A page whose second sentence is another than the recording's. */
async function openChanged(html: string, voices: SpeechSynthesisVoice[], settings = {}): Promise<void> {
  page = await openMarkup(html);
  page.document.documentElement.lang = 'en';
  page.window.localStorage.setItem('aloud', JSON.stringify({ speed: 2, ...settings }));
  synthesis = new ScriptedSynthesis(clock, voices, { word: 50 });
  Object.defineProperty(page.window, 'speechSynthesis', { configurable: true, value: synthesis });
  Object.defineProperty(page.window, 'SpeechSynthesisUtterance', { configurable: true, value: ScriptedUtterance });
}

const corrected = (html: string): string => html.replace(told.flat()[CHANGED]!, NEW);
const said = (): string[] => synthesis.said.map(({ text }) => text).filter(Boolean);
const line = () => find(page.document, 'aloud-player >> [part=changes]');
const checkbox = () => find<HTMLInputElement>(page.document, 'aloud-player >> [part=changes-voice] input');
const marks = (): string[] =>
  [...(page.window.CSS.highlights.get('aloud-changed') ?? [])].map((range) => (range as Range).toString());

/** The sentences that are shown, as they come; each must be the one that is heard. */
function follow(): string[] {
  const followed: string[] = [];
  page.document.addEventListener('aloud-sentence', (event) => {
    const { text } = event as SentenceEvent;
    followed.push(text);
    expect(shown(page, 'sentence')).to.equal(text);
    const at = told.flat().indexOf(text);
    if (at >= 0) expect(page.audio.currentTime).to.be.within(startOf(at) - 0.15, startOf(at + 1) + 0.15);
  });
  return followed;
}

afterEach(() => page.close());

describe('a sentence that was changed since it was recorded', function () {
  this.timeout(30_000);

  it('is left out with what is said instead, and marked; nothing wrong is highlighted', async () => {
    await openChanged(corrected(story.html), []);
    const followed = follow();
    await listen(page);
    await until('the line', () => line()?.textContent.includes('1 changed sentence is not heard'));
    expect(checkbox(), 'no voice, no offer').to.equal(null);
    expect(marks()).to.deep.equal([NEW]);
    const heard: number[] = [];
    page.audio.addEventListener('timeupdate', () => heard.push(page.audio.currentTime));
    await until('the end', () => phase(page) === 'ended', 20_000);
    expect(followed).to.deep.equal(told.flat().toSpliced(CHANGED, 1));
    const inside = heard.filter((time) => time > startOf(CHANGED) + 0.2 && time < startOf(CHANGED + 1) - 0.2);
    expect(inside, 'the recording was not heard there').to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('is said by the device’s voice in its place, in one timeline, where the reader allows it', async () => {
    await openChanged(corrected(story.html), [voice('en-US')], { speed: 0.5 }); // time enough to press
    const followed = follow();
    await listen(page);
    const box = await until('the offer', checkbox);
    expect(box.checked).to.equal(false);
    await passesAxe(page.document.querySelector('aloud-player')!);
    const { playback } = page.player.reading!.session!;
    const without = playback.duration;
    await key(box, 'Space');
    page.player.reading!.session!.setSpeed(2);
    await until('the line', () => line()?.textContent.includes('1 changed sentence is read with'));
    expect(playback.duration, 'the voice has its time').to.be.above(without + 1);
    expect(JSON.parse(page.window.localStorage.getItem('aloud')!)).to.include({ voice: true });
    await until('the voice', () => said().length > 0, 10_000);
    await until('the words', () => shown(page, 'sentence') === NEW);
    expect(page.audio.paused, 'one at a time').to.equal(true);
    expect(phase(page)).to.equal('playing');
    await until('the end', () => phase(page) === 'ended', 20_000);
    expect(said()).to.deep.equal([NEW]);
    expect(followed).to.deep.equal(told.flat().with(CHANGED, NEW));
    expect(page.errors).to.deep.equal([]);
  });

  it('is said again when the reader goes back to it, and not when the reader forbids it', async () => {
    await openChanged(corrected(story.html), [voice('en-US')], { voice: true });
    await listen(page);
    const session = page.player.reading!.session!;
    await until('the voice', () => said().length === 1, 10_000);
    session.seek(session.timed!.timeOf(CHANGED) + 0.1);
    await until('the voice again', () => said().length === 2);
    await key(await until('the box', checkbox), 'Space');
    await until('silence of the voice', () => !synthesis.speaking);
    await until('the recording', () => !page.audio.paused && shown(page, 'sentence') === told.flat()[CHANGED + 1]);
    expect(page.audio.currentTime).to.be.within(startOf(CHANGED + 1) - 0.2, startOf(CHANGED + 2));
    await until('the end', () => phase(page) === 'ended', 20_000);
    expect(said()).to.have.length(2);
  });

  it('is no loss of the reader’s place: it opens again where the recording was', async () => {
    await openChanged(corrected(story.html), []);
    await listen(page);
    await until('the line', line);
    await until('what follows', () => page.audio.currentTime > startOf(CHANGED + 1) + 0.2);
    const player = page.player;
    const before = page.audio.currentTime;
    const next = player.nextSibling;
    player.remove();
    await new Promise(requestAnimationFrame);
    expect(marks()).to.deep.equal([]);
    next!.before(player);
    expect(player.reading!.place).to.be.closeTo(before, 0.5);
  });

  it('is heard as it is where nobody knows for sure what was said, as in a transcript', async () => {
    const guessed = madeStory(told, { each: EACH });
    await openChanged(corrected(guessed.html), [voice('en-US')], { voice: true });
    const followed = follow();
    await listen(page);
    await until('the third sentence', () => page.audio.currentTime > startOf(CHANGED + 1) + 0.2, 10_000);
    expect(line()).to.equal(null);
    expect(marks()).to.deep.equal([]);
    expect(followed).to.include(told.flat()[0]!);
    expect(followed, 'no sentence for another').not.to.include(NEW);
  });
});

describe('a word that was changed since it was recorded', () => {
  it('is marked alone: its sentence is followed', async () => {
    await openChanged(story.html.replace('word8 ', 'corrected '), []);
    await listen(page);
    await until('the line', line);
    expect(line()!.textContent.trim()).to.equal('Words with a dotted line were changed after the recording.');
    expect(marks()).to.deep.equal(['corrected']);
    await until('the sentence', () => shown(page, 'sentence').includes('corrected'), 10_000);
    expect(ranges(page, 'sentence')).to.have.length(1);
  });
});
