import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import {
  AlignFixture,
  assertClose,
  assertFindsAll,
  FIRST_PARAGRAPH,
  LAST_PARAGRAPH,
  MORE_PARAGRAPHS,
  OTHER_STORY,
  page,
  recordStory,
  SECOND_PARAGRAPH,
  THIRD_PARAGRAPH,
  WHOLE_STORY,
} from './align-fixture.js';
import { prependSound, recordPage, toWaveFile } from './synthetic-recordings.js';

describe('aloud align, on recordings that differ from the page', () => {
  const fixture = new AlignFixture();
  let recording: AssembledRecording;

  before(async () => void (recording = await recordStory(WHOLE_STORY)));

  it('finds every word of the page, and writes the same files as narrate', () =>
    assertFindsAll(fixture, WHOLE_STORY, recording, 17));

  it('reads M4A and WebM like WAVE', async () => {
    const made = await fixture.align(page(...WHOLE_STORY), toWaveFile(recording));
    assert.equal(made.code, 0, made.stderr);
    for (const file of ['story.m4a', 'story.webm']) {
      const ended = await fixture.run('page.html', join('made', file), '--out', 'again', '--timing-only');
      assert.equal(ended.code, 0, ended.stderr);
      assert.deepEqual(readdirSync(join(fixture.folder, 'again')), ['story.vtt']);
      assertClose(fixture.timing('again'), recording);
    }
  });

  it('aligns a recording that begins with another text, and reports that text', async () => {
    const intro = await recordPage(
      page(...OTHER_STORY).replace('Night Train to the Northern Border', 'news'),
      await openFlite('rms'),
    );
    const whole = prependSound(intro.samples, recording);
    const ended = await fixture.align(page(...WHOLE_STORY), toWaveFile(whole), '--timing-only');
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^read\.wav: no words of the page from 0:00 to 0:/m);
    assertClose(fixture.timing(), whole);
  });

  it('omits a paragraph that is not in the recording, and reports its line', async () => {
    const ended = await fixture.align(
      page(FIRST_PARAGRAPH, OTHER_STORY[1]!, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(recording),
      '--timing-only',
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^page\.html:5: not in the recording: “Dairy producers blame expensive fodder\.”/m);
    assert.equal(fixture.timing().cues.length, recording.sentences.length);
    assertClose(fixture.timing(), recording);
  });

  it('skips a recorded sentence that is not on the page', async () => {
    const ended = await fixture.align(
      page(FIRST_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(recording),
      '--timing-only',
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^read\.wav: no words of the page from 0:\d\d to 0:\d\d/m);
    assertClose(fixture.timing(), recording);
  });
});
