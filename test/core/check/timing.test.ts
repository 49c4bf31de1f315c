import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CheckOptions } from '../../../src/core/check/checked-page.js';
import { reportOf } from './run-check.js';

const TRACK = '<track src="a.vtt">';
const page = (article: string): string =>
  `<html lang="en"><aloud-article><article><aloud-player><audio src="a.webm">${TRACK}</audio></aloud-player>${article}</article></aloud-article>`;
const VOICE = 'NOTE\nvoice: flite slt\n\n';

/** A recording of sentences, of four seconds each. */
const recordingOf = (sentences: readonly string[], note = ''): string =>
  `WEBVTT\n\n${note}${sentences.map((text, index) => `00:${String(10 + index * 4)}.000 --> 00:${String(14 + index * 4)}.000\n${text}`).join('\n\n')}`;

const stale = (article: string, sentences: readonly string[], note = '', options: CheckOptions = {}): string[] =>
  reportOf('timing/stale', page(article), options, recordingOf(sentences, note));

const PORT = 'The port stayed shut on Monday.';
const MAYOR = 'The mayor left the town at noon.';
const AGAIN = 'record this sentence again';
const SPLICED = `${AGAIN}: until then the page skips it, or the voice of the device reads it`;

/** The finding about the whole file. */
const whole = (share: string, pageWords: string, extra: number, leftOut = ''): string =>
  `${TRACK} | warning: a.vtt covers ${share} % of the page’s words: ${pageWords} are not in it, ${extra} of its own are not on the page${leftOut} — record the changed sentences, and create the timing again`;

