/** PLY-13: after a jump, the page shows the sentence, whatever the order of the media events. */
import { expect } from '@open-wc/testing';
import { createStoryFixture, sentences } from '../../pages/story-fixture.js';
import { waitFor } from '../../pages/open-page.js';
import {
  highlightedText,
  highlightRanges,
  openMarkup,
  phaseOf,
  playStory,
  type StoryPage,
} from '../../pages/story-page.js';

const story = createStoryFixture(
  Array.from({ length: 40 }, (_, index) => sentences(4, 6, index * 24)),
  { wordSeconds: 0.1 },
);
const PARAGRAPH_SECONDS = 2.4;
const STYLE = '<style>p { margin-block: 0 150px } article { font: 20px/1.5 sans-serif }</style>';
const MEDIA_EVENTS = ['seeking', 'waiting', 'stalled', 'seeked', 'canplay', 'playing', 'timeupdate'];

/** After `currentTime` is set while sound plays. */
const ORDERS: Record<string, string[]> = {
  'Chromium, not buffered': ['seeking', 'waiting', 'seeked', 'canplay', 'playing'],
  'Chromium, buffered': ['seeking', 'seeked', 'playing'],
  'Firefox, not buffered': ['seeking', 'waiting', 'stalled', 'canplay', 'playing', 'seeked'],
  'Firefox, buffered': ['seeking', 'seeked'],
  'WebKit, not buffered': ['waiting', 'seeking', 'timeupdate', 'seeked', 'canplay', 'playing'],
  'WebKit, buffered': ['seeking', 'timeupdate', 'seeked', 'waiting', 'playing'],
};

let page: StoryPage;

const session = () => page.player.reading!.session!;
const sentenceTop = (): number => highlightRanges(page, 'sentence')[0]?.getBoundingClientRect().top ?? NaN;
const isInView = (): boolean => sentenceTop() > 0 && sentenceTop() < page.window.innerHeight;

/** The number of the paragraph of the highlighted sentence. */
const shownParagraph = (): number => Math.floor(Number(/\d+/.exec(highlightedText(page, 'sentence'))?.[0] ?? NaN) / 24);

/** From here on the test itself sends the media events. */
function holdMediaEvents(): void {
  for (const type of MEDIA_EVENTS)
    page.audio.addEventListener(type, (event) => event.isTrusted && event.stopImmediatePropagation(), true);
}

describe('after a jump', () => {
  beforeEach(async () => {
    page = await openMarkup(STYLE + story.html);
    await playStory(page);
    await waitFor('a sentence', () => highlightedText(page, 'sentence'));
  });
  afterEach(() => page.close());

  for (const [browser, events] of Object.entries(ORDERS))
    it(`the page shows the sentence: ${browser}`, async () => {
      holdMediaEvents();
      for (const paragraph of [20, 3, 35]) {
        session().seek(paragraph * PARAGRAPH_SECONDS + 0.1);
        for (const type of events) page.audio.dispatchEvent(new Event(type));
        await waitFor(
          `paragraph ${paragraph} in view`,
          () => paragraph <= shownParagraph() && shownParagraph() < paragraph + 3 && isInView(),
        );
        expect(session().highlighter!.isScrollSuspended).to.equal(false);
      }
    });

  it('the page follows while the sound is still awaited', async () => {
    holdMediaEvents();
    session().seek(20 * PARAGRAPH_SECONDS + 0.1);
    // As in a browser that has not loaded this position.
    Object.defineProperty(page.audio, 'readyState', { value: HTMLMediaElement.HAVE_METADATA });
    for (const type of ['seeking', 'waiting']) page.audio.dispatchEvent(new Event(type));
    expect(phaseOf(page)).to.equal('stalled');
    page.audio.dispatchEvent(new Event('seeked'));
    await waitFor('the sentence in view', isInView);
  });
});
