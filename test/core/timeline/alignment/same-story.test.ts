import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignText } from '../../../../src/core/timeline/alignment/align-text.js';
import { isSameStory } from '../../../../src/core/timeline/alignment/min-aligned-share.js';
import { createSpeech } from '../../create-speech.js';
import { cuesOf } from '../generated-story.js';

const STORY = ['The harbour stayed closed on Monday after the storm.', 'Some two thousand people walked home.'];
const OTHERS = [
  'Cheese prices rose sharply this summer, according to figures from the ministry.',
  'Dairy producers blame expensive fodder and the long drought of the spring.',
  'Supermarkets answer that customers simply eat more of it than they did before.',
  'In sports, the team from the coast lost its third game in a row.',
];

describe('a recording is of a story', () => {
  const isSame = (recorded: readonly string[], page: readonly string[]): boolean =>
    isSameStory(alignText(cuesOf([recorded]), createSpeech([page])).fit);

  it('that is a part of it, wherever', () => {
    assert.ok(isSame([...STORY, ...OTHERS], STORY));
    assert.ok(isSame([...OTHERS, ...STORY], STORY));
    assert.ok(isSame([...OTHERS.slice(2), ...STORY, ...OTHERS.slice(0, 2)], STORY));
  });

  it('of which it is a part', () => assert.ok(isSame(STORY, [...STORY, ...OTHERS])));

  it('but not of another one', () => {
    assert.ok(!isSame(OTHERS, STORY));
    assert.ok(!isSame(STORY, OTHERS));
    assert.ok(!isSame([], STORY));
  });
});
