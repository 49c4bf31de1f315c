import { expect } from '@open-wc/testing';
import { browserClock } from '../../../src/browser/browser-clock.js';
import {
  ScriptedSynthesis,
  ScriptedUtterance,
  createVoice,
} from '../../browser/speech-synthesis/scripted-speech-synthesis.js';
import { createStoryFixture, playerMarkup, sentences } from '../../pages/story-fixture.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';
import {
  pressKey,
  buttonLabel,
  playStory,
  openMarkup,
  phaseOf,
  highlightRanges,
  highlightedText,
  type StoryPage,
} from '../../pages/story-page.js';
import { expectShown } from '../shown-sentences.js';

const paragraphs = [sentences(4, 4), sentences(4, 4, 16)];
const story = createStoryFixture(paragraphs, { wordSeconds: 0.2 });

let page: StoryPage;
let synthesis: ScriptedSynthesis;

/** The voice of the test's device: by default 20 words a second, so that a story of 32 words soon ends. */
async function openWith(html: string, voices = [createVoice('en-US')], wordMs = 50): Promise<void> {
  page = await openMarkup(html);
  page.document.documentElement.lang = 'en';
  synthesis = new ScriptedSynthesis(browserClock, voices, { wordMs });
  Object.defineProperty(page.window, 'speechSynthesis', { configurable: true, value: synthesis });
  Object.defineProperty(page.window, 'SpeechSynthesisUtterance', { configurable: true, value: ScriptedUtterance });
}

const spokenTexts = (): string[] => synthesis.spokenUtterances.map(({ text }) => text).filter(Boolean);
const sentence = (index: number): string => paragraphs.flat()[index]!;

/** As when the sound fails in the middle. It fails at the event: a poll may come when the sentence is over. */
async function failAtSixthSentence(): Promise<void> {
  const shown = new Promise<void>((resolve) =>
    page.document.addEventListener('aloud-sentence', (event) => {
      if (event.text === sentence(5)) resolve();
    }),
  );
  page.player.reading!.session!.seek(5 * 0.8 + 0.1);
  await shown;
  page.audio.dispatchEvent(new Event('error'));
}

afterEach(() => page.close());

describe('a story without a recording', function () {
  const silent = `<aloud-article lang="en"><article><aloud-player></aloud-player>${story.text}</article></aloud-article>`;

  it('is read by the device’s voice, and followed sentence by sentence, to the end', async () => {
    await openWith(silent, undefined, 200);
    const followed: string[] = [];
    page.document.addEventListener('aloud-sentence', (event) => {
      followed.push(event.text);
      expect(highlightedText(page, 'sentence')).to.equal(event.text);
    });
    await pressKey(page.play, 'Enter');
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expect(spokenTexts()).to.deep.equal(paragraphs.flat());
    expectShown(followed, paragraphs.flat());
    expect(buttonLabel(page)).to.equal('Play again');
    expect(page.errors).to.deep.equal([]);
  });

  it('is silent at once when the reading closes', async () => {
    await openWith(silent, [createVoice('en-US')], 1000);
    await pressKey(page.play, 'Enter');
    await waitFor('the voice', () => phaseOf(page) === 'playing');
    page.document.querySelector('aloud-article')!.remove();
    await waitFor('silence', () => !synthesis.speaking && !highlightRanges(page, 'sentence').length);
    const before = spokenTexts().length;
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    expect(spokenTexts().length).to.equal(before);
  });

  it('shows a message where the device has no voice for it', async () => {
    await openWith(silent, []);
    await pressKey(page.play, 'Enter');
    await waitFor('the message', () =>
      querySelectorDeep(page.document, 'aloud-player >> [part=problem]')?.textContent.includes('no voice'),
    );
    expect(querySelectorDeep(page.document, 'aloud-player >> [part=voice]')).to.equal(null);
    expect(page.errors).to.deep.equal([]);
  });

  it('shows a message where it has no words', async () => {
    await openWith('<aloud-article><article><aloud-player></aloud-player><p> * * * </p></article></aloud-article>');
    await pressKey(page.play, 'Enter');
    await waitFor('the message', () =>
      querySelectorDeep(page.document, 'aloud-player >> [part=problem]')?.textContent.includes('nothing to read'),
    );
    expect(page.errors).to.deep.equal([]);
  });
});

