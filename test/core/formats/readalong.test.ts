import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReadalong } from '../../../src/core/formats/readalong/read-readalong.js';
import { PARSERS } from './samples.js';

const read = (content: string): ReturnType<typeof readReadalong> =>
  readReadalong({
    source: `<read-along>\n${content}</read-along>`,
    options: { xml: PARSERS.xml },
    language: '',
    warn: () => assert.fail(),
  });
const linesOf = (content: string): string[] =>
  read(content).cues.map(({ start, end, text, words }) => {
    const said = words.map((word) => `${word.text}@${word.start}${'end' in word ? `–${word.end}` : ''}`).join(' ');
    return `${start}–${end} ${text}: ${said}`;
  });
const w = (text: string, times: string, id = ''): string => `<w ${id && `id="${id}" `}${times}>${text}</w>`;
const ONE = w('One', 'time="1" dur="0.5"');
const TWO = w('two', 'time="1.5" dur="0.5"');

describe('ReadAlongs', () => {
  it('gives a cue for each sentence, with the places of words', () => {
    const content = `<text xml:lang="eng"><p><s id="s1"> ${w('One', 'time="1.000" dur="500ms"', 'w1')},\n ${TWO}. </s></p></text>`;
    assert.deepEqual(read(content), {
      language: 'eng',
      cues: [
        {
          id: 's1',
          start: 1,
          end: 2,
          text: 'One, two.',
          timed: true,
          place: { document: '', fragment: 's1' },
          words: [
            { text: 'One,', start: 1, end: 1.5, unsure: false, place: { document: '', fragment: 'w1' } },
            { text: 'two.', start: 1.5, end: 2, unsure: false },
          ],
        },
      ],
    });
  });

  it('may have no language and no ids', () => {
    const timing = read(`<text><s>${ONE}</s></text>`);
    assert.deepEqual(Object.keys(timing), ['cues']);
    assert.deepEqual(Object.keys(timing.cues[0]!).sort(), ['end', 'id', 'start', 'text', 'timed', 'words']);
    assert.equal(timing.cues[0]!.id, '');
    assert.equal('language' in read(`<text xml:lang=""><s>${ONE}</s></text>`), false);
    assert.equal('language' in read(`<s xml:lang="de">${ONE}</s>`), false);
  });

  it('without sentences has a cue for each paragraph', () => {
    assert.deepEqual(linesOf(`<p>${ONE}</p><p>${TWO}</p>`), ['1–1.5 One: One@1–1.5', '1.5–2 two: two@1.5–2']);
    assert.deepEqual(linesOf(`<p><s>${ONE}</s></p><p>${TWO}</p>`), ['1–1.5 One: One@1–1.5']);
  });

  it('leaves out what is not aligned or has no words', () => {
    const none = ' do-not-align="true"';
    assert.deepEqual(linesOf(`<s${none}>${ONE}</s><p${none}><s>${ONE}</s></p><s> </s><s do-not-align="false">${TWO}</s>`), ['1.5–2 two: two@1.5–2']); // prettier-ignore
    assert.deepEqual(linesOf(`<s>${ONE}<foreign${none}> Eins ${TWO}</foreign>.</s>`), ['1–1.5 One.: One.@1–1.5']); // prettier-ignore
  });

  it('has words in other elements, and other elements in words', () => {
    assert.deepEqual(linesOf(`<s><b>${ONE} </b><w time="2" dur="1">tw<i>o</i></w> <i>three</i></s>`), ['1–NaN One two three: One@1–1.5 two@2–3 three@NaN']); // prettier-ignore
  });

  it('may have sentences without times', () =>
    assert.deepEqual(linesOf(`<s>${ONE}</s><s><w>two</w></s>`), ['1–1.5 One: One@1–1.5', 'NaN–NaN two: two@NaN']));

  it('needs a word with a time', () => {
    for (const content of ['<s><w>One</w></s>', '', `<p><w>One</w></p>`])
      assert.throws(() => read(content), {
        line: 0,
        message: 'has no word with a time',
        advice: 'align it first: readalongs align',
      });
  });

  it('names the line of a wrong time', () => {
    for (const name of ['time', 'dur'])
      assert.throws(() => read(`<s>\n${w('One', `${name}="soon"`)}</s>`), {
        line: 3,
        message: `${name}="soon" is not a time`,
        advice: 'write seconds',
      });
  });
});
