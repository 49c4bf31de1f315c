/** Who reads: a machine, or the presenter that the page names. */
import { expect } from '@open-wc/testing';
import { axTree, outline } from '../../commands/ax-tree.js';
import { addDeviceVoices } from '../../pages/device-voice.js';
import { waitFor } from '../../pages/open-page.js';
import { createObjectUrl } from '../../pages/story-fixture.js';
import {
  collectAnnouncements,
  openPlayer,
  openSettings,
  play,
  press,
  waitForTiming,
  type PlayerPage,
} from './player-page.js';

const AUTOMATED = 'Read by an automated voice';
const ANNA = { '@type': 'AudioObject', readBy: { '@type': 'Person', name: 'Anna Holm <img src=x onerror=alert(1)>' } };

const cell = ({ part }: PlayerPage): HTMLElement => part('[part=section]');
const waitForLabel = (on: PlayerPage): Promise<HTMLElement> =>
  waitFor('who reads', () => on.part('[part=section] span'));
/** Opens the story and pauses it at its start, so that no section begins. */
async function openStory(on: PlayerPage): Promise<void> {
  await play(on);
  await press(on);
  await waitFor('a pause', () => on.audio.paused);
  on.audio.currentTime = 0;
}
/** The line in the open settings. */
const panelLine = ({ part }: PlayerPage): string | undefined => part('.panel .reader')?.textContent.trim();

/** Writes another voice into the timing file; none for ''. */
async function setVoice({ audio }: PlayerPage, voice: string): Promise<void> {
  const track = audio.querySelector('track')!;
  const text = await (await fetch(track.src)).text();
  track.src = createObjectUrl(text.replace(/^voice: .*\n/m, voice && `voice: ${voice}\n`), 'text/vtt');
}

function addMetadata({ document }: PlayerPage, data: unknown): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(data);
  document.head.append(script);
}

