import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isAccessibilityHidden,
  isControl,
  isHidden,
  renderingByMarkup,
  renderingWithoutNames,
} from '../../../src/core/story/visibility.js';
import { markedElement } from './read-html.js';

describe('how an element is shown', () => {
  type Row = readonly [html: string, byMarkup: string, withoutNames: string, isAccessibilityHidden: boolean];
  const ELEMENTS: readonly Row[] = [
    ['<b here>', 'drawn', 'drawn', false],
    ['<b here hidden>', 'none', 'none', true],
    ['<b here inert>', 'none', 'none', true],
    ['<script here>', 'none', 'none', true],
    ['<b here style="display:none">', 'none', 'none', true],
    ['<b here style="color: red; DISPLAY  :  none">', 'none', 'none', true],
    ['<b here style="visibility:hidden">', 'none', 'none', true],
    ['<b here style="visibility  :  hidden">', 'none', 'none', true],
    ['<b here style="display: block">', 'drawn', 'drawn', false],
    ['<b here class="sr-only">', 'clipped', 'drawn', false],
    ['<b here class="a skip-link b">', 'clipped', 'clipped', false],
    ['<b here class="breakpoints">', 'clipped', 'clipped', false],
    ['<b here class="skip-linked">', 'drawn', 'drawn', false],
    ['<b here class="">', 'drawn', 'drawn', false],
    ['<b here aria-hidden="true">', 'drawn', 'drawn', true],
    ['<b here aria-hidden="false">', 'drawn', 'drawn', false],
  ];
  for (const [html, byMarkup, withoutNames, isOut] of ELEMENTS)
    it(html, () => {
      const element = markedElement(html);
      assert.equal(renderingByMarkup(element), byMarkup);
      assert.equal(renderingWithoutNames(element), withoutNames);
      assert.equal(isAccessibilityHidden(element), isOut);
      assert.equal(isHidden(element), isOut || byMarkup !== 'drawn');
    });
});

describe('a control', () => {
  it('is one by its name or its role', () => {
    for (const html of ['<button here>', '<nav here>', '<svg here>', '<b here role="toolbar">', '<b here role="log">'])
      assert.ok(isControl(markedElement(html)), html);
    for (const html of ['<b here>', '<b here role="note">', '<x-button here>', '<button-x here>', '<b here role="logs">'])
      assert.ok(!isControl(markedElement(html)), html);
  }); // prettier-ignore
});
