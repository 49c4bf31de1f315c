/** Sound that does not say its length, as MediaRecorder writes it: browsers report the duration Infinity. */
import { expect } from '@open-wc/testing';
import { soundUrl } from '../browser/audio/sound-url.js';
import { createStoryFixture, playerMarkup, sentences } from './story-fixture.js';
import { waitFor, querySelectorDeep } from './open-page.js';
import { highlightedText, openMarkup, playStory, pressKey, type StoryPage } from './story-page.js';

const RECORDING = '/audio/examples/readme/story.webm';

/** The element Duration of WebM with its size, and the element Void (RFC 9559, RFC 8794), which both have eleven bytes. */
const DURATION = [0x44, 0x89, 0x88];
const VOID = [0xec, 0x89, 0, 0, 0, 0, 0, 0, 0, 0, 0];

/** A recording without its length. It is not recorded here: recorders of some browsers begin late and lose the end. */
async function soundWithoutLength(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(RECORDING)).arrayBuffer());
  const at = bytes.findIndex((_, index) => DURATION.every((byte, offset) => bytes[index + offset] === byte));
  expect(at, 'the place of the length').to.be.above(0);
  bytes.set(VOID, at);
  return soundUrl(bytes, 'audio/webm');
}

describe('sound without a length', () => {
  const paragraphs = [sentences(2, 3), sentences(1, 3, 6)];
  let sound: string;
  let page: StoryPage;

  const range = (): HTMLInputElement => querySelectorDeep<HTMLInputElement>(page.document, 'aloud-player >> input')!;
  const figures = (): string => querySelectorDeep(page.document, 'aloud-player >> .time')?.textContent ?? '';
  const problems = (): string => querySelectorDeep(page.document, 'aloud-player >> .problem')?.textContent ?? '';
  const openWith = async (track: string | undefined, attributes = ''): Promise<void> => {
    const { text } = createStoryFixture(paragraphs);
    const player = playerMarkup(sound, track).replace('audio/wav', 'audio/webm').replace('>', ` ${attributes}>`);
    page = await openMarkup(`<aloud-article><article>${player}${text}</article></aloud-article>`);
    // This short file is soon read to its end, where the browser knows the length; a longer one is not.
    Object.defineProperty(page.audio, 'duration', { value: Infinity, configurable: true });
  };
  const endOfFile = (): void => {
    delete (page.audio as { duration?: number }).duration;
    page.audio.dispatchEvent(new Event('durationchange'));
  };

  before(async () => (sound = await soundWithoutLength()));
  afterEach(() => page.close());

  it('has the length of its timing file, and the slider moves in it', async () => {
    // Browsers can seek only in what they have read, so the words stand at the beginning.
    const { timingUrl } = createStoryFixture(paragraphs, { wordSeconds: 0.2, note: 'voice: test\nduration: 2.5' });
    await openWith(timingUrl);
    await playStory(page);
    await waitFor('the length', () => figures().endsWith('/ 0:02'));
    expect([range().max, range().disabled]).to.deep.equal(['2', false]);
    expect(range().getAttribute('aria-valuetext')).to.match(/ of 2 seconds$/);
    expect(problems()).to.equal('');
    await waitFor('a later sentence', () => /Word[36]/.test(highlightedText(page, 'sentence')));
    page.audio.pause(); // a sentence that sounds is soon over
    await pressKey(range(), 'Home');
    await waitFor('the first sentence', () => highlightedText(page, 'sentence').includes('Word0'));
    expect(page.errors).to.deep.equal([]);
  });

  it('has the end of the last cue for its length, where the timing file says none', async () => {
    await openWith(createStoryFixture(paragraphs, { wordSeconds: 0.12 }).timingUrl);
    await playStory(page);
    await waitFor('the length', () => figures().endsWith('/ 0:01'));
    // The sound may continue after the last cue.
    await waitFor('a later time', () => figures() === '0:02 / 0:02');
    expect(page.errors).to.deep.equal([]);
  });

  it('has no length without a timing file: no total is shown, and the slider is disabled', async () => {
    await openWith(undefined);
    await pressKey(page.play, 'Enter');
    await waitFor('the time', () => /^0:0[1-9]$/.test(figures()));
    expect(range().disabled).to.equal(true);
    expect(range().getAttribute('aria-valuetext')).to.match(/^\d seconds?$/);
    await waitFor('the end', () => page.audio.ended);
    endOfFile();
    await waitFor('the length', () => figures().endsWith(' / 0:09'));
    expect(range().disabled).to.equal(false);
    expect(page.errors).to.deep.equal([]);
  });

  it('has the length that the author gives', async () => {
    await openWith(undefined, 'duration="3"');
    await pressKey(page.play, 'Enter');
    await waitFor('the time', () => page.audio.currentTime > 0.5 && figures().endsWith(' / 0:03'));
    expect([range().max, range().disabled]).to.deep.equal(['3', false]);
  });
});
