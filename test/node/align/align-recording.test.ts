import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseWebvtt, type WebvttFile } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { runAloud, createScratchFolder, type CommandResult } from '../run-aloud.js';
import { prependSound, recordPage, toWaveFile } from './synthetic-recordings.js';

const page = (...paragraphs: string[]): string =>
  `<!doctype html>\n<html lang="en"><article>\n<h1>The Night Train to the Northern Border</h1>\n${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('\n')}\n</article>`;

const FIRST_PARAGRAPH =
  'It left the port at nine, and nobody waved. The guard counted the wagons twice — then he wrote them down.';
const SECOND_PARAGRAPH =
  'Snow fell over the line all night. A kettle boiled in the last carriage, where three farmers played cards.';
const THIRD_PARAGRAPH = 'In the morning inspectors came aboard and asked for papers. Most passengers had none to show.';
const LAST_PARAGRAPH =
  'By noon the train was moving again. It was lighter by eleven people, and nobody said a word about them.';
/** A minute more: a speaker is known better the longer one listens. */
const MORE_PARAGRAPHS = [
  'Four carriages were left at the old station, where the roof has been gone since the war. Children climb over them now, and a shopkeeper dries his washing there.',
  'He remembers the first winter well. Soldiers had burned the benches for heat, and the water in the tower was frozen down to the ground.',
  'Nobody knows who ordered the line to be closed. The company says that the ministry asked for it; the ministry has not answered our letters.',
  'What is certain is that the timetable still hangs in the hall. It promises a train each evening, with a dining car, sleeping places and room for bicycles.',
];
const OTHER_STORY = [
  'Cheese prices rose sharply this summer, according to figures from the ministry of agriculture.',
  'Dairy producers blame expensive fodder. Supermarkets answer that customers simply eat more of it.',
  'Economists expect the market to settle before winter, unless exports to the south grow further.',
  'Small shops suffer most, because they cannot store large quantities.',
];

