import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FEATURES } from '../../../src/core/formats/format-losses.js';
import { READABLE_FORMATS, WRITABLE_FORMATS, type WritableFormatName } from '../../../src/core/formats/format-list.js';
import type { LossyFeature } from '../../../src/core/formats/format/format.js';
import type { Timing } from '../../../src/core/formats/format/timing.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { PARSERS, readSample, SAMPLES } from './samples.js';

const DOCUMENT = fileURLToPath(new URL('../../../demo/docs/conversions.md', import.meta.url));
const TARGETS = { audio: 'story.mp3', page: 'page.xhtml' };

/** What the table calls each property. */
const NAMES: Readonly<Record<LossyFeature, string>> = {
  ids: 'ids',
  text: 'text (it is in the page)',
  'word-times': 'times of words',
  'word-ends': 'ends of words',
  doubts: 'unsure words',
  bounds: 'bounds of cues beyond their words',
  'open-ends': 'open ends',
  'line-breaks': 'line breaks',
  speakers: 'speakers',
  notes: 'notes',
  language: 'language',
  locations: 'places in a page',
  parts: 'parts and kinds',
  sound: 'name of the sound',
  styles: 'styles and positions',
};

/** An overlay as others write it: the last clip continues to the end of the recording. */
const OPEN_OVERLAY = `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>
<par id="p1"><text src="page.xhtml#a"/><audio src="s.mp3" clipBegin="0s" clipEnd="1.5s"/></par>
<par id="p2"><text src="page.xhtml#b"/><audio src="s.mp3" clipBegin="1.5s"/></par></body></smil>`;
const readOpenOverlay = (): Timing =>
  readTiming(OPEN_OVERLAY, { ...PARSERS, textAt: ({ fragment }) => (fragment === 'a' ? 'Hello there.' : 'Good bye.') });

const presentIn = (timing: Timing): LossyFeature[] =>
  (Object.keys(FEATURES) as LossyFeature[]).filter((feature) => FEATURES[feature].isPresent(timing));

/** The properties that the samples of each format have. */
const HELD = new Map<string, Set<LossyFeature>>(READABLE_FORMATS.map(({ name }) => [name, new Set()]));
for (const timing of [...SAMPLES.map(readSample), readOpenOverlay()])
  for (const feature of presentIn(timing)) HELD.get(timing.format)!.add(feature);

/** Captions have no times of words because they are asked for so; every conversion to them loses those. */
const lossesOf = (from: string, to: WritableFormatName): LossyFeature[] => {
  const { cannotStore } = WRITABLE_FORMATS.find(({ name }) => name === to)!;
  const lost = (Object.keys(FEATURES) as LossyFeature[]).filter(
    (feature) =>
      HELD.get(from)!.has(feature) &&
      (cannotStore.includes(feature) || (to === 'captions' && feature === 'word-times')),
  );
  // Without the times of words there is nothing else about words.
  return lost.includes('word-times') ? lost.filter((feature) => !/^(?:word-ends|doubts|bounds)$/.test(feature)) : lost;
};

function matrix(): string {
  const outputs = WRITABLE_FORMATS.map(({ name }) => name);
  const rows = READABLE_FORMATS.map(
    ({ name }) =>
      `| ${name} | ${outputs
        .map(
          (to) =>
            lossesOf(name, to)
              .map((feature) => NAMES[feature])
              .join(', ') || 'nothing',
        )
        .join(' | ')} |`,
  );
  return `# What a conversion loses

\`aloud convert\` reads every format of the first column and writes those of the first row. A cell names what the file on the left may have and the format above cannot store. The command names what a file really loses, in one line. Test: \`test/core/formats/conversion-matrix.test.ts\`, which also writes this table (\`UPDATE_SNAPSHOTS=1\`).

| from \\ to | ${outputs.join(' | ')} |
| --- | ${outputs.map(() => '---').join(' | ')} |
${rows.join('\n')}

- An **open end**: a clip of an overlay without \`clipEnd\` continues to the end of the recording. \`smil\` leaves the end out again. Another format needs one: it is where the next clip begins, or an estimate.
- \`srt\` writes the speaker before the text.
- \`captions\` is WebVTT without the times of words, for those who ask for it: this one loss is not reported.
- \`smil\` gives each place without an id a new one, and reports how many. An id that is no XML name, or stands twice, is lost, and counted.
`;
}

