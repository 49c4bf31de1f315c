import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

const SAID = 'The café closed. It opened again on Monday.';
const PAGE =
  '<html lang="en"><article><h1>The café closed.</h1>\n<p>It opened again, late on Monday.</p><p>Not said.</p></article></html>';

/** Ten seconds of silence: one channel, 8 bits, 8 kHz. */
function wave(): Buffer {
  const bytes = Buffer.alloc(44 + 80_000, 128);
  bytes.write('RIFF');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8);
  [16, 0x1_0001, 8000, 8000, 0x8_0001].forEach((value, index) => bytes.writeUInt32LE(value, 16 + 4 * index));
  bytes.write('data', 36);
  bytes.writeUInt32LE(80_000, 40);
  return bytes;
}

/** Marks of Amazon Polly: a line for each word, half a second each, with its position in bytes of UTF-8. */
const polly = (text: string): string =>
  [...text.matchAll(/[\p{L}]+/gu)]
    .map(([value], index, all) => {
      const start = Buffer.byteLength(text.slice(0, all[index]!.index));
      return JSON.stringify({
        time: 500 * (index + 1),
        type: 'word',
        start,
        end: start + Buffer.byteLength(value),
        value,
      });
    })
    .join('\n');

describe('a recording with marks', () => {
  const folder = createScratchFolder();
  const bring = (marks: string, out: string, ...more: string[]): ReturnType<typeof runAloud> =>
    runAloud(['narrate', 'page.html', '--recording', 'polly.wav', '--marks', marks, '--out', out, ...more], folder);

  before(() => {
    writeFileSync(join(folder, 'page.html'), PAGE);
    writeFileSync(join(folder, 'polly.wav'), wave());
    writeFileSync(join(folder, 'polly.marks'), polly(SAID));
    writeFileSync(join(folder, 'other.marks'), polly('Quite another story about somebody else.'));
  });

  it('ends with the HTML of its player, or puts it into the page once', async () => {
    const page = join(folder, 'page.html');
    const printed = await bring('polly.marks', 'sound');
    assert.match(printed.stderr, /For page\.html, after its headline:\n\n<aloud-player duration="10">\n/);
    assert.match(printed.stderr, /<source src="sound\/story\.wav" type='audio\/wav'>\n/);
    assert.equal(readFileSync(page, 'utf8'), PAGE);
    for (let run = 0; run < 2; run++) {
      const { code, stderr } = await bring('polly.marks', 'sound', '--write-html');
      assert.equal(code, 0, stderr);
      assert.doesNotMatch(stderr, /after its headline/);
      assert.equal(readFileSync(page, 'utf8').match(/<aloud-player/g)!.length, 1);
    }
    const elsewhere = await bring('polly.marks', 'other', '--write-html');
    assert.match(elsewhere.stderr, /page\.html:\d: has <aloud-player> already, so it is left unchanged/);
    assert.equal(elsewhere.code, 1);
    writeFileSync(page, PAGE);
  });

  it('gets the words of the page, with a report of missing words', async () => {
    const { code, stderr } = await bring('polly.marks', 'made');
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^polly\.marks: has 72 % of the page’s words; the other words are marked unsure$/m);
    assert.match(stderr, /^page\.html:1: not in the recording: “Not said\.”/m);
    assert.match(stderr, /^2 sentences, 0:10 of sound, 72 % of the words timed by marks$/m);
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'made/story.vtt'), 'utf8'));
    assert.match(notes[0]!, /^language: en\nduration: 10\noffset: story\.wav 0\.000$/m);
    const words = cues.map((cue) => cue.words.map(({ text, start, unsure }) => [text, start, unsure]));
    assert.deepEqual(words, [
      [
        ['The', 0.5, false],
        ['café', 1, false],
        ['closed.', 1.5, false],
      ],
      [
        ['It', 2, false],
        ['opened', 2.5, false],
        ['again,', 3, false],
        ['late', 3.25, true],
        ['on', 3.5, false],
        ['Monday.', 4, false],
      ],
    ]);
    assert.ok(readFileSync(join(folder, 'made/story.wav')).equals(wave()));
  });

  it('is refused if it is of another story, or not a recording, and leaves no file', async () => {
    const refused = async (marks: string, message: RegExp, ...more: string[]): Promise<void> => {
      const { code, stderr } = await bring(marks, 'none', ...more);
      assert.match(stderr, message);
      assert.equal(code, 1);
      assert.ok(!existsSync(join(folder, 'none')));
    };
    await refused('other.marks', /^other\.marks: has 0 % of the page’s words: it is of another story — /m);
    writeFileSync(join(folder, 'broken.marks'), '{"time":0,"type":"word","start":0,"end":3,"value":"The"}\n{"time":');
    await refused('broken.marks', /^broken\.marks:2: /m);
    const short = wave().subarray(0, 44 + 16_000);
    writeFileSync(join(folder, 'polly.wav'), short);
    await refused('polly.marks', /^polly\.wav: (?:is cut off|ends after 2\.0 s, but its marks go on to 4\.0 s)/m);
    writeFileSync(join(folder, 'polly.wav'), 'no sound');
    await refused('polly.marks', /^polly\.wav: is not a readable sound file — /m);
    assert.deepEqual(readdirSync(join(folder, 'made')).sort(), ['story.vtt', 'story.wav']);
  });

  it('needs both files and one page', async () => {
    assert.equal((await runAloud(['narrate', 'page.html', '--recording', 'polly.wav'], folder)).code, 2);
    assert.equal(
      (await runAloud(['narrate', 'page.html', 'page.html', '--recording', 'a', '--marks', 'b'], folder)).code,
      2,
    );
  });
});
