import { expect } from '@open-wc/testing';
import { browserClock } from '../../../src/browser/browser-clock.js';
import {
  ScriptedSynthesis,
  ScriptedUtterance,
  createVoice,
} from '../../browser/speech-synthesis/scripted-speech-synthesis.js';
import { passesAxe } from '../../axe/axe.js';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { querySelectorDeep, waitFor } from '../../pages/open-page.js';
import {
  pressKey,
  playStory,
  seek,
  openMarkup,
  phaseOf,
  highlightRanges,
  highlightedText,
  type StoryPage,
} from '../../pages/story-page.js';
import { expectShown } from '../shown-sentences.js';

const paragraphs = [sentences(3), sentences(3, 6, 18)];
const NOTE = 'voice: a speaker';
const WORD_SECONDS = 0.12;
const story = createStoryFixture(paragraphs, { wordSeconds: WORD_SECONDS, note: NOTE });
/** Its first sentence is long enough, at half speed, to be followed from the start on a busy machine too. */
const SLOW_WORD_SECONDS = 0.2;
const slowStory = createStoryFixture(paragraphs, { wordSeconds: SLOW_WORD_SECONDS, note: NOTE });
/** The start of a sentence in the recording, in seconds. */
const startOf = (sentence: number, wordSeconds = WORD_SECONDS): number => sentence * 6 * wordSeconds;
const NEW_SENTENCE = 'Nothing of this was ever recorded.';
const CHANGED_INDEX = 1;

let page: StoryPage;
let synthesis: ScriptedSynthesis;

/** A page whose second sentence differs from the recording's. */
async function openChanged(html: string, voices: SpeechSynthesisVoice[], settings = {}): Promise<void> {
  page = await openMarkup(html);
  page.document.documentElement.lang = 'en';
  page.window.localStorage.setItem('aloud', JSON.stringify({ speed: 2, ...settings }));
  synthesis = new ScriptedSynthesis(browserClock, voices, { wordMs: 50 });
  Object.defineProperty(page.window, 'speechSynthesis', { configurable: true, value: synthesis });
  Object.defineProperty(page.window, 'SpeechSynthesisUtterance', { configurable: true, value: ScriptedUtterance });
}

const corrected = (html: string): string => html.replace(paragraphs.flat()[CHANGED_INDEX]!, NEW_SENTENCE);
const spokenTexts = (): string[] => synthesis.spokenUtterances.map(({ text }) => text).filter(Boolean);
const notice = () => querySelectorDeep(page.document, 'aloud-player >> [part=changes]');
const checkbox = () => querySelectorDeep<HTMLInputElement>(page.document, 'aloud-player >> [part=changes-voice] input');
const highlightedChanges = (): string[] =>
  [...(page.window.CSS.highlights.get('aloud-changed') ?? [])].map((range) => (range as Range).toString());

/** The highlighted sentences, in order; each must be the one that sounds. */
function collectShownSentences(wordSeconds = WORD_SECONDS): string[] {
  const followed: string[] = [];
  page.document.addEventListener('aloud-sentence', (event) => {
    const { text } = event;
    followed.push(text);
    expect(highlightedText(page, 'sentence')).to.equal(text);
    const at = paragraphs.flat().indexOf(text);
    if (at >= 0)
      expect(page.audio.currentTime).to.be.within(startOf(at, wordSeconds) - 0.15, startOf(at + 1, wordSeconds) + 0.15);
  });
  return followed;
}

afterEach(() => page.close());

