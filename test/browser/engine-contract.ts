import { expect, waitUntil } from '@open-wc/testing';
import type { Engine, EngineEvent } from '../../src/core/playback/engine.js';
import { press } from './press.js';

/** An engine, and a way to let time pass for it. The story is at least 60 s long. */
export interface EngineFixture {
  readonly engine: Engine;
  /** Lets about so many seconds pass. @returns how many passed. */
  advance(seconds: number): Promise<number>;
  dispose?(): void;
}

export interface EngineFixtures {
  /** An engine without faults. */
  working(): EngineFixture;
  /** The browser refuses to play. This runs before any press. */
  blocked?(): EngineFixture;
  /** No source can play. */
  failing?(): EngineFixture;
}

/** The contract of every engine, whatever it plays. */
export function testEngineContract(name: string, { working, blocked, failing }: EngineFixtures): void {
  describe(`${name}, as any engine,`, () => {
    let fixture: EngineFixture;
    let engine: Engine;
    let events: EngineEvent[];

    const types = () => events.map(({ type }) => type);
    const count = (type: string) => types().filter((each) => each === type).length;
    const useFixture = (next: EngineFixture) => {
      fixture = next;
      ({ engine } = fixture);
      events = [];
      engine.onEvent = (event) => events.push(event);
    };
    /** Waits for an event, letting time pass. */
    const waitForEvent = async (type: EngineEvent['type'], times = 1) => {
      for (let tries = 0; count(type) < times && tries < 200; tries++) await fixture.advance(0.05);
      expect(count(type), `"${type}" in ${types().join(', ')}`).to.be.at.least(times);
    };
    const playing = async () => {
      engine.play();
      await waitForEvent('playing');
    };

    afterEach(() => {
      engine.dispose();
      fixture.dispose?.();
    });

    if (blocked)
      it('reports that it was blocked, and plays at the next press', async () => {
        useFixture(blocked());
        engine.play();
        await waitForEvent('blocked');
        expect(types()).not.to.include('playing');
        await press(() => engine.play());
        await waitForEvent('playing');
      });

    if (failing)
      it('reports that it failed, at each attempt', async () => {
        await press();
        useFixture(failing());
        engine.play();
        await waitForEvent('failed');
        engine.play();
        await waitForEvent('failed', 2);
        expect(types()).not.to.include('playing');
      });

    describe('after a press', () => {
      beforeEach(async () => {
        await press(); // each time: WebKit forgets a press after some seconds
        useFixture(working());
      });

      it('reports nothing before it is asked to play', async () => {
        await fixture.advance(0.2);
        expect(types()).not.to.include('playing');
        expect(engine.time).to.equal(0);
      });

      it('plays, and its time moves', async () => {
        await playing();
        await fixture.advance(1);
        expect(engine.time).to.be.within(0.4, 10);
        expect(engine.duration).to.be.at.least(60);
      });

      it('does not sound when it is paused while it loads', async () => {
        engine.play();
        engine.pause();
        events = [];
        await fixture.advance(0.5);
        expect(types()).not.to.include('playing');
        await playing();
      });

      it('pauses at its position', async () => {
        await playing();
        await fixture.advance(0.7);
        engine.pause();
        await waitForEvent('paused');
        const { time } = engine;
        await fixture.advance(0.3);
        expect(engine.time).to.equal(time);
        expect(time).to.be.above(0.2);
        expect(count('paused')).to.equal(1);
      });

      it('resumes after a pause', async () => {
        await playing();
        engine.pause();
        await waitForEvent('paused');
        events = [];
        await playing();
        const { time } = engine;
        await fixture.advance(0.5);
        expect(engine.time).to.be.above(time);
      });

      it('starts at the last position that was sought before it was loaded', async () => {
        engine.seek(10);
        engine.seek(20);
        engine.seek(30);
        expect(engine.time).to.equal(30);
        await playing();
        expect(engine.time).to.be.within(29.5, 40);
      });

      it('seeks while playing, and continues to play', async () => {
        await playing();
        engine.seek(30);
        await waitForEvent('seeked');
        await fixture.advance(0.7);
        expect(engine.time).to.be.within(29.5, 40);
        expect(count('paused')).to.equal(0);
        expect(count('seeked')).to.equal(1);
      });

      it('seeks while paused, and stays paused', async () => {
        await playing();
        engine.pause();
        await waitForEvent('paused');
        events = [];
        engine.seek(30);
        await waitForEvent('seeked');
        await fixture.advance(0.3);
        expect(engine.time).to.be.closeTo(30, 0.1);
        expect(types()).to.deep.equal(['seeked']);
        engine.play();
        await waitForEvent('playing');
        expect(engine.time).to.be.within(29.5, 40);
      });

      it('does not report its own resuming as a seek', async () => {
        await playing();
        await fixture.advance(0.2);
        engine.pause();
        await waitForEvent('paused');
        events = [];
        await playing();
        await fixture.advance(0.2);
        expect(count('seeked')).to.equal(0);
        expect(count('waiting')).to.equal(0);
      });

      it('keeps its rate, set before or while playing', async () => {
        engine.setRate(1.5);
        await playing();
        expect(engine.rate).to.equal(1.5);
        engine.setRate(2);
        await waitForEvent('changed');
        expect(engine.rate).to.equal(2);
        await fixture.advance(0.5);
        const { time } = engine;
        const passed = await fixture.advance(1);
        expect((engine.time - time) / passed).to.be.closeTo(2, 0.4);
      });

      it('keeps its rate over a pause', async () => {
        await playing();
        engine.setRate(2);
        engine.pause();
        await waitForEvent('paused');
        events = [];
        await playing();
        expect(engine.rate).to.equal(2);
      });

      it('ends once, at the end, and not with a pause', async () => {
        engine.seek(57);
        await playing();
        engine.seek(engine.duration - 0.4);
        await waitForEvent('ended');
        await fixture.advance(0.5);
        expect(count('ended')).to.equal(1);
        expect(count('paused')).to.equal(0);
        expect(engine.time).to.be.closeTo(engine.duration, 0.05);
      });

      it('ends at double rate too', async () => {
        engine.setRate(2);
        await playing();
        engine.seek(engine.duration - 1);
        await waitForEvent('ended');
        await fixture.advance(0.3);
        expect(count('ended')).to.equal(1);
      });

      it('starts from the beginning after the end', async () => {
        await playing();
        engine.seek(engine.duration - 0.4);
        await waitForEvent('ended');
        events = [];
        await playing();
        await fixture.advance(0.2);
        expect(engine.time).to.be.below(5);
      });

      it('neither plays nor reports after it is disposed of', async () => {
        await playing();
        engine.dispose();
        const before = events.length;
        const { time } = engine;
        await fixture.advance(0.5);
        expect(events.length).to.equal(before);
        expect(engine.time).to.equal(time);
      });

      it('does not sound when it is disposed of while it loads', async () => {
        engine.play();
        engine.dispose();
        events = [];
        await fixture.advance(0.5);
        expect(types()).to.deep.equal([]);
      });
    });
  });
}

/** Waits in real time, for an engine with a clock of its own. */
export async function waitSeconds(seconds: number): Promise<number> {
  const start = performance.now();
  await waitUntil(() => performance.now() - start >= seconds * 1000, '', {
    interval: 10,
    timeout: seconds * 1000 + 5000,
  });
  return (performance.now() - start) / 1000;
}
