import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isControlInSentence, isInlineControl } from '../../../src/core/story/inline-controls.js';
import { markedElement } from './read-html.js';

type Row = readonly [html: string, isWord: boolean];
const rows = (list: readonly Row[]): void => {
  for (const [html, isWord] of list)
    it(`${isWord ? 'a word' : 'no word'}: ${html.slice(0, 80)}`, () =>
      assert.equal(isControlInSentence(markedElement(html)), isWord));
};
const button = '<button here>the note</button>';

describe('a control that may stand in a sentence', () => {
  it('is a button, a label or a value, by its name or its role', () => {
    const isControl = (html: string): boolean => isInlineControl(markedElement(html));
    for (const tag of ['button', 'label', 'output', 'meter', 'progress']) assert.ok(isControl(`<${tag} here>`), tag);
    for (const role of ['button', 'status']) assert.ok(isControl(`<b here role="${role}">`), role);
    for (const html of ['<b here>', '<b here role="note">', '<input here>', '<x-button here>', '<b here role="buttons">'])
      assert.ok(!isControl(html), html);
  }); // prettier-ignore
});

describe('a control between two texts is', () => {
  rows([
    [`<div>See ${button} there.</div>`, true],
    [`<p>See ${button} Ann wrote.</p>`, true],
    ['<p>Go <button here>→</button> on there.</p>', false],
    ['<p>Go <button here>2</button> on there.</p>', true],
    [`<form><p>See ${button} there.</p></form>`, false],
    [`<fieldset><p>See ${button} there.</p></fieldset>`, false],
    [`<nav><p>See ${button} there.</p></nav>`, false],
    [`<x-form><p>See ${button} there.</p></x-form>`, true],
    [`<form-x><p>See ${button} there.</p></form-x>`, true],
    [`<p>It is shut. ${button} was sent.</p>`, true],
    [`<p>It is shut. ${button} was sent to Ann.</p>`, true],
    [`<p>It is shut. ${button} Ships wait.</p>`, false],
    [`<p>It is shut. ${button}Ships wait.</p>`, false],
    [`<p>It is shut. ${button}  Ships wait.</p>`, false],
    [`<p>It is shut. ${button} ǅuro waits.</p>`, false],
    [`<p>It is shut. ${button} 2 ships wait.</p>`, false],
    [`<p>Read this: ${button} Ships wait.</p>`, false],
    [`<p>Read this:${button} Ships wait.</p>`, false],
    [`<p>Read “this:”  ${button} Ships wait.</p>`, false],
    [`<p>At 10:30 ${button} Ships wait.</p>`, true],
    [`<p>At 10: we saw ${button} Ships wait.</p>`, true],
  ]);
});

describe('a control at the start of its block is', () => {
  rows([
    ...[' was sent.', 'was sent.', '  was sent.', '是。', ', it was sent.', ') was sent.', '’s ship left.'].map(
      (after): Row => [`<p>${button}${after}</p>`, true],
    ),
    ...[' Ships wait.', ' 2 ships wait.', ' – ships wait.', ' (ships wait)', ''].map((after): Row => [
      `<p>${button}${after}</p>`,
      false,
    ]),
    [`<p><b>${button} was sent.</b></p>`, true],
    [`<div>${button} was sent.</div>`, false],
    [`<body>${button} was sent.</body>`, false],
    [`<ul><li>${button} was sent.</li></ul>`, true],
    [`<table><tr><td>${button} was sent.</td></tr></table>`, true],
    [`<table><tr><th>${button} was sent.</th></tr></table>`, true],
    [`<dl><dt>${button} was sent.</dt></dl>`, true],
    [`<div><blockquote>${button} was sent.</blockquote></div>`, true],
  ]);
});

describe('a control at the end of its block is', () => {
  rows([
    ...['Go on', 'Go on ', 'We a ', 'I go ', 'Go “on ', 'Go  on ', 'Go, on '].map((before): Row => [
      `<p>${before}${button}</p>`,
      true,
    ]),
    ...['Share ', 'Share 2 ', 'The port is shut. ', 'Read this now: '].map((before): Row => [
      `<p>${before}${button}</p>`,
      false,
    ]),
    [`<div>Go on ${button}</div>`, false],
  ]);
});

describe('a control beside another is', () => {
  rows([
    [`<p>See <i>all of</i> ${button} there.</p>`, true],
    [`<p>See ${button} <i>of all</i> there.</p>`, true],
    [`<p>Go and see ${button} <button>Share</button> there.</p>`, false],
    [`<p>See <button>Share</button> ${button} there.</p>`, false],
    [`<p>See <i><button>Share</button></i> ${button} there.</p>`, false],
    [`<p>See <i role="status">Shared</i> ${button} there.</p>`, false],
    [`<p>See ${button} <i><b role="button">Share</b></i> there.</p>`, false],
    ['<p>Your <label here>name</label> is <input> there.</p>', false],
    ['<p>Your <label here>name</label> is <select></select> there.</p>', false],
    ['<p>Your <label here>name</label> is <textarea></textarea> there.</p>', false],
    ['<p>Your <label here>name <input></label> is there.</p>', false],
    ['<p><b>Your <label here>name</label> is</b> <input> there.</p>', true],
    [`<p>See ${button} now${'<wbr>'.repeat(60)}<input></p>`, false],
    [`<p>See ${button} now${'<wbr>'.repeat(61)}<input></p>`, true],
  ]);
});
