/** When the player announces a wait, by a clock of the test’s own (PLY-9). */
import { expect } from '@open-wc/testing';
import type { AnnounceEvent } from '../../../src/browser/live-region/announcer.js';
import { Announcements } from '../../../src/elements/aloud-player/announcements.js';
import type { PlayerHost } from '../../../src/elements/aloud-player/player-host.js';

describe('aloud-player’s announcements', () => {
  const { setTimeout, clearTimeout } = window;
  /** The delay of each timer that is set. */
  let timers: Map<number, { callback: () => void; delay: number }>;
  let announced: string[];
  let announcements: Announcements;

  beforeEach(() => {
    timers = new Map();
    announced = [];
    let id = 0;
    Object.assign(window, {
      setTimeout: (callback: () => void, delay: number) => (timers.set(++id, { callback, delay }), id),
      clearTimeout: (timer: number) => timers.delete(timer),
    });
    const host = Object.assign(document.createElement('div'), {
      messages: { player: { recovered: 'Playing again', ended: 'End of the story' } },
      requestUpdate: () => {},
    });
    host.addEventListener('aloud-announce', (event: AnnounceEvent) => {
      event.preventDefault();
      announced.push(event.text);
    });
    const notice = () => (announcements.isLongWait('stalled') ? 'Waiting for the sound' : '');
    announcements = new Announcements(host as unknown as PlayerHost, () => '', notice);
  });

  afterEach(() => Object.assign(window, { setTimeout, clearTimeout }));

  it('say nothing of a wait that ends before five seconds, also of many', () => {
    for (let count = 0; count < 10; count += 1) {
      announcements.update('stalled');
      expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([5000]);
      announcements.update('playing');
      expect(timers.size).to.equal(0);
    }
    expect(announced).to.deep.equal([]);
  });

  it('say a wait of five seconds and its end once, and nothing of a short wait after it', () => {
    announcements.update('stalled');
    for (const { callback } of timers.values()) callback();
    announcements.update('stalled');
    announcements.update('stalled');
    announcements.update('playing');
    announcements.update('stalled');
    announcements.update('playing');
    expect(announced).to.deep.equal(['Waiting for the sound', 'Playing again']);
  });
});