describe('aloud align', () => {
  const folder = createScratchFolder();
  let recording: AssembledRecording;
  const align = (html: string, sound: Buffer, ...more: string[]): CommandResult => {
    writeFileSync(join(folder, 'page.html'), html);
    writeFileSync(join(folder, 'read.wav'), sound);
    return runAloud(['align', 'page.html', 'read.wav', '--out', 'made', ...more], folder);
  };
  const made = (): WebvttFile => parseWebvtt(readFileSync(join(folder, 'made/story.vtt'), 'utf8'));
  /** How far off the words of these cues start (milliseconds), from the nearest to the farthest. */
  const errors = (timing: WebvttFile, truth: AssembledRecording): number[] =>
    timing.cues
      .flatMap(({ text, words }) => {
        const shown = words.map((word) => word.text).join(' ');
        const sentence = truth.sentences.find((one) => one.words.map((word) => word.text).join(' ') === shown);
        assert.ok(sentence, `${text} is a sentence of the page`);
        return words.map((word, index) => Math.abs(word.start - sentence.words[index]!.start) * 1000);
      })
      .sort((a, b) => a - b);
  const isClose = (timing: WebvttFile, truth: AssembledRecording): void => {
    const all = errors(timing, truth);
    assert.ok(all[all.length >> 1]! <= 25, `half within ${all[all.length >> 1]} ms`);
    assert.ok(all[Math.floor(all.length * 0.9)]! <= 130, `nine of ten within ${all[Math.floor(all.length * 0.9)]} ms`);
  };

  before(async () => {
    recording = await recordPage(
      page(FIRST_PARAGRAPH, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      await openFlite('slt'),
    );
  });

  it('finds every word of the page, and writes what narrate writes', () => {
    const ended = align(
      page(FIRST_PARAGRAPH, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(recording),
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.deepEqual(readdirSync(join(folder, 'made')).sort(), ['story.m4a', 'story.vtt', 'story.webm']);
    const timing = made();
    assert.equal(timing.cues.length, recording.sentences.length);
    isClose(timing, recording);
    assert.match(timing.notes[0]!, /^language: en$/m);
    assert.match(timing.notes[0]!, /^offset: story\.webm 0\.000$/m);
    assert.match(ended.stderr, /^17 sentences, 100 % of the words/m);
  });

  it('reads an M4A and a WebM as it reads a WAVE', () => {
    for (const file of ['story.m4a', 'story.webm']) {
      const ended = runAloud(['align', 'page.html', join('made', file), '--out', 'again', '--timing-only'], folder);
      assert.equal(ended.code, 0, ended.stderr);
      assert.deepEqual(readdirSync(join(folder, 'again')), ['story.vtt']);
      isClose(parseWebvtt(readFileSync(join(folder, 'again/story.vtt'), 'utf8')), recording);
    }
  });

  it('bears an introduction, and tells of it', async () => {
    const intro = await recordPage(
      page(...OTHER_STORY).replace('Night Train to the Northern Border', 'news'),
      await openFlite('rms'),
    );
    const whole = prependSound(intro.samples, recording);
    const ended = align(
      page(FIRST_PARAGRAPH, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(whole),
      '--timing-only',
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^read\.wav: no words of the page from 0:00 to 0:/m);
    isClose(made(), whole);
  });

  it('leaves out a paragraph that nobody reads, and names its line', () => {
    const ended = align(
      page(FIRST_PARAGRAPH, OTHER_STORY[1]!, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(recording),
      '--timing-only',
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^page\.html:5: not heard: “Dairy producers blame expensive fodder\.”/m);
    assert.equal(made().cues.length, recording.sentences.length);
    isClose(made(), recording);
  });

  it('leaves a sentence alone that is not on the page', () => {
    const ended = align(
      page(FIRST_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH, ...MORE_PARAGRAPHS),
      toWaveFile(recording),
      '--timing-only',
    );
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stderr, /^read\.wav: no words of the page from 0:\d\d to 0:\d\d/m);
    isClose(made(), recording);
  });

  it('refuses the recording of another story, and writes nothing', () => {
    const html = page(...OTHER_STORY).replace('Night Train to the Northern Border', 'price of cheese is going up');
    writeFileSync(join(folder, 'other.html'), html);
    const { code, stderr } = runAloud(['align', 'other.html', 'read.wav', '--out', 'none'], folder);
    assert.match(stderr, /^read\.wav: is not a recording of other\.html: /m);
    assert.equal(code, 1);
    assert.equal(existsSync(join(folder, 'none')), false);
  });

  it('refuses another story’s recording of two sentences, and takes its own', async () => {
    const short = (heading: string, text: string): string =>
      `<html lang="en"><article><h1>${heading}</h1><p>${text}</p></article></html>`;
    const own = short('The last train went north', 'Three farmers played cards until the morning.');
    writeFileSync(join(folder, 'own.html'), own);
    writeFileSync(join(folder, 'strange.html'), short('Dairy prices rose again', 'Shops blame costly winter fodder.'));
    writeFileSync(join(folder, 'own.wav'), toWaveFile(await recordPage(own, await openFlite('rms'))));
    const taken = runAloud(['align', 'own.html', 'own.wav', '--out', 'own', '--timing-only'], folder);
    assert.equal(taken.code, 0, taken.stderr);
    const refused = runAloud(['align', 'strange.html', 'own.wav', '--out', 'strange', '--timing-only'], folder);
    assert.match(refused.stderr, /^own\.wav: is not a recording of strange\.html: /m);
    assert.equal(refused.code, 1);
    assert.equal(existsSync(join(folder, 'strange')), false);
  });

  it('says what is wrong with a recording', () => {
    const fails = (name: string, content: Buffer, message: RegExp): void => {
      writeFileSync(join(folder, name), content);
      const { code, stderr } = runAloud(['align', 'page.html', name, '--out', 'none'], folder);
      assert.match(stderr, message);
      assert.equal(code, 1);
      assert.equal(existsSync(join(folder, 'none')), false);
    };
    fails('empty.wav', Buffer.alloc(0), /^empty\.wav: the file is empty — /m);
    fails('text.mp3', Buffer.from('no sound at all'), /^text\.mp3: cannot be read as a recording /m);
    fails(
      'quiet.wav',
      toWaveFile({ samples: new Int16Array(32_000), sampleRate: 16_000 }),
      /^quiet\.wav: is silent from end to end/m,
    );
    fails('short.m4a', readFileSync(join(folder, 'made/story.m4a')).subarray(0, 3000), /^short\.m4a: /m);
    assert.match(
      runAloud(['align', 'page.html', 'absent.wav', '--out', 'none'], folder).stderr,
      /^absent\.wav: no such file or folder/m,
    );
    assert.equal(runAloud(['align', 'page.html'], folder).code, 2);
    assert.equal(runAloud(['align', 'page.html', 'read.wav'], folder).code, 2);
  });
});
