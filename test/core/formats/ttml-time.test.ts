import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { PARSERS } from './samples.js';

describe('a time of TTML', () => {
  const startOf = (time: string, attributes = ''): number =>
    readTiming(
      `<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ${attributes}><body><p begin="${time}">One</p></body></tt>`,
      PARSERS,
    ).cues[0]!.start;

  it('of the clock has hours, minutes, seconds and a fraction', () => {
    assert.equal(startOf('12:34:56.5'), 45296.5);
    assert.equal(startOf('100:00:60'), 360060);
    assert.equal(startOf(' 00:00:01 '), 1);
  });

  it('may have frames and parts of frames', () => {
    const rate = 'ttp:frameRate="10" ttp:subFrameRate="4"';
    assert.equal(startOf('00:00:01:05.2', rate), 1.55);
    assert.equal(startOf('00:00:01:15'), 1.5);
    assert.equal(startOf('00:00:01:15.0'), 1.5);
    assert.equal(startOf('00:00:00:15.1'), 0.5333333);
  });

  it('may be an offset', () => {
    const times = { '2h': 7200, '2m': 120, '2s': 2, '2ms': 0.002, '3f': 0.1, '2t': 2, ' 2.5s ': 2.5 };
    for (const [time, seconds] of Object.entries(times)) assert.equal(startOf(time), seconds, time);
  });

  it('in ticks depends on the rates of the document', () => {
    assert.equal(startOf('100t', 'ttp:tickRate="50"'), 2);
    assert.equal(startOf('100t', 'ttp:frameRate="25"'), 4);
    assert.equal(startOf('100t', 'ttp:frameRate="25" ttp:subFrameRate="2"'), 2);
    assert.equal(startOf('100t', 'ttp:subFrameRate="2"'), 100);
    assert.equal(startOf('100t', 'ttp:frameRate="25" ttp:tickRate="50"'), 2);
  });

  it('in frames depends on a multiplier', () => {
    for (const multiplier of ['1 2', '1:2', ' 1 : 2 ']) assert.equal(startOf('30f', `ttp:frameRateMultiplier="${multiplier}"`), 2); // prettier-ignore
    assert.equal(startOf('30f', 'ttp:frameRateMultiplier="2"'), 0.5);
    assert.equal(startOf('30f', 'ttp:frameRate="60" ttp:frameRateMultiplier="1 2"'), 1);
  });

  it('has the usual rate if that of the document is wrong', () => {
    for (const rate of ['0', '-5', 'x', '', 'Infinity'])
      assert.equal(startOf('30f', `ttp:frameRate="${rate}"`), 1, rate);
    assert.equal(startOf('30f', 'ttp:frameRateMultiplier="x 0"'), 1);
  });
});
