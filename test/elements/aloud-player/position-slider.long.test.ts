/**
 * The position while sound plays: silent for a reader who stays on it, true for one who moves it (PLY-4), by key,
 * pointer and voice.
 */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '../../commands/input.js';
import { waitFor } from '../../pages/open-page.js';
import { waitForTime, play, press, openPlayer, type PlayerPage } from './player-page.js';

const progress = (on: PlayerPage): number => Number(on.part('.track').style.getPropertyValue('--progress'));

/** The middle of a position on the track, in the coordinates of the test's own page. */
function onTrack(on: PlayerPage, share: number): [number, number] {
  const [frame, track] = [on.frame.getBoundingClientRect(), on.part('.track').getBoundingClientRect()];
  const thumb = 9;
  const x = frame.x + track.x + thumb + share * (track.width - 2 * thumb);
  return [Math.round(x), Math.round(frame.y + track.y + track.height / 2)];
}

describe('aloud-player’s position', () => {
  let on: PlayerPage;
  let range: HTMLInputElement;

  beforeEach(async () => {
    on = await openPlayer('playing', { width: 640, height: 360 });
    localStorage.setItem('aloud', '{"highlight":"off"}'); // the page does not scroll under the pointer
    on.frame.scrollIntoView();
    await play(on);
    await waitFor('the length', () => on.part<HTMLInputElement>('input').max === '47');
    range = on.part('input');
  });

  afterEach(async () => {
    await resetMouse();
    localStorage.clear();
    on.close();
  });

  it('keeps value and text when the focus arrives and for three seconds, while its drawing moves', async () => {
    await waitForTime(on, 1);
    const [value, drawn, time] = [range.value, progress(on), on.audio.currentTime];
    let changes = 0;
    const observer = new MutationObserver(() => (changes += 1));
    observer.observe(range, { attributes: true });
    range.focus();
    const values = new Set<string>();
    await waitFor('three seconds', () => values.add(range.value) && on.audio.currentTime > time + 3.2);
    expect([...values]).to.deep.equal([value]);
    expect(changes).to.equal(0);
    expect((progress(on) - drawn) * on.audio.duration).to.be.within(2, 4.5);
  });

  it('is true again when the focus leaves, and at a pause', async () => {
    range.focus();
    await waitForTime(on, Number(range.value) + 2.1);
    range.blur();
    expect(Number(range.value)).to.equal(Math.floor(on.audio.currentTime));
    range.focus();
    await waitForTime(on, Number(range.value) + 2.1);
    on.audio.pause();
    await waitFor('the value', () => range.value === String(Math.floor(on.audio.currentTime)));
  });

  // Orca would say the time, and then the end.
  it('keeps value and text at the end of the story while it has the focus', async () => {
    range.focus();
    const [value, text] = [range.value, range.getAttribute('aria-valuetext')];
    on.audio.currentTime = on.audio.duration - 0.5;
    await waitFor('the end', () => on.part('.play').textContent.includes('Play again'));
    expect([range.value, range.getAttribute('aria-valuetext')]).to.deep.equal([value, text]);
    expect(progress(on)).to.be.above(0.98);
    range.blur();
    expect(range.value).to.equal('47');
  });

  it('is at most about five seconds late when the focus arrives', async () => {
    await waitForTime(on, 12.2);
    expect(Number(range.value)).to.be.at.least(7);
  });

  it('takes an increment of assistive technology from the real time, not from its old value', async () => {
    range.focus();
    const written = Number(range.value);
    await waitForTime(on, written + 3);
    const before = on.audio.currentTime;
    range.value = String(written + 5);
    range.dispatchEvent(new Event('input', { bubbles: true }));
    range.dispatchEvent(new Event('change', { bubbles: true }));
    expect(on.audio.currentTime).to.be.closeTo(before + 5, 0.5);
    expect(range.getAttribute('aria-valuetext')).to.match(/^\d+ seconds$/);
  });

  it('follows a pointer by its drawing, and seeks when it is released', async () => {
    await sendMouse({ type: 'move', position: onTrack(on, 0.3) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: onTrack(on, 0.6) });
    await waitFor('the drawing', () => progress(on) > 0.55);
    expect(on.audio.currentTime).to.be.below(0.25 * on.audio.duration);
    await sendMouse({ type: 'up' });
    await waitFor('the seek', () => on.audio.currentTime > 0.55 * on.audio.duration);
    expect(progress(on)).to.be.within(0.55, 0.65);
    expect(on.audio.paused).to.equal(false);
  });

  it('seeks nowhere for a press that does not move, and its drawing moves on', async () => {
    await waitForTime(on, 3);
    await press(on);
    await waitFor('the pause', () => on.audio.paused);
    const time = on.audio.currentTime;
    const position = onTrack(on, progress(on));
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    expect(on.audio.currentTime).to.be.closeTo(time, 0.6);
    await press(on);
    const drawn = progress(on);
    await waitFor('the drawing', () => progress(on) > drawn);
  });
});
