import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueTimes } from '../../../src/core/timeline/cue-times.js';
import { tieSame } from '../../../src/core/timeline/tie-same.js';
import { tie } from '../../../src/core/timeline/tie.js';
import { parseWebvtt } from '../../../src/core/timeline/webvtt.js';
import { speechOf } from '../speech-of.js';

const VTT = `WEBVTT

00:00.000 --> 00:02.000
One <00:01.000>two.

00:02.500 --> 00:03.000


00:03.000 --> 00:05.000
Three <00:04.000>four -- five.
`;

describe('a page that says what was recorded', () => {
  const { cues } = parseWebvtt(VTT);

  it('is tied as the comparison of texts would tie it', () => {
    const speech = speechOf([['One two.'], ['Three four -- five.']]);
    assert.deepEqual(tieSame(cueTimes(cues, 5), speech), tie(cues, speech, 5));
  });

  it('is left to the comparison when a word differs, is missing or is one too many', () => {
    for (const words of ['Three four -- six.', 'Three four -- five', 'Three four five.', 'Three four -- five. Six.'])
      assert.equal(tieSame(cueTimes(cues, 5), speechOf([['One two.'], [words]])), undefined, words);
  });
});
