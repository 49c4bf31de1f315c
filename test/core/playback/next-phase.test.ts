import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlayRequested, type Phase } from '../../../src/core/playback/phase.js';
import { nextPhase, type PhaseTrigger } from '../../../src/core/playback/next-phase.js';

const TRIGGERS: PhaseTrigger[] = [
  'play',
  'pause',
  'playing',
  'paused',
  'waiting',
  'seeked',
  'ended',
  'blocked',
  'failed',
  'changed',
];

/** For each phase, the phase after each trigger; `.` is no change. */
const TABLE: Record<Phase, string> = {
  //        play    pause  playing paused waiting seeked ended blocked failed changed
  idle: '   loading .      playing .      loading .      ended blocked failed .',
  loading: '.       paused playing paused .       .      ended blocked failed .',
  playing: '.       .      .       paused stalled .      ended blocked failed .',
  stalled: '.       .      playing paused .       .      ended blocked failed .',
  paused: ' loading .      playing .      loading .      ended blocked failed .',
  ended: '  loading .      playing .      loading paused .     blocked failed .',
  blocked: 'loading .      playing .      loading .      ended .       failed .',
  failed: ' loading .      playing .      loading .      ended blocked .      .',
};

describe('phases', () => {
  for (const [phase, row] of Object.entries(TABLE) as [Phase, string][]) {
    it(`that follow ${phase}`, () => {
      const cells = row.trim().split(/\s+/);
      const expected = cells.map((cell) => (cell === '.' ? phase : cell));
      assert.deepEqual(
        TRIGGERS.map((trigger) => nextPhase(phase, trigger)),
        expected,
      );
    });
  }

  it('in which playback is requested', () => {
    const requested = (Object.keys(TABLE) as Phase[]).filter(isPlayRequested);
    assert.deepEqual(requested, ['loading', 'playing', 'stalled']);
  });
});