describe('a sentence that has changed since its recording', function () {
  it('is skipped with the recorded text that it replaces, and marked; no wrong text is highlighted', async () => {
    await openChanged(corrected(slowStory.html), [], { speed: 0.5 });
    const followed = collectShownSentences(SLOW_WORD_SECONDS);
    await playStory(page);
    await waitFor('the line', () => notice()?.textContent.includes('1 changed sentence is not heard'));
    page.player.reading!.session!.playback.setRate(1);
    expect(checkbox(), 'no voice, no offer').to.equal(null);
    expect(highlightedChanges()).to.deep.equal([NEW_SENTENCE]);
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expectShown(followed, paragraphs.flat().toSpliced(CHANGED_INDEX, 1));
    const { played } = page.audio;
    expect(played.length, 'one part of the recording was not heard').to.equal(2);
    const [start, end] = [CHANGED_INDEX, CHANGED_INDEX + 1].map((at) => startOf(at, SLOW_WORD_SECONDS)) as [
      number,
      number,
    ];
    expect(played.end(0)).to.be.within(start - 0.05, end - 0.1);
    expect(played.start(1)).to.be.closeTo(end, 0.05);
    expect(page.errors).to.deep.equal([]);
  });

  it('is read by the device’s voice in its place, in one timeline, where the reader allows it', async () => {
    await openChanged(corrected(story.html), [createVoice('en-US')], { speed: 0.5 });
    await playStory(page);
    // A pause before the changed sentence: a voice that already speaks starts again at another speed.
    await pressKey(page.play, 'Enter');
    await waitFor('the pause', () => phaseOf(page) === 'paused');
    // On a busy machine the pause comes later.
    await seek(page, 0);
    const followed = collectShownSentences();
    const box = await waitFor('the offer', checkbox);
    expect(box.checked).to.equal(false);
    await passesAxe(page.document.querySelector('aloud-player')!);
    const { playback } = page.player.reading!.session!;
    const without = playback.duration;
    await pressKey(box, ' ');
    page.player.reading!.session!.playback.setRate(2);
    await waitFor('the line', () => notice()?.textContent.includes('1 changed sentence is read with'));
    const atTheChange: unknown[] = [];
    page.document.addEventListener('aloud-sentence', (event) => {
      if (event.text === NEW_SENTENCE) atTheChange.push(page.audio.paused, phaseOf(page));
    });
    await pressKey(page.play, 'Enter');
    expect(playback.duration, 'the voice has its time').to.be.above(without + 1);
    expect(JSON.parse(page.window.localStorage.getItem('aloud')!)).to.include({ voice: true });
    await waitFor('the end', () => phaseOf(page) === 'ended');
    expect(atTheChange, 'one at a time').to.deep.equal([true, 'playing']);
    expect(spokenTexts()).to.deep.equal([NEW_SENTENCE]);
    expectShown(followed, paragraphs.flat().with(CHANGED_INDEX, NEW_SENTENCE));
    expect(page.errors).to.deep.equal([]);
  });

  it('is read again when the reader goes back to it, and not when the reader forbids it', async () => {
    await openChanged(corrected(story.html), [createVoice('en-US')], { voice: true });
    await playStory(page);
    const session = page.player.reading!.session!;
    await waitFor('the voice', () => spokenTexts().length === 1);
    session.seek(session.timed!.startOfUtterance(CHANGED_INDEX) + 0.1);
    await waitFor('the voice again', () => spokenTexts().length === 2);
    await pressKey(await waitFor('the box', checkbox), ' ');
    await waitFor('silence of the voice', () => !synthesis.speaking);
    await waitFor('the end', () => phaseOf(page) === 'ended');
    const { played } = page.audio;
    expect(played.end(played.length - 2)).to.be.below(startOf(CHANGED_INDEX) + 0.2);
    expect(played.start(played.length - 1), 'the recording after it').to.be.closeTo(startOf(CHANGED_INDEX + 1), 0.2);
    expect(spokenTexts()).to.have.length(2);
  });

  it('keeps the reader’s position: the story resumes where the recording was', async () => {
    await openChanged(corrected(story.html), []);
    await playStory(page);
    await waitFor('the line', notice);
    await waitFor('what follows', () => page.audio.currentTime > startOf(CHANGED_INDEX + 1) + 0.2);
    const player = page.player;
    const before = page.audio.currentTime;
    const next = player.nextSibling;
    player.remove();
    await new Promise(requestAnimationFrame);
    expect(highlightedChanges()).to.deep.equal([]);
    next!.before(player);
    expect(player.reading!.resumeTime).to.be.closeTo(before, 0.5);
  });

  it('is not skipped where the recorded words are not certain, as in a transcript', async () => {
    const guessed = createStoryFixture(paragraphs, { wordSeconds: WORD_SECONDS });
    await openChanged(corrected(guessed.html), [createVoice('en-US')], { voice: true });
    const followed = collectShownSentences();
    await playStory(page);
    await waitFor('the third sentence', () => page.audio.currentTime > startOf(CHANGED_INDEX + 1) + 0.2);
    expect(notice()).to.equal(null);
    expect(highlightedChanges()).to.deep.equal([]);
    expect(followed).to.include(paragraphs.flat()[0]!);
    expect(followed, 'no sentence for another').not.to.include(NEW_SENTENCE);
  });
});