describe('a recording', () => {
  it('with the words of the page has no finding', () => {
    assert.deepEqual(stale(`<p>${PORT} ${MAYOR}</p>`, [PORT, MAYOR]), []);
    assert.deepEqual(stale('', []), []);
  });

  const changes: [name: string, article: string, sentences: string[], findings: string[]][] = [
    ['a changed word', '<p>The port stayed closed on Monday.</p>', [PORT], [
      whole('83.3', '1 of 6', 1),
      `closed | warning: “closed” is “shut” in the recording — ${AGAIN}`,
    ]],
    ['changed words', `<p>The port of Aktau was shut on Monday. ${MAYOR}</p>`, [PORT, MAYOR], [
      whole('80.0', '3 of 15', 1),
      `of Aktau was | warning: “of Aktau was” is “stayed” in the recording — ${AGAIN}`,
    ]],
    ['a new sentence', `<p>${PORT} It rained. ${MAYOR}</p>`, [PORT, MAYOR], [
      whole('86.6', '2 of 15', 0),
      `It rained. | warning: “It rained.” is not in the recording — ${AGAIN}`,
    ]],
    ['new words from one paragraph to the next', `<p>${PORT} It rained.</p><p>Cranes stood idle. ${MAYOR}</p>`, [PORT, MAYOR], [
      whole('72.2', '5 of 18', 0),
      `It rained. | warning: “It rained. Cranes stood idle.” is not in the recording — ${AGAIN}`,
    ]],
    ['a removed sentence', `<p>${PORT} ${MAYOR}</p>`, [PORT, 'It rained.', MAYOR], [
      whole('100.0', '0 of 13', 2),
      `Monday. | warning: after “Monday.” the recording says “It rained.”, which is not on the page — ${AGAIN}`,
    ]],
    ['a removed sentence between two paragraphs', `<p>${PORT}</p><p>${MAYOR}</p>`, [PORT, 'It rained.', MAYOR], [
      whole('100.0', '0 of 13', 2),
      `Monday. | warning: after “Monday.” the recording says “It rained.”, which is not on the page (see The) — ${AGAIN}`,
    ]],
    ['a removed first sentence', `<p>${PORT}</p>`, ['It rained.', PORT], [
      whole('100.0', '0 of 6', 2),
      `The | warning: before “The” the recording says “It rained.”, which is not on the page — ${AGAIN}`,
    ]],
    ['a removed last sentence', `<p>${PORT}</p>`, [PORT, 'It rained.'], [
      whole('100.0', '0 of 6', 2),
      `Monday. | warning: after “Monday.” the recording says “It rained.”, which is not on the page — ${AGAIN}`,
    ]],
  ]; // prettier-ignore
  for (const [name, article, sentences, findings] of changes)
    it(`has a finding for ${name}, and one for the file`, () => assert.deepEqual(stale(article, sentences), findings));

  it('of which the page has no half is of another story, without other findings', () => {
    const other = 'A kitten sleeps upon green hills tonight.';
    const finding = (count: string): string[] => [
      `${TRACK} | error: a.vtt is of another story: the page has ${count} words — name the timing file of this story`,
    ];
    assert.deepEqual(stale(`<p>${PORT}</p>`, [other]), finding('0 of its 7'));
    assert.deepEqual(stale(`<p>${PORT}</p>`, [other], VOICE), finding('0 of its 7'));
    assert.deepEqual(stale('', [other]), finding('0 of its 7'));
    assert.match(stale(`<p>${PORT}</p>`, ['The port of Odesa opens again.'])[0]!, /the page has 2 of its 6 words/);
    assert.match(stale(`<p>${PORT}</p>`, ['The port stayed quite open again.'])[0]!, /covers 50\.0 %/);
  });

  it('with less of the page than --min-coverage is an error', () => {
    const severities = (sentences: string[], minCoverage?: number): (string | undefined)[] =>
      stale(`<p>${PORT} Big ships lay in the bay.</p>`, sentences, '', minCoverage === undefined ? {} : { minCoverage }).map((line) => /\| (\w+):/.exec(line)?.[1]); // prettier-ignore
    assert.deepEqual(severities([PORT]), ['warning', 'warning']); // 6 of 12 words
    assert.deepEqual(severities([PORT], 0.51), ['error', 'warning']);
    assert.deepEqual(severities(['The port stayed shut on.']), ['error', 'warning']);
    assert.deepEqual(severities(['The port stayed shut on.'], 0.4), ['warning', 'warning']);
  });

  it('of a voice: the page leaves changed sentences out of the sound', () => {
    assert.deepEqual(stale(`<p>${PORT} It rained. ${MAYOR}</p>`, [PORT, MAYOR], VOICE), [
      whole('86.6', '2 of 15', 0, '; the page leaves a sentence out of the sound'),
      `It rained. | warning: “It rained.” is not in the recording — ${SPLICED}`,
    ]);
    const ended = 'Cranes stood idle.';
    assert.deepEqual(stale(`<p>${PORT} It rained. ${MAYOR} ${ended}</p>`, [PORT, MAYOR], VOICE), [
      whole('72.2', '5 of 18', 0, '; the page leaves 2 sentences out of the sound'),
      `It rained. | warning: “It rained.” is not in the recording — ${SPLICED}`,
      `${ended} | warning: “${ended}” is not in the recording — ${SPLICED}`,
    ]);
    assert.match(stale(`<p>${PORT} It rained. ${ended} ${MAYOR}</p>`, [PORT, MAYOR], VOICE)[0]!, /leaves 2 sentences out/); // prettier-ignore
  });

  it('of a voice that says more than the page: nothing is left out', () => {
    assert.deepEqual(stale(`<p>${PORT} ${MAYOR}</p>`, [PORT, 'It rained.', MAYOR], VOICE), [
      whole('100.0', '0 of 13', 2),
      `Monday. | warning: after “Monday.” the recording says “It rained.”, which is not on the page — ${AGAIN}`,
    ]);
    const [, removed, added] = stale(`<p>${PORT} ${MAYOR} Cranes stood idle.</p>`, [PORT, 'It rained.', MAYOR], VOICE);
    assert.ok(removed!.endsWith(`which is not on the page — ${AGAIN}`), removed);
    assert.ok(added!.endsWith(`“Cranes stood idle.” is not in the recording — ${SPLICED}`), added);
  });

  it('of a voice: a sentence of which most was recorded stays in the sound', () => {
    const article = `<p>The port stayed closed on Monday. It rained. The mayor left the city at noon.</p>`;
    assert.deepEqual(stale(article, [PORT, MAYOR], VOICE).slice(1), [
      `closed | warning: “closed” is “shut” in the recording — ${AGAIN}`,
      `It rained. | warning: “It rained.” is not in the recording — ${SPLICED}`,
      `city | warning: “city” is “town” in the recording — ${AGAIN}`,
    ]);
  });

  it('of a voice: a sentence of which most was removed is left out', () => {
    assert.deepEqual(
      stale(`<p>${PORT} Ships left. ${MAYOR}</p>`, [PORT, 'Ships of eleven countries left.', MAYOR], VOICE),
      [
        whole('100.0', '0 of 15', 3, '; the page leaves a sentence out of the sound'),
        `Ships | warning: after “Ships” the recording says “of eleven countries”, which is not on the page — ${SPLICED}`,
      ],
    );
  });

  it('is quoted up to 80 characters', () => {
    const long = 'Ships from eleven countries waited in the bay for the whole week until the storm was over and calm.';
    assert.deepEqual(stale(`<p>${PORT} ${MAYOR} ${long}</p>`, [PORT, MAYOR], '', { minCoverage: 0 }).slice(1), [
      `${long} | warning: “${long.slice(0, 77)}…” is not in the recording — ${AGAIN}`,
    ]);
  });
});

describe('a timing file', () => {
  const missing = (timing?: Parameters<typeof reportOf>[3]): string[] =>
    reportOf('timing/missing', page('<p>a</p>'), {}, timing);

  it('that cannot be read is an error', () => {
    assert.deepEqual(missing(), [
      `${TRACK} | error: the timing file a.vtt: no such file or folder — correct its address, or create it again`,
    ]);
    assert.deepEqual(reportOf('timing/stale', page('<p>a</p>')), []);
  });

  it('with faults in its lines has a warning for each', () => {
    const warnings = [
      { line: 3, message: 'the end is before the start', advice: 'correct the time' },
      { line: 0, message: 'it has no times', advice: 'create it again' },
    ];
    assert.deepEqual(missing({ cues: [], notes: [], warnings }), [
      `${TRACK} | warning: the timing file a.vtt: line 3: the end is before the start — correct the time`,
      `${TRACK} | warning: the timing file a.vtt: it has no times — create it again`,
    ]);
    assert.deepEqual(missing({ cues: [], notes: [] }), []);
    assert.deepEqual(missing(recordingOf(['a'])), []);
  });
});
