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

  it('keeps spaces and colons in its values, which are one line each', () => {
    const { voice, script, offsets } = readNarrationNote([
      'voice : my: own  voice \nscript: a b\noffset:  my  file.m4a  1',
    ]);
    assert.deepEqual([voice, script, { ...offsets }], ['my: own  voice', 'a b', { 'my  file.m4a': 1 }]);
    assert.equal(
      writeNarrationNote({ voice: 'my\n\nown', script: 'x\t y', offsets: {} }),
      'voice: my own\nscript: x y',
    );
  });

  it('has properties at the start of a line, with numbers as they are written anywhere', () => {
    const properties = (note: string) => {
      const { offsets, ...others } = readNarrationNote([note]);
      return { ...others, ...offsets };
    };
    assert.deepEqual(properties('The voice: flite'), {});
    assert.deepEqual(properties('duration: 12,50'), { duration: 12.5 });
    assert.deepEqual(properties('duration: 1,2,50'), {});
    assert.deepEqual(properties('voice: a,1 b'), { voice: 'a,1 b' });
    assert.deepEqual(properties('duration: 5 s'), {});
    assert.deepEqual(properties('duration: about 5'), {});
    assert.deepEqual(properties('duration: 1.234.5'), {});
    assert.deepEqual(properties('offset: a.webm -0.02'), { 'a.webm': -0.02 });
    assert.deepEqual(properties('offset: a.webm 0,044'), { 'a.webm': 0.044 });
  });
});