describe('a word that has changed since its recording', () => {
  it('is marked alone: the highlight follows its sentence', async () => {
    await openChanged(story.html.replace('word8 ', 'corrected '), []);
    const rangeCounts: number[] = [];
    page.document.addEventListener('aloud-sentence', () => {
      if (highlightedText(page, 'sentence').includes('corrected'))
        rangeCounts.push(highlightRanges(page, 'sentence').length);
    });
    await playStory(page);
    await waitFor('the line', notice);
    expect(notice()!.textContent.trim()).to.equal('Words with a dotted line were changed after the recording.');
    expect(highlightedChanges()).to.deep.equal(['corrected']);
    page.player.reading!.session!.seek(0);
    await waitFor('the sentence', () => rangeCounts.length > 0);
    expect(rangeCounts[0]).to.equal(1);
  });
});

describe('the list of changed sentences', () => {
  const LONG = `Nothing of this ${'very '.repeat(20)}long sentence was ever recorded.`;
  const list = () => querySelectorDeep<HTMLDetailsElement>(page.document, 'aloud-player >> [part=changes-list]');
  const buttons = (): HTMLElement[] => [...list()!.querySelectorAll<HTMLElement>('button')];

  it('leads the reader’s own keys to each: the focus comes to its paragraph, the view to its words', async () => {
    const html = story.html
      .replace(paragraphs.flat()[CHANGED_INDEX]!, LONG)
      .replace('word26 ', 'corrected ')
      .replace('word27 ', 'twice ');
    await openChanged(html.replaceAll('<p>', '<p style="margin-block: 90vh">'), [], { speed: 0.5 });
    // The one row of the docked player has no list.
    page.player.setAttribute('dock', 'off');
    await playStory(page);
    const details = await waitFor('the list', list);
    expect(details.open, 'it takes no space before').to.equal(false);
    await pressKey(details.querySelector('summary')!, 'Enter');
    await waitFor('the buttons', () => details.open);
    expect(buttons().map(({ textContent }) => textContent)).to.deep.equal([
      'Nothing of this very very very very very very very very …',
      'Word24 word25 corrected twice word28 word29.',
    ]);
    expect(buttons().map(({ lang }) => lang)).to.deep.equal(['en', 'en']);
    await passesAxe(page.document.querySelector('aloud-player')!);

    const [first, second] = page.article.querySelectorAll('p');
    const isInView = (element: Element): boolean => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < page.window.innerHeight;
    };
    for (const [index, paragraph] of [
      [1, second!],
      [0, first!],
    ] as const) {
      await pressKey(buttons()[index]!, 'Enter');
      await waitFor('the focus', () => page.document.activeElement === paragraph);
      await waitFor('the view', () => isInView(paragraph));
    }
    expect(page.player.reading!.session!.playback.isPlayRequested, 'the sound plays on').to.equal(true);
    await pressKey(page.play, 'Tab');
    expect(page.article.querySelectorAll('p[tabindex]').length, 'nothing stays in the article').to.equal(0);
    expect(page.errors).to.deep.equal([]);
  });

  it('does nothing for a sentence that has left the page', async () => {
    await openChanged(corrected(story.html), [], { speed: 0.5 });
    await playStory(page);
    await pressKey((await waitFor('the list', list)).querySelector('summary')!, 'Enter');
    await waitFor('the buttons', () => list()!.open);
    page.article.querySelector('p')!.remove();
    const [button] = buttons();
    await pressKey(button!, 'Enter');
    expect(page.player.shadowRoot!.activeElement === button).to.equal(true);
    expect(page.errors).to.deep.equal([]);
  });
});
