import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCredit, withoutCredit } from '../../../src/core/story/credit.js';

describe('the credit at the end of a caption', () => {
  const CAPTIONS: readonly (readonly [caption: string, without: string, credit: string])[] = [
    ['Smoke over the port. (Photo: AFP)', 'Smoke over the port.', '(Photo: AFP)'],
    ['Smoke over the port.', 'Smoke over the port.', ''],
    ['Photo: Mara Lind', 'Photo: Mara Lind', 'Photo: Mara Lind'],
    ['The old picture: a study in blue', 'The old picture: a study in blue', ''],
    [`${'Smoke over it. '.repeat(12)}Photo: Mara Lind`, 'Smoke over it. '.repeat(12).trim(), 'Photo: Mara Lind'],
    [`Photo: AFP ${'Smoke over it. '.repeat(12)}`, `Photo: AFP ${'Smoke over it. '.repeat(12).trim()}`, ''],
    ['', '', ''],
  ];
  for (const [caption, without, credit] of CAPTIONS)
    it(caption.slice(0, 40), () => {
      assert.equal(withoutCredit(caption), without);
      assert.equal(findCredit(caption), credit);
    });
  it('is found after spaces', () => {
    assert.equal(withoutCredit('  Smoke. Photo: AFP '), 'Smoke.');
    assert.equal(findCredit('Smoke.  Photo: AFP  '), 'Photo: AFP');
  });
});