describe('the matrix of conversions', () => {
  it('is the one in the documents', () => {
    if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(DOCUMENT, matrix());
    assert.equal(existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8') : '', matrix());
  });

  it('has a sample of each format', () => {
    for (const [name, held] of HELD) assert.ok(held.size, name);
  });

  for (const sample of [...SAMPLES, 'an overlay with an open end'])
    for (const { name: to, cannotStore, pointsAtText } of WRITABLE_FORMATS)
      it(`${sample} → ${to}: tells what is lost, and keeps the rest`, () => {
        const timing = SAMPLES.includes(sample) ? readSample(sample) : readOpenOverlay();
        const { text, warnings } = writeTiming(timing, to, TARGETS);
        const told = warnings.map(({ message }) => message).find((message) => message.includes('cannot store')) ?? '';
        const present = presentIn(timing);
        for (const feature of present)
          assert.equal(
            told.includes(FEATURES[feature].describe(timing)),
            cannotStore.includes(feature) &&
              !(cannotStore.includes('word-times') && /^(?:word-ends|doubts|bounds)$/.test(feature)),
            `${feature}: ${told}`,
          );
        if (pointsAtText) return; // The text of its cues is in a page.
        const after = readTiming(text, PARSERS);
        const kept = presentIn(after);
        for (const feature of present) {
          const isLost = lossesOf(timing.format, to).includes(feature) || cannotStore.includes(feature);
          // The bounds beyond the words are known by the ends of words.
          const isOfLostWords =
            (/^(?:word-ends|doubts|bounds)$/.test(feature) && !kept.includes('word-times')) ||
            (feature === 'bounds' && cannotStore.includes('word-ends'));
          if (!isLost && !isOfLostWords && !(to === 'srt' && feature === 'speakers'))
            assert.ok(kept.includes(feature), feature);
        }
      });
});

describe('an end that an overlay does not give', () => {
  it('is left out again in an overlay', () => {
    const { text } = writeTiming(readOpenOverlay(), 'smil', TARGETS);
    assert.deepEqual(
      [...text.matchAll(/clip(?:Begin|End)="[^"]*"/g)].map(([attribute]) => attribute),
      ['clipBegin="00:00:00.000"', 'clipEnd="00:00:01.500"', 'clipBegin="00:00:01.500"'],
    );
  });

  it('is left out for the last word of a sentence', () => {
    const sentence = OPEN_OVERLAY.replace('<body>', '<body><seq>').replace('</body>', '</seq></body>');
    const words = readTiming(sentence, { ...PARSERS, textAt: ({ fragment }) => (fragment === 'a' ? 'Good' : 'bye.') });
    assert.equal(words.cues.length, 1);
    assert.equal(writeTiming(words, 'smil', TARGETS).text.match(/clipEnd=/g)?.length, 1);
  });

  it('is told where a format needs one', () => {
    for (const to of ['webvtt', 'captions', 'srt', 'sync-media', 'podcast'] satisfies WritableFormatName[])
      assert.match(
        writeTiming(readOpenOverlay(), to, TARGETS)
          .warnings.map(({ message }) => message)
          .join(),
        /that one clip has no end \(it ends where the next one begins, or by an estimate\)/,
        to,
      );
  });
});

describe('ids on the way to another format', () => {
  const ids = (first: string, second: string): Timing =>
    readTiming(`WEBVTT\n\n${first}\n00:00.000 --> 00:01.000\nA\n\n${second}\n00:01.000 --> 00:02.000\nB`);
  const told = (timing: Timing, to: WritableFormatName): string =>
    writeTiming(timing, to, TARGETS)
      .warnings.map(({ message }) => message)
      .join('; ');

  it('are told where they are lost', () => {
    for (const to of ['srt', 'podcast'] satisfies WritableFormatName[]) {
      assert.match(told(ids('intro', 'end'), to), /cannot store its ids/);
      assert.doesNotMatch(told(ids('1', '2'), to), /ids/, 'the numbers of cues are no ids');
    }
    for (const to of ['webvtt', 'captions', 'sync-media'] satisfies WritableFormatName[])
      assert.doesNotMatch(told(ids('intro', 'end'), to), /ids/);
  });

  it('are counted where an overlay cannot have them', () => {
    assert.match(told(ids('an id', 'end'), 'smil'), /one id is lost/);
    assert.doesNotMatch(told(ids('intro', 'end'), 'smil'), /lost/);
  });
});
