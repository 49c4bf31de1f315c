import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findJsonPosition, lineAt, stringEnd, type JsonPath } from '../../../src/core/formats/parsing/json-position.js';

describe('the position of a value in JSON', () => {
  const source = `\t{ "a" : [ 10, -1.25, 1e5, 2E+10, -3.5e-12, 0, [], {}, true, "x, ]" ],\r
 "b\\u0062": {"c": {"d": null, "e": [[1, 2], [3, "f"]]}}, "": false }`;
  const values: readonly (readonly [JsonPath, string])[] = [
    [[], '{ "a"'],
    [['a'], '[ 10'],
    [['a', 0], '10,'],
    [['a', 1], '-1.25'],
    [['a', 2], '1e5'],
    [['a', 3], '2E+10'],
    [['a', 4], '-3.5e-12'],
    [['a', 5], '0,'],
    [['a', 6], '[]'],
    [['a', 7], '{}'],
    [['a', 8], 'true'],
    [['a', 9], '"x, ]"'],
    [['bb'], '{"c"'],
    [['bb', 'c'], '{"d"'],
    [['bb', 'c', 'd'], 'null'],
    [['bb', 'c', 'e'], '[[1'],
    [['bb', 'c', 'e', 0], '[1,'],
    [['bb', 'c', 'e', 0, 1], '2]'],
    [['bb', 'c', 'e', 1], '[3'],
    [['bb', 'c', 'e', 1, 0], '3,'],
    [['bb', 'c', 'e', 1, 1], '"f"'],
    [[''], 'false'],
  ];
  for (const [path, value] of values)
    it(`at ${JSON.stringify(path)}`, () => {
      // "10" and "0," have the digits of other values before them.
      const from = value === '0,' ? source.indexOf(' 0,') + 1 : source.indexOf(value);
      assert.equal(findJsonPosition(source, path), from);
    });

  it('is the end of the file if it is missing', () => {
    for (const path of [['z'], ['a', 10], ['a', 6, 0], ['a', 7, 'x'], ['bb', 'c', 'e', 2], ['bb', 'd']])
      assert.equal(findJsonPosition(source, path), source.length, JSON.stringify(path));
    assert.equal(findJsonPosition('[]', [0]), 2);
    assert.equal(findJsonPosition('{}', ['']), 2);
    assert.equal(findJsonPosition('{"a":1}', ['1']), 7);
  });
});

describe('the first mistake in JSON', () => {
  // The mistake is at the mark.
  const mistakes = [
    '‸',
    '  ‸x',
    '‸]',
    '‸,',
    '‸:',
    '1 ‸2',
    '1‸,2',
    '1 ‸{',
    '‸01',
    '‸1x',
    '‸1.',
    '‸truely',
    '"a" ‸"b"',
    '[1‸',
    '[1,‸]',
    '[1,‸,2]',
    '[1 ‸2]',
    '[1 ‸"a"]',
    '[1 ‸[2]]',
    '[1‸:2]',
    '["a"‸:1]',
    '[‸}',
    '[‸,1]',
    '[‸:1]',
    '[1‸}',
    '[[1]‸}',
    '[{"a":1}, 2‸}',
    '{‸]',
    '{‸1:2}',
    '{‸,}',
    '{‸:1}',
    '{‸[1]}',
    '{‸{}}',
    '{"a"‸}',
    '{"a"‸,"b":1}',
    '{"a" ‸"b"}',
    '{"a" ‸1}',
    '{"a":‸}',
    '{"a":‸]',
    '{"a":‸,}',
    '{"a"‸]',
    '{"a":‸:1}',
    '{"a":1‸]',
    '{"a":1‸:2}',
    '{"a":1 ‸"b":2}',
    '{"a":1,‸}',
    '{"a":1,‸2}',
    '{"a":1,‸,"b":2}',
    '{"a":1,"b"‸,2}',
    '{"a":{}‸]',
    '{"a":[]}‸}',
    '[]‸]',
    '[1]‸,2',
    '[‸"a',
    '{‸"a',
    '{"a":‸"b\n"}',
    '[1, "a", ‸nul]',
    '{"a":[1.25,2e+10,"x"]}‸',
  ];
  for (const marked of mistakes)
    it(`of ${JSON.stringify(marked)}`, () =>
      assert.equal(findJsonPosition(marked.replace('‸', '')), marked.indexOf('‸')));
});

describe('the end of a string in JSON', () => {
  const ends: Readonly<Record<string, number>> = {
    '"ab" "c"': 4,
    '"a\\"b"': 6,
    '"a\\\\"b"': 5,
    '"a b"': 5,
    '"a\tb"': -1,
    '"a\nb"': -1,
    '"ab': -1,
    '"ab\\"': -1,
  };
  for (const [source, end] of Object.entries(ends))
    it(`of ${JSON.stringify(source)}`, () => assert.equal(stringEnd(source, 0), end));
});

describe('the line of an offset', () => {
  it('counts each kind of line end', () => {
    for (const end of ['\n', '\r', '\r\n']) {
      const source = `a${end}b${end}${end}c${end}`;
      assert.deepEqual(
        ['a', 'b', 'c'].map((letter) => lineAt(source, source.indexOf(letter))),
        [1, 2, 4],
      );
      assert.equal(lineAt(source, source.length), 5);
    }
    assert.equal(lineAt('', 0), 1);
  });
});
