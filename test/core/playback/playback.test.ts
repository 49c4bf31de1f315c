import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Playback } from '../../../src/core/playback/playback.js';
import { MuteEngine } from './mute-engine.js';

describe('playback', () => {
  let engine: MuteEngine;
  let playback: Playback;
  let told: string[];

  beforeEach(() => {
    engine = new MuteEngine();
    playback = new Playback(engine);
    told = [];
    playback.listen((change) => told.push(change === 'phase' ? playback.phase : change));
  });

  it('shows loading in the press itself, and playing only when the engine plays', () => {
    playback.play();
    assert.equal(playback.phase, 'loading');
    engine.tell({ type: 'playing' });
    assert.deepEqual(told, ['loading', 'playing']);
  });

  it('pauses only when the engine has paused', () => {
    playback.play();
    engine.tell({ type: 'playing' });
    playback.pause();
    assert.equal(playback.phase, 'playing');
    engine.tell({ type: 'paused' });
    assert.equal(playback.phase, 'paused');
  });

  it('takes the wish to play back while loading', () => {
    playback.play();
    playback.pause();
    assert.equal(playback.phase, 'paused');
    assert.deepEqual(engine.asked, ['play', 'pause']);
  });

  it('toggles by what the listener wants', () => {
    playback.toggle();
    playback.toggle();
    playback.toggle();
    assert.deepEqual(engine.asked, ['play', 'pause', 'play']);
  });

  it('hears a play from elsewhere, such as a media key', () => {
    engine.tell({ type: 'playing' });
    assert.equal(playback.phase, 'playing');
    assert.deepEqual(engine.asked, []);
  });

  it('tells each change once', () => {
    engine.tell({ type: 'playing' });
    engine.tell({ type: 'playing' });
    engine.rate = 2;
    engine.tell({ type: 'changed' });
    engine.tell({ type: 'changed' });
    engine.duration = 61;
    engine.tell({ type: 'changed' });
    engine.tell({ type: 'seeked' });
    assert.deepEqual(told, ['playing', 'rate', 'duration', 'seeked']);
  });

  it('keeps seeks inside the story', () => {
    playback.seek(-5);
    playback.seek(70);
    engine.duration = NaN;
    playback.seek(70);
    assert.deepEqual(engine.asked, ['seek 0', 'seek 60', 'seek 70']);
  });

  it('keeps the rate between a half and three', () => {
    playback.setRate(0.1);
    playback.setRate(1.25);
    playback.setRate(16);
    assert.deepEqual(engine.asked, ['rate 0.5', 'rate 1.25', 'rate 3']);
  });

  it('says why it failed, until it is asked again', () => {
    playback.play();
    engine.tell({ type: 'failed', reason: 'network' });
    assert.equal(playback.phase, 'failed');
    assert.equal(playback.failure, 'network');
    playback.play();
    assert.equal(playback.phase, 'loading');
    assert.equal(playback.failure, undefined);
  });

  it('knows the failure when it tells of it', () => {
    let failure: string | undefined;
    playback.listen(() => (failure = playback.failure));
    engine.tell({ type: 'failed', reason: 'decode' });
    assert.equal(failure, 'decode');
  });

  it('is no longer at the end after a seek', () => {
    engine.tell({ type: 'ended' });
    engine.tell({ type: 'seeked' });
    assert.equal(playback.phase, 'paused');
  });

  it('tells nobody who has stopped listening', () => {
    let calls = 0;
    const stop = playback.listen(() => calls++);
    stop();
    playback.play();
    assert.equal(calls, 0);
  });

  describe('with another engine', () => {
    let other: MuteEngine;
    beforeEach(() => {
      other = new MuteEngine();
      engine.time = 12;
      engine.rate = 1.5;
    });

    it('goes on at the same time and rate', () => {
      engine.tell({ type: 'playing' });
      playback.replace(other);
      assert.deepEqual(engine.asked, ['dispose']);
      assert.deepEqual(other.asked, ['rate 1.5', 'seek 12', 'play']);
      assert.equal(playback.phase, 'loading');
    });

    it('goes on at another time, if told so', () => {
      playback.replace(other, 20);
      assert.deepEqual(other.asked, ['rate 1.5', 'seek 20']);
      assert.equal(playback.phase, 'idle');
    });

    it('waits after a failure, and forgets it', () => {
      playback.play();
      engine.tell({ type: 'failed', reason: 'missing' });
      playback.replace(other);
      assert.equal(playback.phase, 'paused');
      assert.equal(playback.failure, undefined);
      assert.deepEqual(other.asked, ['rate 1.5', 'seek 12']);
    });

    it('no longer hears the first', () => {
      playback.replace(other);
      engine.tell({ type: 'playing' });
      assert.equal(playback.phase, 'idle');
    });
  });

  it('is silent and deaf once disposed of', () => {
    playback.dispose();
    engine.tell({ type: 'playing' });
    assert.deepEqual(engine.asked, ['dispose']);
    assert.deepEqual(told, []);
  });
});
