/** Chromium's own accessibility tree of the player. */
import { expect } from '@open-wc/testing';
import { axTree, byRole, outline } from '../../commands/ax-tree.js';
import { waitFor } from '../../pages/open-page.js';
import { waitForTime, play, press, openPlayer, playerPageOf, type PlayerPage } from './player-page.js';

/** The tree as lines, without the content of a closed list. */
const accessibilityOutline = async (on: PlayerPage): Promise<string[]> =>
  outline(await axTree(on.part('section')))
    .split('\n')
    .filter((line) => !/^ *(MenuListPopup|option)/.test(line));

describe('aloud-player exposes', () => {
  let on: PlayerPage;

  afterEach(() => on?.close());

  it('before the press: a region, one button, the length', async () => {
    on = await openPlayer('before-press');
    expect(await accessibilityOutline(on)).to.deep.equal([
      'region "Listen to this story"',
      '  button "Play story"',
      '  text "About 51 seconds"',
    ]);
  });

  it('the length from the author, without “about”', async () => {
    on = await openPlayer('duration-given');
    expect((await accessibilityOutline(on))[2]).to.equal('  text "48 seconds"');
  });

  it('no length where there is nothing to estimate from', async () => {
    on = await openPlayer('empty-article');
    expect(await accessibilityOutline(on)).to.have.length(2);
  });

  // PLY-3, PLY-7, ROOT-1
  it('after the press: each control with its role, name and value, in order', async () => {
    on = await openPlayer('playing');
    await play(on);
    await waitFor('the length', () => on.part<HTMLInputElement>('input').max === '47');
    await press(on);
    await waitFor('the pause', () => on.part('.play').textContent.includes('Play'));
    // The value is written when the time has moved by some seconds: on a busy machine the pause comes late.
    for (const time of [30, 0]) {
      on.audio.currentTime = time;
      await waitFor('the place', () => on.part('input').getAttribute('aria-valuetext')?.startsWith(`${time} seconds`));
    }
    await waitFor('who reads', () => on.part('[part=section] span'));
    expect(await accessibilityOutline(on)).to.deep.equal([
      'region "Listen to this story"',
      '  button "Play" focused',
      '  group "Move in the story"',
      '    button "Back 15 seconds"',
      '    button "Previous sentence"',
      '    button "Next sentence"',
      '    button "Forward 15 seconds"',
      '  text "Read by an automated voice"',
      '  combobox "Speed" value "1, normal" hasPopup=menu expanded=false',
      '  button "Settings"',
      '  slider "Position" value 0 orientation=horizontal valuemin=0 valuemax=47 valuetext=0 seconds of 47 seconds',
      '  button "Listen from here"',
      '  button "Go to the sentence"',
      '  button "Choose a sentence"',
    ]);
  });

  // PLY-8, PLY-21
  it('the options of the lists', async () => {
    on = await openPlayer('playing');
    await play(on);
    const options = byRole(await axTree(on.part('section')), 'option').map(({ name }) => name);
    expect(options.join(', ')).to.equal(
      '0.5 times, 0.75 times, 1, normal, 1.25 times, 1.5 times, 1.75 times, 2 times, 2.5 times, 3 times',
    );
  });

  it('Pause while it plays, by its name alone: no pressed state (PLY-2)', async () => {
    on = await openPlayer('playing');
    const text = on.part('.play span').firstChild;
    await play(on);
    const [button] = byRole(await axTree(on.part('section')), 'button');
    expect(button).to.include({ name: 'Pause' });
    expect(on.part('.play span').firstChild, 'the same text node').to.equal(text);
    expect(button!.properties).not.to.have.property('pressed');
    expect(on.part('.play').hasAttribute('aria-pressed')).to.equal(false);
  });

  it('“Play again” at the end', async () => {
    on = await openPlayer('playing');
    await play(on);
    on.audio.currentTime = on.audio.duration - 0.2;
    await waitFor('the end', () => on.audio.ended);
    await on.player.updateComplete;
    const [button] = byRole(await axTree(on.part('section')), 'button');
    expect(button!.name).to.equal('Play again');
  });

  it('each region with its headline where there are two players (PLY-1)', async () => {
    on = await openPlayer('two-players');
    const regions = byRole(await axTree(on.document), 'region').map(({ name }) => name);
    expect(regions).to.deep.equal([
      'Listen to this story: The Library That Comes By Water',
      'Listen to this story: A Lighthouse Learns To Whistle',
    ]);
  });

  it('the headline of an article that stands elsewhere too', async () => {
    on = await openPlayer('far-away');
    expect((await accessibilityOutline(on))[0]).to.equal('region "Listen to this story"');
    const second = on.document.createElement<'aloud-player'>('aloud-player');
    second.htmlFor = 'library';
    on.document.body.append(second);
    await second.updateComplete;
    const tree = await axTree(playerPageOf(on, second).part('section'));
    expect(tree.name).to.equal('Listen to this story: The Library That Comes By Water');
  });

  // ROOT-2, I18N-1, I18N-2
  it('Persian in a Persian page, in words and in figures', async () => {
    on = await openPlayer('persian');
    expect(await accessibilityOutline(on)).to.deep.equal([
      'region "شنیدن این گزارش"',
      '  button "پخش گزارش"',
      '  text "حدود ۳۵ ثانیه"',
    ]);
    on.close();
    on = await openPlayer('persian-page');
    await play(on);
    await waitFor('the length', () => on.part<HTMLInputElement>('input').max === '47');
    const tree = await axTree(on.part('section'));
    expect(byRole(tree, 'button').map(({ name }) => name)).to.deep.equal([
      'مکث',
      '۱۵ ثانیه به عقب',
      'جملهٔ پیشین',
      'جملهٔ بعدی',
      '۱۵ ثانیه به جلو',
      'تنظیمات',
      'شنیدن از اینجا',
      'رفتن به جمله',
      'انتخاب جمله',
    ]);
    expect(byRole(tree, 'slider')[0]!.properties.valuetext).to.match(/^[۰-۹]+ ثانیه از ۴۷ ثانیه$/);
    expect(on.part('.time').textContent).to.match(/^۰:[۰-۹]{2} \/ ۰:۴۷$/);
  });

  it('the position in words, whole when the focus arrives, the time alone when it moves (PLY-5)', async () => {
    on = await openPlayer('playing');
    await play(on);
    const range = on.part<HTMLInputElement>('input');
    await waitForTime(on, 2.5);
    range.focus();
    const [, seconds] = /^(\d+) seconds? of 47 seconds$/.exec(range.getAttribute('aria-valuetext')!)!;
    expect(Number(seconds)).to.equal(Math.floor(range.valueAsNumber));
    expect(on.part('.time').getAttribute('aria-hidden')).to.equal('true');
  });
});