describe('a recording that fails', function () {
  const offer = () => querySelectorDeep<HTMLButtonElement>(page.document, 'aloud-player >> [part=voice]');
  const withSound = (player: string): string =>
    `<aloud-article lang="en"><article>${player}${story.text}</article></aloud-article>`;

  it('is replaced by the device’s voice when the reader asks for it', async () => {
    await openWith(withSound(playerMarkup('/test/nothing-here.wav', story.timingUrl)));
    await pressKey(page.play, 'Enter');
    const button = await waitFor('the offer', offer);
    expect(spokenTexts(), 'nothing is said unasked').to.deep.equal([]);
    const followed: string[] = [];
    page.document.addEventListener('aloud-sentence', () => followed.push(highlightedText(page, 'sentence')));
    await pressKey(button, 'Enter');
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expect(spokenTexts()).to.deep.equal(paragraphs.flat());
    expect(followed).to.deep.equal(paragraphs.flat());
    expect(page.errors).to.deep.equal([]);
  });

  it('has the offer of a voice when the voices are listed late', async () => {
    await openWith(withSound(playerMarkup('/test/nothing-here.wav', story.timingUrl)), []);
    await pressKey(page.play, 'Enter');
    await waitFor('the failure', () => phaseOf(page) === 'failed');
    expect(offer()).to.equal(null);
    synthesis.voices = [createVoice('en-US')];
    // The event comes when the story has been prepared, or before.
    await waitFor('the offer', () => {
      synthesis.dispatchEvent(new Event('voiceschanged'));
      return offer();
    });
  });

  it('in the middle: the voice continues at the current sentence', async () => {
    await openWith(withSound(story.player));
    await playStory(page);
    await failAtSixthSentence();
    const followed: string[] = [];
    page.document.addEventListener('aloud-sentence', () => followed.push(highlightedText(page, 'sentence')));
    await pressKey(await waitFor('the offer', offer), 'Enter');
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expect(spokenTexts()).to.deep.equal([5, 6, 7].map(sentence));
    expect(followed, 'the sixth was highlighted already').to.deep.equal([6, 7].map(sentence));
    expect(page.errors).to.deep.equal([]);
  });

  it('keeps its position for later, in its own seconds', async () => {
    await openWith(withSound(story.player));
    await playStory(page);
    await failAtSixthSentence();
    // At the event: a busy machine would look too late.
    page.document.addEventListener('aloud-sentence', () => {
      if (highlightedText(page, 'sentence') === sentence(6)) page.player.reading!.close();
    });
    await pressKey(await waitFor('the offer', offer), 'Enter');
    await waitFor('the seventh', () => phaseOf(page) === 'idle');
    expect(page.player.reading!.resumeTime).to.be.closeTo(6 * 0.8, 0.01);
  });

  it('or whose timing is missing can be read by the voice from about the same position', async () => {
    await openWith(withSound(playerMarkup(story.audioUrl)));
    await pressKey(page.play, 'Enter');
    await waitFor('sound', () => phaseOf(page) === 'playing');
    page.player.reading!.session!.seek(page.audio.duration / 2);
    await waitFor('the place', () => !page.audio.seeking && page.audio.currentTime > page.audio.duration / 2);
    await pressKey(await waitFor('the offer', offer), 'Enter');
    await waitFor('the voice', () => spokenTexts().length);
    expect(spokenTexts()[0]).to.equal(sentence(4));
    expect(page.audio.paused).to.be.true;
  });
});
