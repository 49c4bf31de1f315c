import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectCueTimes } from '../../../../src/core/timeline/cue-times.js';
import { alignIdenticalText } from '../../../../src/core/timeline/alignment/align-identical-text.js';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { parseWebvtt } from '../../../../src/core/timeline/webvtt/parse-webvtt.js';
import { createSpeech } from '../../create-speech.js';

const VTT = `WEBVTT

00:00.000 --> 00:02.000
One <00:01.000>two.

00:02.500 --> 00:03.000


00:03.000 --> 00:05.000
Three <00:04.000>four -- five.
`;

describe('a page with exactly the recorded words', () => {
  const { cues } = parseWebvtt(VTT);

  it('has the same alignment as from alignText', () => {
    const speech = createSpeech([['One two.'], ['Three four -- five.']]);
    assert.deepEqual(alignIdenticalText(collectCueTimes(cues, 5), speech), alignText(cues, speech, 5));
  });

  it('needs alignText if a word differs, is missing or was added', () => {
    for (const words of ['Three four -- six.', 'Three four -- five', 'Three four five.', 'Three four -- five. Six.'])
      assert.equal(
        alignIdenticalText(collectCueTimes(cues, 5), createSpeech([['One two.'], [words]])),
        undefined,
        words,
      );
  });
});
