import { expect, waitUntil } from '@open-wc/testing';
import type { Engine, EngineEvent } from '../../src/core/playback/engine.js';
import { press } from './press.js';

/** An engine, and the means to let time pass for it. The story is at least 60 s long. */
export interface EngineFixture {
  readonly engine: Engine;
  /** Lets about so many seconds pass. @returns how many did */
  advance(seconds: number): Promise<number>;
  dispose?(): void;
}

export interface EngineFixtures {
  /** All is well. */
  working(): EngineFixture;
  /** The browser refuses to play. Run before any press. */
  blocked?(): EngineFixture;
  /** Nothing can sound. */
  failing?(): EngineFixture;
}

/** What every engine keeps to, whatever sounds. */
export function testEngineContract(name: string, { working, blocked, failing }: EngineFixtures): void {
  describe(`${name}, as any engine,`, () => {
    let stage: EngineFixture;
    let engine: Engine;
    let told: EngineEvent[];

    const types = () => told.map(({ type }) => type);
    const count = (type: string) => types().filter((each) => each === type).length;
    const take = (next: EngineFixture) => {
      stage = next;
      ({ engine } = stage);
      told = [];
      engine.onEvent = (event) => told.push(event);
    };
    /** Waits for something to be told, letting time pass. */
    const heard = async (type: EngineEvent['type'], times = 1) => {
      for (let tries = 0; count(type) < times && tries < 200; tries++) await stage.advance(0.05);
      expect(count(type), `"${type}" in ${types().join(', ')}`).to.be.at.least(times);
    };
    const playing = async () => {
      engine.play();
      await heard('playing');
    };

    afterEach(() => {
      engine.dispose();
      stage.dispose?.();
    });

    if (blocked)
      it('says that it was blocked, and plays at the next press', async () => {
        take(blocked());
        engine.play();
        await heard('blocked');
        expect(types()).not.to.include('playing');
        await press(() => engine.play());
        await heard('playing');
      });

    if (failing)
      it('says that it failed, each time it is asked', async () => {
        await press();
        take(failing());
        engine.play();
        await heard('failed');
        engine.play();
        await heard('failed', 2);
        expect(types()).not.to.include('playing');
      });

    describe('after a press', () => {
      before(() => press());
      beforeEach(() => take(working()));

      it('tells nothing before it is asked', async () => {
        await stage.advance(0.2);
        expect(types()).not.to.include('playing');
        expect(engine.time).to.equal(0);
      });

      it('plays, and time moves with it', async () => {
        await playing();
        await stage.advance(1);
        expect(engine.time).to.be.within(0.4, 2);
        expect(engine.duration).to.be.at.least(60);
      });

      it('does not sound when the press is taken back while it loads', async () => {
        engine.play();
        engine.pause();
        told = [];
        await stage.advance(0.5);
        expect(types()).not.to.include('playing');
        await playing();
      });

      it('pauses where it is', async () => {
        await playing();
        await stage.advance(0.7);
        engine.pause();
        await heard('paused');
        const { time } = engine;
        await stage.advance(0.3);
        expect(engine.time).to.equal(time);
        expect(time).to.be.above(0.2);
        expect(count('paused')).to.equal(1);
      });

      it('plays on after a pause', async () => {
        await playing();
        engine.pause();
        await heard('paused');
        told = [];
        await playing();
        const { time } = engine;
        await stage.advance(0.5);
        expect(engine.time).to.be.above(time);
      });

      it('begins where it was sent before it was loaded, at the last place', async () => {
        engine.seek(10);
        engine.seek(20);
        engine.seek(30);
        expect(engine.time).to.equal(30);
        await playing();
        expect(engine.time).to.be.within(29.5, 31);
      });

      it('is sent elsewhere while playing, and plays on', async () => {
        await playing();
        engine.seek(30);
        await heard('seeked');
        await stage.advance(0.7);
        expect(engine.time).to.be.within(29.5, 32);
        expect(count('paused')).to.equal(0);
        expect(count('seeked')).to.equal(1);
      });

      it('is sent elsewhere while paused, and stays there', async () => {
        await playing();
        engine.pause();
        await heard('paused');
        told = [];
        engine.seek(30);
        await heard('seeked');
        await stage.advance(0.3);
        expect(engine.time).to.be.closeTo(30, 0.1);
        expect(types()).to.deep.equal(['seeked']);
        engine.play();
        await heard('playing');
        expect(engine.time).to.be.within(29.5, 31);
      });

      it('does not call its own resuming a jump', async () => {
        await playing();
        await stage.advance(0.2);
        engine.pause();
        await heard('paused');
        told = [];
        await playing();
        await stage.advance(0.2);
        expect(count('seeked')).to.equal(0);
        expect(count('waiting')).to.equal(0);
      });

      it('keeps its rate, set before or while playing', async () => {
        engine.setRate(1.5);
        await playing();
        expect(engine.rate).to.equal(1.5);
        engine.setRate(2);
        await heard('changed');
        expect(engine.rate).to.equal(2);
        await stage.advance(0.5);
        const { time } = engine;
        const passed = await stage.advance(1);
        expect((engine.time - time) / passed).to.be.closeTo(2, 0.4);
      });

      it('keeps its rate over a pause', async () => {
        await playing();
        engine.setRate(2);
        engine.pause();
        await heard('paused');
        told = [];
        await playing();
        expect(engine.rate).to.equal(2);
      });

      it('ends once, at the end, and not with a pause', async () => {
        engine.seek(57);
        await playing();
        engine.seek(engine.duration - 0.4);
        await heard('ended');
        await stage.advance(0.5);
        expect(count('ended')).to.equal(1);
        expect(count('paused')).to.equal(0);
        expect(engine.time).to.be.closeTo(engine.duration, 0.05);
      });

      it('ends at a double pace, too', async () => {
        engine.setRate(2);
        await playing();
        engine.seek(engine.duration - 1);
        await heard('ended');
        await stage.advance(0.3);
        expect(count('ended')).to.equal(1);
      });

      it('begins anew after the end', async () => {
        await playing();
        engine.seek(engine.duration - 0.4);
        await heard('ended');
        told = [];
        await playing();
        await stage.advance(0.2);
        expect(engine.time).to.be.below(5);
      });

      it('is silent and mute once disposed of', async () => {
        await playing();
        engine.dispose();
        const before = told.length;
        const { time } = engine;
        await stage.advance(0.5);
        expect(told.length).to.equal(before);
        expect(engine.time).to.equal(time);
      });

      it('does not sound when it is disposed of while it loads', async () => {
        engine.play();
        engine.dispose();
        told = [];
        await stage.advance(0.5);
        expect(types()).to.deep.equal([]);
      });
    });
  });
}

/** Real time, for what has a clock of its own. */
export async function waitSeconds(seconds: number): Promise<number> {
  const start = performance.now();
  await waitUntil(() => performance.now() - start >= seconds * 1000, '', {
    interval: 10,
    timeout: seconds * 1000 + 5000,
  });
  return (performance.now() - start) / 1000;
}
