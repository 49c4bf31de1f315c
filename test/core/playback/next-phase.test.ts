import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlayRequested, type Phase } from '../../../src/core/playback/phase.js';
import { nextPhase, type PhaseTrigger } from '../../../src/core/playback/next-phase.js';

const MOVES: PhaseTrigger[] = [
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

/** Each phase, and where each move leads; `.` is nowhere. */
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
    it(`go on from ${phase}`, () => {
      const cells = row.trim().split(/\s+/);
      const expected = cells.map((cell) => (cell === '.' ? phase : cell));
      assert.deepEqual(
        MOVES.map((move) => nextPhase(phase, move)),
        expected,
      );
    });
  }

  it('want sound while it sounds or is on its way', () => {
    const wanted = (Object.keys(TABLE) as Phase[]).filter(isPlayRequested);
    assert.deepEqual(wanted, ['loading', 'playing', 'stalled']);
  });
});
