/** Which code a story with a recording loads to read its article. */
import { expect } from '@open-wc/testing';
import type { LeftOutEvent } from '../../../src/reading/events.js';
import type { RecordingTiming } from '../../../src/reading/timing/recording-timing.js';
import { TimingLoader } from '../../../src/reading/timing/timing-loader.js';
import { createAuthoredAudio } from '../../browser/audio/tone.js';
import { createObjectUrl, createStoryFixture, sentences } from '../../pages/story-fixture.js';

const fixture = createStoryFixture([sentences(4), sentences(4, 6, 24)]);
const linked = fixture.text.replace('word1', '<a href="/1">word1</a>');
/** Links to other pages, which the recording does not have. */
const related =
  '<aside><p>Read also</p><ul><li><a href="/1">The station changes its timetable from Monday</a></li></ul></aside>';

const long = createStoryFixture([sentences(1_200)], { wordSeconds: 0.01 });

const largeTiming = (): PerformanceEntry[] =>
  performance.getEntriesByName(new URL('/src/browser/timing/large-timing.ts', location.href).href);

const rules = (): PerformanceEntry[] =>
  performance.getEntriesByName(new URL('/src/core/story/markup-rules.ts', location.href).href);

describe('the article of a recording', () => {
  let article: HTMLElement;
  let audio: HTMLAudioElement;
  let loader: TimingLoader;

  /** The words of the page that are timed, after the loader has read the article. */
  async function load(
    html: string,
    timingUrl = fixture.timingUrl,
    audioUrl = fixture.audioUrl,
  ): Promise<RecordingTiming | undefined> {
    article = document.body.appendChild(document.createElement('article'));
    article.innerHTML = html;
    audio = createAuthoredAudio(
      `<audio preload="metadata" src="${audioUrl}"><track kind="captions" src="${timingUrl}"></audio>`,
    );
    let timing: RecordingTiming | undefined;
    loader = new TimingLoader({
      audio,
      article,
      host: article,
      onTiming: (result) => Promise.resolve(void (timing = result)),
      onProblem: () => undefined,
    });
    await loader.load();
    return timing;
  }

  afterEach(() => {
    loader.abort();
    article.remove();
    audio.remove();
  });

  // The first test decides: a module stays loaded.
  it('is read without the rules for special markup, where it has links and the recorded words', async () => {
    let reports = 0;
    document.body.addEventListener('aloud-left-out', () => (reports += 1));
    const timing = await load(linked);
    expect(timing!.timedSpeech.speech.words.length).to.equal(48);
    expect(rules()).to.have.length(0);
    // A voice says what was followed.
    expect((await loader.story) === timing!.timedSpeech.speech.story).to.be.true;
    expect(rules()).to.have.length(0);
    expect(reports).to.equal(1);
  });

  it('is read with the rules, where its words differ from those of the recording', async () => {
    const reports: LeftOutEvent[] = [];
    document.body.addEventListener('aloud-left-out', (event) => reports.push(event), { once: true });
    const timing = await load(linked + related);
    expect(rules()).to.have.length(1);
    expect(reports.map(({ omissions }) => omissions.length)).to.deep.equal([1]);
    expect(timing!.timedSpeech.speech.words.length).to.equal(48);
    expect(timing!.isPageChanged).to.be.false;
  });

  it('is read with the rules for a voice, where the recording has no timing', async () => {
    await load(linked + related, createObjectUrl('', 'text/vtt'));
    const { omissions } = await loader.story!;
    expect(omissions).to.have.length(1);
  });

  it('is followed with a large timing file, whose reader in slices loads only then', async () => {
    const before = largeTiming().length;
    const timing = await load(long.text, long.timingUrl, long.audioUrl);
    expect(before).to.equal(0);
    expect(largeTiming()).to.have.length(1);
    expect(timing!.timedSpeech.timeline.data.fit.alignedWords).to.equal(7_200);
    expect(timing!.timedSpeech.timeline.startOfWord(7_000)).to.be.closeTo(70, 0.001);
  });

  it('is followed with a large timing file, where a word differs', async () => {
    const timing = await load(long.text.replace('word7000', 'other'), long.timingUrl, long.audioUrl);
    expect(timing!.timedSpeech.timeline.data.fit.alignedWords).to.equal(7_199);
  });
});
