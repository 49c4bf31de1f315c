import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationInWords, formatNumber, roughDuration } from '../../../src/core/language/duration.js';
import { formatClock } from '../../../src/core/language/format-clock.js';
import { formatMessage } from '../../../src/core/language/messages.js';
import { rules as ar } from '../../../src/locales/ar/rules.js';
import { rules as en } from '../../../src/locales/en/rules.js';
import { rules as fa } from '../../../src/locales/fa/rules.js';

describe('a visible time', () => {
  const cases: [number, string][] = [
    [-5, '0:00'],
    [0.9, '0:00'],
    [9, '0:09'],
    [59.99, '0:59'],
    [60, '1:00'],
    [754, '12:34'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723, '1:02:03'],
    [36_000, '10:00:00'],
  ];
  for (const [seconds, text] of cases) it(`${seconds}: ${text}`, () => assert.equal(formatClock(seconds, en), text));

  it('has the digits of the language', () => assert.equal(formatClock(3723, fa), '۱:۰۲:۰۳'));
});

// PLY-5
describe('a duration in words', () => {
  const cases: [number, string][] = [
    [-1, '0 seconds'],
    [0.5, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [90.7, '1 minute 30 seconds'],
    [3600, '1 hour'],
    [3601, '1 hour 1 second'],
    [7384, '2 hours 3 minutes 4 seconds'],
  ];
  for (const [seconds, text] of cases)
    it(`${seconds}: ${text}`, () => assert.equal(durationInWords(seconds, en), text));

  it('has the plural forms, the digits and the conjunction of the language', () => {
    assert.equal(durationInWords(3723, fa), '۱ ساعت و ۲ دقیقه و ۳ ثانیه');
    assert.equal(durationInWords(7322, ar), 'ساعتان ودقيقتان وثانيتان');
  });
  it('has the last plural form where the language has no form for a number', () =>
    assert.equal(durationInWords(2, { ...en, plural: () => 7 }), '2 seconds'));
});

describe('a rough duration', () => {
  const cases: [number, string][] = [
    [29.6, '30 seconds'],
    [59.4, '59 seconds'],
    [60, '1 minute'],
    [89, '1 minute'],
    [90, '2 minutes'],
    [3640, '1 hour 1 minute'],
  ];
  for (const [seconds, text] of cases) it(`${seconds}: ${text}`, () => assert.equal(roughDuration(seconds, en), text));
});

describe('a number', () => {
  it('has the decimal mark and the digits of the language', () => {
    assert.equal(formatNumber(1.25, en), '1.25');
    assert.equal(formatNumber(10.5, fa), '۱۰٫۵');
  });
});

describe('a message', () => {
  it('has each value at its place, and shows the name of a value that is missing', () => {
    assert.equal(formatMessage('{n} of {count}, {n}', { n: '1', count: '3' }), '1 of 3, 1');
    assert.equal(formatMessage('{n} of {count}', { n: '' }), ' of {count}');
  });
});
