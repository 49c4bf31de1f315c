import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readNarrationNote, writeNarrationNote } from '../../../../src/core/timeline/webvtt/narration-note.js';

const NOTE = `voice: flite slt
language: en
duration: 438.44
offset: story.webm 0.000
offset: my story.m4a 0.044`;

describe('the narration note', () => {
  const narration = {
    voice: 'flite slt',
    language: 'en',
    duration: 438.44,
    offsets: { 'story.webm': 0, 'my story.m4a': 0.044 },
  };

  it('is read from the first comment, and written in the same form', () => {
    const read = readNarrationNote([NOTE, 'voice: another']);
    assert.deepEqual({ ...read, offsets: { ...read.offsets } }, narration);
    assert.equal(writeNarrationNote(read), NOTE);
  });

  it('has only valid values', () => {
    const read = readNarrationNote([
      'Made by hand.\nduration: long\noffset: 3\noffset: a.webm x\nmood: glad\nvoice:\n  language : fa ',
    ]);
    assert.deepEqual({ ...read, offsets: { ...read.offsets } }, { language: 'fa', offsets: {} });
    assert.deepEqual(Object.keys(readNarrationNote([]).offsets), []);
    assert.equal(readNarrationNote(['offset: __proto__ 1']).offsets['__proto__'], 1);
    assert.equal(writeNarrationNote({ offsets: {} }), '');
  });
});