// PLY-36
describe('the player says who reads', () => {
  let on: PlayerPage;

  afterEach(() => on?.close());

  it('as text until the first section begins, and in the settings; not before the press, and announced never', async () => {
    on = await openPlayer('playing');
    expect(on.part('section').textContent).not.to.include('Read by');
    await openStory(on);
    const announced = collectAnnouncements(on);
    expect((await waitForLabel(on)).textContent).to.equal(AUTOMATED);
    on.audio.currentTime = 24.5;
    await waitFor('the section', () => cell(on).textContent === 'A Shelf For Every Island');
    await openSettings(on);
    expect(panelLine(on)).to.equal(AUTOMATED);
    on.audio.currentTime = 1;
    await waitFor('who reads', () => cell(on).textContent === AUTOMATED);
    expect(announced).to.deep.equal([]);
    expect(on.errors).to.deep.equal([]);
  });

  it('once in the accessibility tree, with the settings and without them', async () => {
    on = await openPlayer('playing');
    await openStory(on);
    await waitForLabel(on);
    const count = async (): Promise<number> => outline(await axTree(on.part('section'))).split(AUTOMATED).length - 1;
    expect(await count()).to.equal(1);
    await openSettings(on);
    expect(panelLine(on)).to.equal(AUTOMATED);
    expect(await count()).to.equal(1);
  });

  it('for the first seconds, also where a heading begins the story', async () => {
    on = await openPlayer('persian-page');
    await openStory(on);
    on.audio.currentTime = 4.5;
    expect((await waitForLabel(on)).textContent).to.equal('با صدای رایانه‌ای');
    on.audio.currentTime = 5.5;
    await waitFor('the section', () => cell(on).textContent === 'The Library That Comes By Water');
  });

  it('for the voice of the device too', async () => {
    on = await openPlayer('no-audio');
    addDeviceVoices(on.window);
    await press(on);
    expect((await waitForLabel(on)).textContent).to.equal(AUTOMATED);
  });

  it('a presenter by the name that the page has, as text', async () => {
    on = await openPlayer('playing');
    await setVoice(on, 'recording');
    addMetadata(on, ANNA);
    on.player.setAttribute('voice-label', 'Read by our automated voice');
    await openStory(on);
    expect((await waitForLabel(on)).textContent).to.equal(`Read by ${ANNA.readBy.name}`);
    expect(on.parts('img')).to.deep.equal([]);
  });

  it('several presenters in one line', async () => {
    on = await openPlayer('playing');
    await setVoice(on, 'Recording');
    addMetadata(on, { ...ANNA, readBy: ['Anna Holm', 'Ben Ek'] });
    await openStory(on);
    expect((await waitForLabel(on)).textContent).to.equal('Read by Anna Holm and Ben Ek');
  });

  it('a machine where the page says so of an aligned recording', async () => {
    on = await openPlayer('playing');
    await setVoice(on, 'recording');
    addMetadata(on, { ...ANNA, digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' });
    await openStory(on);
    expect((await waitForLabel(on)).textContent).to.equal(AUTOMATED);
  });

  for (const [what, voice] of [
    ['the timing file does not know the voice', ''],
    ['the page does not name the presenter', 'recording'],
  ] as const)
    it(`and nothing where ${what}`, async () => {
      on = await openPlayer('playing', { modules: true });
      await setVoice(on, voice);
      on.player.setAttribute('voice-label', 'Read by our automated voice');
      await openStory(on);
      await waitForTiming(on);
      const panel = await openSettings(on); // its code knows who reads
      await waitFor('the metadata', () => loadedPresenter(on) || !voice);
      await on.player.updateComplete;
      expect(panel.textContent).not.to.include('Read by');
      expect(cell(on).textContent).to.equal('');
    });

  it('in the words of the site, in its language, as text', async () => {
    on = await openPlayer('playing');
    const label = '  Gelesen von <b>unserer</b> Maschine ';
    on.document.documentElement.lang = 'de';
    on.player.setAttribute('voice-label', label);
    await openStory(on);
    const span = await waitForLabel(on);
    expect(span.textContent).to.equal(label);
    expect([span.lang, span.dir]).to.deep.equal(['de', 'auto']);
    expect((await openSettings(on)).textContent).to.include(label);
  });

  for (const empty of ['', ' \n ', '\u200b\u00ad', '\u3164', '–'])
    it(`in its own words where those of the site are empty: ${JSON.stringify(empty)}`, async () => {
      on = await openPlayer('playing');
      const warnings: unknown[] = [];
      (on.window as unknown as { console: Console }).console.warn = (text: unknown) => warnings.push(text);
      on.player.setAttribute('voice-label', empty);
      await openStory(on);
      expect((await waitForLabel(on)).textContent).to.equal(AUTOMATED);
      await openSettings(on);
      expect(panelLine(on)).to.equal(AUTOMATED);
      expect(warnings.filter((text) => String(text).includes('voice-label'))).to.have.length(1);
    });

  for (const state of ['playing', 'persian-page'])
    for (const fontSize of ['100%', '200%'])
      it(`in the space that is there, at 320 pixels and ${fontSize} (${state})`, async () => {
        on = await openPlayer(state, { width: 320 });
        on.document.documentElement.style.fontSize = fontSize;
        await openStory(on);
        await waitForLabel(on);
        const paragraph = on.document.querySelector('p')!;
        const top = paragraph.getBoundingClientRect().top;
        expect(on.part('.choices').scrollWidth).to.be.at.most(on.part('.choices').clientWidth);
        expect(on.document.documentElement.scrollWidth).to.equal(320);
        if (fontSize === '100%') expect(on.part('.choices').offsetHeight, 'its row').to.equal(44);
        cell(on).textContent = '';
        expect(paragraph.getBoundingClientRect().top, 'the text does not move').to.equal(top);
      });
});

const loadedPresenter = ({ window }: PlayerPage): boolean =>
  window.performance.getEntriesByType('resource').some(({ name }) => name.includes('/presenter.'));
