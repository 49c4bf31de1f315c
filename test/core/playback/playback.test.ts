import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Playback } from '../../../src/core/playback/playback.js';
import { FakeEngine } from './fake-engine.js';

describe('playback', () => {
  let engine: FakeEngine;
  let playback: Playback;
  let changes: string[];

  beforeEach(() => {
    engine = new FakeEngine();
    playback = new Playback(engine);
    changes = [];
    playback.subscribe((change) => changes.push(change === 'phase' ? playback.phase : change));
  });

  it('is loading immediately, and playing only when the engine plays', () => {
    playback.play();
    assert.equal(playback.phase, 'loading');
    engine.onEvent({ type: 'playing' });
    assert.deepEqual(changes, ['loading', 'playing']);
  });

  it('pauses only when the engine has paused', () => {
    playback.play();
    engine.onEvent({ type: 'playing' });
    playback.pause();
    assert.equal(playback.phase, 'playing');
    engine.onEvent({ type: 'paused' });
    assert.equal(playback.phase, 'paused');
  });

  it('cancels the request while loading', () => {
    playback.play();
    playback.pause();
    assert.equal(playback.phase, 'paused');
    assert.deepEqual(engine.calls, ['play', 'pause']);
  });

  it('toggles by the last request', () => {
    playback.toggle();
    playback.toggle();
    playback.toggle();
    assert.deepEqual(engine.calls, ['play', 'pause', 'play']);
  });

  it('follows a play from another source, such as a media key', () => {
    engine.onEvent({ type: 'playing' });
    assert.equal(playback.phase, 'playing');
    assert.deepEqual(engine.calls, []);
  });

  it('knows whether the last seek was possible', () => {
    assert.equal(playback.isSeekRefused, false);
    engine.onEvent({ type: 'playing' });
    engine.onEvent({ type: 'unseekable' });
    engine.onEvent({ type: 'changed' });
    assert.equal(playback.isSeekRefused, true);
    assert.equal(playback.phase, 'playing');
    engine.onEvent({ type: 'seeked' });
    assert.equal(playback.isSeekRefused, false);
    assert.deepEqual(changes, ['playing', 'unseekable', 'seeked']);
  });

  it('notifies of a position that differs from the clock, in the same phase', () => {
    engine.onEvent({ type: 'playing' });
    engine.onEvent({ type: 'drifted' });
    assert.equal(playback.phase, 'playing');
    assert.deepEqual(changes, ['playing', 'drifted']);
  });

  it('has the duration of the timing file where the sound does not say its own', () => {
    playback.timedDuration = 40;
    assert.equal(playback.duration, 60);
    engine.duration = Infinity;
    engine.onEvent({ type: 'changed' });
    assert.equal(playback.duration, 40);
    playback.seek(50);
    assert.deepEqual(engine.calls, ['seek 50'], 'the sound may continue after its last cue');
    engine.duration = 55;
    engine.onEvent({ type: 'changed' });
    assert.equal(playback.duration, 55);
    assert.deepEqual(changes, ['duration', 'duration']);
  });

  it('notifies of each change once', () => {
    engine.onEvent({ type: 'playing' });
    engine.onEvent({ type: 'playing' });
    engine.rate = 2;
    engine.onEvent({ type: 'changed' });
    engine.onEvent({ type: 'changed' });
    engine.duration = 61;
    engine.onEvent({ type: 'changed' });
    engine.onEvent({ type: 'seeked' });
    assert.deepEqual(changes, ['playing', 'rate', 'duration', 'seeked']);
  });

  it('keeps seeks inside the story', () => {
    playback.seek(-5);
    playback.seek(70);
    engine.duration = NaN;
    playback.seek(70);
    assert.deepEqual(engine.calls, ['seek 0', 'seek 60', 'seek 70']);
  });

  it('keeps the rate between a half and four', () => {
    playback.setRate(0.1);
    playback.setRate(1.25);
    playback.setRate(16);
    assert.deepEqual(engine.calls, ['rate 0.5', 'rate 1.25', 'rate 4']);
  });

  it('has the reason of a failure until the next request', () => {
    playback.play();
    engine.onEvent({ type: 'failed', reason: 'network' });
    assert.equal(playback.phase, 'failed');
    assert.equal(playback.failure, 'network');
    playback.play();
    assert.equal(playback.phase, 'loading');
    assert.equal(playback.failure, undefined);
  });

  it('has the reason when it notifies of the failure', () => {
    let failure: string | undefined;
    playback.subscribe(() => (failure = playback.failure));
    engine.onEvent({ type: 'failed', reason: 'decode' });
    assert.equal(failure, 'decode');
  });

  it('is not at the end after a seek', () => {
    engine.onEvent({ type: 'ended' });
    engine.onEvent({ type: 'seeked' });
    assert.equal(playback.phase, 'paused');
  });

  it('does not notify after the end of a subscription', () => {
    let calls = 0;
    const stop = playback.subscribe(() => calls++);
    stop();
    playback.play();
    assert.equal(calls, 0);
  });

  describe('with another engine', () => {
    let other: FakeEngine;
    beforeEach(() => {
      other = new FakeEngine();
      engine.time = 12;
      engine.rate = 1.5;
    });

    it('continues at the same time and rate', () => {
      engine.onEvent({ type: 'playing' });
      playback.replaceEngine(other);
      assert.deepEqual(engine.calls, ['dispose']);
      assert.deepEqual(other.calls, ['rate 1.5', 'seek 12', 'play']);
      assert.equal(playback.phase, 'loading');
    });

    it('continues at another time on request', () => {
      playback.replaceEngine(other, 20);
      assert.deepEqual(other.calls, ['rate 1.5', 'seek 20']);
      assert.equal(playback.phase, 'idle');
    });

    it('is paused after a failure, without its reason', () => {
      playback.play();
      engine.onEvent({ type: 'failed', reason: 'missing' });
      playback.replaceEngine(other);
      assert.equal(playback.phase, 'paused');
      assert.equal(playback.failure, undefined);
      assert.deepEqual(other.calls, ['rate 1.5', 'seek 12']);
    });

    it('continues with one around the first, which follows its events', () => {
      playback.play();
      playback.wrapEngine((inner) => {
        assert.equal(inner, engine);
        other.rate = 2;
        return other;
      });
      other.onEvent({ type: 'playing' });
      assert.equal(playback.phase, 'playing');
      assert.equal(playback.rate, 2);
      assert.deepEqual([engine.calls, other.calls], [['play'], []]);
    });

    it('ignores the first engine', () => {
      playback.replaceEngine(other);
      engine.onEvent({ type: 'playing' });
      assert.equal(playback.phase, 'idle');
    });
  });

  it('stops its engine and notifies of nothing after dispose', () => {
    playback.dispose();
    engine.onEvent({ type: 'playing' });
    assert.deepEqual(engine.calls, ['dispose']);
    assert.deepEqual(changes, []);
  });
});
