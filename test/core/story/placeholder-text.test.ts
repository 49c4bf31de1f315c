import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlaceholder } from '../../../src/core/story/placeholder-text.js';

describe('placeholders instead of a description (F30)', () => {
  for (const words of [
    'photo',
    'Photo.',
    'Image',
    'picture 1',
    '16x9 Image',
    '1200 × 800',
    '5',
    'foto',
    'Bild 3',
    'фото',
    'عکس',
    'photo1',
    'image001',
    'untitled',
    'null',
    'IMG_2034',
    'IMG_2034.JPG',
    'DSC_0042',
    'screenshot.png',
    'my picture.jpg',
    'a.b.webp',
  ])
    // prettier-ignore
    it(words, () => assert.equal(isPlaceholder(words), true));

  for (const words of [
    '',
    'A photo of the square',
    'Photo: the square',
    'Image of a cat',
    'The logo',
    'Ten',
    'Photographers at work',
    'A map',
    'Smoke over .jpg town',
  ])
    // prettier-ignore
    it(`not ${words || 'an empty text'}`, () => assert.equal(isPlaceholder(words), false));
});
