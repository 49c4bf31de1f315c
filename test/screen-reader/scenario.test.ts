import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScenarios } from './read-scenarios.js';
import { parseScenario } from './scenario.js';
import { difference, transcript } from './transcript.js';

describe('a screen reader scenario', () => {
  it('is read line by line', () => {
    const source = '# A comment.\nopen /demo/\n\npress Down × 3\npress g × pictures\nlisten 8 s\nexpect says: Play';
    assert.deepEqual(parseScenario(source, 'x'), [
      { act: 'open', value: '/demo/', text: 'open /demo/' },
      { act: 'press', key: 'Down', times: 3, text: 'press Down × 3' },
      { act: 'press', key: 'g', times: 'pictures', text: 'press g × pictures' },
      { act: 'listen', seconds: 8, text: 'listen 8 s' },
      { act: 'expect', name: 'says', wanted: 'Play', text: 'expect says: Play' },
    ]);
  });

  it('names the line that it cannot parse', () => {
    assert.throws(
      () => parseScenario('open /\nclick here', 'demo'),
      /^Error: demo\.scenario:2: cannot be parsed: click here$/,
    );
  });

  it('for many pages is one scenario for each', () => {
    const names = readScenarios(['figures/']).map(({ name }) => name);
    assert(names.includes('figures/whole-figure'), names.join(' '));
    assert(!names.includes('figures/image-missing'), 'excluded by the scenario');
    const [line] = readScenarios(['figures/whole-figure'])[0]!.lines;
    assert.deepEqual(line, { act: 'open', value: '/demo/elements/aloud-figure/whole-figure.html', text: 'open /demo/elements/aloud-figure/whole-figure.html' }); // prettier-ignore
  });

  it('has only expectations that exist', async () => {
    const { expectations } = await import('./expectations.js');
    const used = readScenarios([]).flatMap(({ lines }) =>
      lines.flatMap((line) => (line.act === 'expect' ? line.name : [])),
    );
    assert.deepEqual(used.filter((name) => !Object.hasOwn(expectations, name)), []); // prettier-ignore
  });
});

describe('a transcript', () => {
  const steps = [
    { line: 'open /demo/', utterances: [['News heading level 1.']], playedSeconds: 0 },
    {
      line: 'press Right × 4',
      utterances: [['20 seconds'], ['Position 1 minute 5 seconds of 2 minutes.'], ['Back 15 seconds push button.'], []],
      playedSeconds: 0,
    },
  ];

  it('has each press and its speech, without the second of a recording and the speech of a page that opens', () => {
    assert.equal(
      transcript(steps),
      'open /demo/\npress Right\n    #\npress Right\n    Position # of #.\npress Right\n    Back 15 seconds push button.\npress Right\n    –\n',
    );
  });

  it('leaves open whether the first link is spoken again', () => {
    const opened = [
      steps[0]!,
      { line: 'press Tab × 2', utterances: [['Skip link.'], ['Listen link.']], playedSeconds: 0 },
    ];
    assert.equal(transcript(opened), 'open /demo/\npress Tab\npress Tab\n    Listen link.\n');
  });

  it('differs by the added and removed lines, with those around them', () => {
    const text = transcript(steps);
    assert.deepEqual(difference(text, text), []);
    const changed = difference(text, text.replace('    –', '    Position'));
    assert.deepEqual(changed, ['     Back 15 seconds push button.', ' press Right', '-    –', '+    Position']);
  });
});
