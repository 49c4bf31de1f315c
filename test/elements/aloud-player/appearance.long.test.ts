/** The look: one line before the press, which then takes the whole space at once, every target is large enough, and the reader's own colours hold. */
import { expect } from '@open-wc/testing';
import { pixels } from '../../commands/pixels.js';
import { emulate } from '../../commands/emulation.js';
import { waitForElements, waitFor } from '../../pages/open-page.js';
import { play, press, openPlayer, type PlayerPage } from './player-page.js';

/** At a given width, whatever the page's column. */
function widen({ player, document }: PlayerPage, width: number): void {
  document.body.style.maxInlineSize = 'none';
  player.style.inlineSize = `${width}px`;
}

const height = ({ player }: PlayerPage): number => player.getBoundingClientRect().height;

describe('aloud-player shows', () => {
  let on: PlayerPage;

  afterEach(async () => {
    await emulate({});
    on?.close();
  });

  for (const [width, rows] of [
    [288, 3],
    [600, 2],
    [1100, 2],
  ] as const) {
    for (const state of ['playing', 'persian-page']) {
      it(`its height from the press on, at ${width} pixels (${state})`, async () => {
        on = await openPlayer(state, { width: 1200 });
        widen(on, width);
        await waitForElements(on.document);
        const corner = on.part('.play').getBoundingClientRect();
        expect(height(on), 'one line, or two with a long length').to.be.at.most(width < 300 ? 100 : 68);
        on.part('.play').addEventListener('click', () => (atOnce = height(on)), { once: true });
        let atOnce = 0;
        await play(on);
        expect(height(on)).to.equal(atOnce);
        expect(on.part('section').scrollWidth).to.be.at.most(width);
        const tops = new Set(['.play', '.position', '.choices'].map((part) => Math.round(middle(on.part(part)))));
        expect(tops.size).to.equal(rows);
        expect(on.part('.play').getBoundingClientRect().top, 'the button stays under the finger').to.equal(corner.top);
        expect(middle(on.part('.steps'))).to.equal(middle(on.part('.play')));
      });
    }
  }

  it('a reserved space while its locale loads', async () => {
    on = await openPlayer('persian');
    const player = on.document.createElement('aloud-player');
    on.document.body.append(player);
    await player.updateComplete;
    expect(player.getBoundingClientRect().height).to.be.at.least(68);
  });

  it('targets of 44 pixels or more (PLY-23)', async () => {
    on = await openPlayer('playing', { width: 320 });
    const small = (): string[] =>
      on
        .parts('button, select, input')
        .filter((part) => Math.min(part.offsetWidth, part.offsetHeight) < 44)
        .map((part) => part.outerHTML);
    expect(small()).to.deep.equal([]);
    await play(on);
    expect(small()).to.deep.equal([]);
  });

  // ART-10, PLY-22
  it('everything at 320 pixels with the reader’s own text spacing (WCAG 1.4.12)', async () => {
    on = await openPlayer('playing', { width: 320 });
    const sheet = new (on.window as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
    );
    await play(on);
    on.player.shadowRoot!.adoptedStyleSheets.push(sheet);
    expect(on.document.documentElement.scrollWidth).to.equal(320);
    for (const part of on.parts('button, .position, .choices')) {
      expect(part.scrollWidth, part.outerHTML).to.be.at.most(part.clientWidth);
      expect(part.scrollHeight, part.outerHTML).to.be.at.most(part.clientHeight);
    }
  });

  for (const [name, surroundings] of Object.entries({
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced dark': { forcedColors: 'active', colorScheme: 'dark' },
    'forced light': { forcedColors: 'active', colorScheme: 'light' },
  } as const)) {
    // PLY-4
    it(`the thumb and the focus ring, in ${name} colours`, async () => {
      await emulate(surroundings);
      on = await openPlayer('playing', { width: 640, height: 300 });
      on.frame.scrollIntoView();
      await play(on);
      await press(on);
      await waitFor('the pause', () => on.audio.paused);
      on.part('input').focus();
      const track = on.part('.track');
      expect(on.window.getComputedStyle(track).outlineStyle).to.equal('solid');
      const { width, height, data } = await pixels(track);
      const at = (x: number, y: number): string => data.slice((y * width + x) * 4, (y * width + x) * 4 + 3).join();
      const y = Math.floor(height / 2);
      const thumb = Math.round(9 + Number(track.style.getPropertyValue('--progress')) * (width - 18));
      const ground = at(width - 20, 8);
      expect(at(thumb, y + 6), 'the thumb').not.to.equal(ground);
      expect(at(width - 20, y), 'the line').not.to.equal(ground);
      expect(at(thumb, y + 6), 'the thumb stands out from the line').not.to.equal(at(width - 20, y));
      for (const part of on.parts('button, select')) {
        part.focus();
        const { outlineStyle, outlineWidth } = on.window.getComputedStyle(part);
        expect([outlineStyle, outlineWidth], part.outerHTML).to.deep.equal(['solid', '3px']);
      }
    });
  }

  // I18N-8
  it('joined letters and more room between lines in the Arabic script', async () => {
    on = await openPlayer('persian-page', { width: 400 });
    on.document.body.style.letterSpacing = '0.1em';
    await play(on);
    for (const part of on.parts('.time, .text-button')) {
      const { letterSpacing, lineHeight, fontSize } = getComputedStyle(part);
      expect(letterSpacing, part.outerHTML).to.equal('normal');
      expect(parseFloat(lineHeight), part.outerHTML).to.be.at.least(1.5 * parseFloat(fontSize));
    }
  });

  it('the spacing of letters that the page has, in other scripts', async () => {
    on = await openPlayer('playing', { width: 400 });
    on.document.body.style.letterSpacing = '2px';
    await play(on);
    expect(getComputedStyle(on.part('.time')).letterSpacing).to.equal('2px');
  });

  it('horizontal controls in vertical text', async () => {
    on = await openPlayer('playing', { width: 700 });
    on.document.documentElement.style.writingMode = 'vertical-rl';
    await play(on);
    const { width, height } = on.part('.position').getBoundingClientRect();
    expect(width)
      .to.be.at.least(288)
      .and.above(5 * height);
    expect(on.part('section').scrollWidth).to.be.at.most(on.part('section').clientWidth);
  });

  it('a width in a row of boxes, which give it none', async () => {
    on = await openPlayer('playing', { width: 700 });
    on.player.parentElement!.style.display = 'flex';
    expect(on.player.getBoundingClientRect().width).to.be.at.least(288);
  });

  it('no motion to readers who prefer none', async () => {
    await emulate({ reducedMotion: 'reduce' });
    on = await openPlayer('before-press');
    on.player.querySelector('source')!.src += '?delay=3000';
    await press(on);
    await waitFor('waiting', () => on.part('.waiting svg'));
    expect(on.window.getComputedStyle(on.part('.waiting svg')).animationName).to.equal('none');
  });
});

function middle(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}
