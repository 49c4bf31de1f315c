import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWebvtt, type WebvttFile } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import type { AssembledRecording } from '../../../src/node/script/assemble-recording.js';
import { openFlite } from '../../../src/node/voices/flite.js';
import { runAloud, createScratchFolder, type CommandResult } from '../run-aloud.js';
import { recordPage, toWaveFile } from './synthetic-recordings.js';

/** An HTML page with a headline and these paragraphs. */
export const page = (...paragraphs: string[]): string =>
  `<!doctype html>\n<html lang="en"><article>\n<h1>The Night Train to the Northern Border</h1>\n${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('\n')}\n</article>`;

export const FIRST_PARAGRAPH =
  'It left the port at nine, and nobody waved. The guard counted the wagons twice — then he wrote them down.';
export const SECOND_PARAGRAPH =
  'Snow fell over the line all night. A kettle boiled in the last carriage, where three farmers played cards.';
export const THIRD_PARAGRAPH =
  'In the morning inspectors came aboard and asked for papers. Most passengers had none to show.';
export const LAST_PARAGRAPH =
  'By noon the train was moving again. It was lighter by eleven people, and nobody said a word about them.';
/** One more minute: a longer recording gives the aligner more of the speaker to adapt to. */
export const MORE_PARAGRAPHS: readonly string[] = [
  'Four carriages were left at the old station, where the roof has been gone since the war. Children climb over them now, and a shopkeeper dries his washing there.',
  'He remembers the first winter well. Soldiers had burned the benches for heat, and the water in the tower was frozen down to the ground.',
  'Nobody knows who ordered the line to be closed. The company says that the ministry asked for it; the ministry has not answered our letters.',
  'What is certain is that the timetable still hangs in the hall. It promises a train each evening, with a dining car, sleeping places and room for bicycles.',
];
export const OTHER_STORY: readonly string[] = [
  'Cheese prices rose sharply this summer, according to figures from the ministry of agriculture.',
  'Dairy producers blame expensive fodder. Supermarkets answer that customers simply eat more of it.',
  'Economists expect the market to settle before winter, unless exports to the south grow further.',
  'Small shops suffer most, because they cannot store large quantities.',
];

export const SHORT_STORY: readonly string[] = [FIRST_PARAGRAPH, SECOND_PARAGRAPH, THIRD_PARAGRAPH, LAST_PARAGRAPH];
export const WHOLE_STORY: readonly string[] = [...SHORT_STORY, ...MORE_PARAGRAPHS];

/** A story as flite's slt reads it, with the time of every word. */
export const recordStory = async (paragraphs: readonly string[]): Promise<AssembledRecording> =>
  recordPage(page(...paragraphs), await openFlite('slt'));

/** Runs `aloud align` on a page and a recording, in a folder of its own. */
export class AlignFixture {
  readonly folder: string = createScratchFolder();

  align(html: string, sound: Buffer, ...more: string[]): Promise<CommandResult> {
    writeFileSync(join(this.folder, 'page.html'), html);
    writeFileSync(join(this.folder, 'read.wav'), sound);
    return this.run('page.html', 'read.wav', '--out', 'made', ...more);
  }

  run(...args: string[]): Promise<CommandResult> {
    return runAloud(['align', ...args], this.folder);
  }

  timing(out = 'made'): WebvttFile {
    return parseWebvtt(readFileSync(join(this.folder, out, 'story.vtt'), 'utf8'));
  }
}

/** Aligns a recording of the whole page, and fails where a word is missing or late, or a file is not as `aloud narrate` writes it. */
export async function assertFindsAll(
  fixture: AlignFixture,
  paragraphs: readonly string[],
  recording: AssembledRecording,
  sentences: number,
): Promise<void> {
  const ended = await fixture.align(page(...paragraphs), toWaveFile(recording));
  assert.equal(ended.code, 0, ended.stderr);
  assert.deepEqual(readdirSync(join(fixture.folder, 'made')).sort(), ['story.m4a', 'story.vtt', 'story.webm']);
  const timing = fixture.timing();
  assert.equal(timing.cues.length, recording.sentences.length);
  assertClose(timing, recording);
  assert.match(timing.notes[0]!, /^language: en$/m);
  assert.match(timing.notes[0]!, /^offset: story\.webm 0\.000$/m);
  assert.match(ended.stderr, new RegExp(`^${sentences} sentences, 100 % of the words`, 'm'));
}

/** Fails where the words of the cues start too far from the truth: 25 ms in the median, 130 ms in nine of ten. */
export function assertClose(timing: WebvttFile, truth: AssembledRecording): void {
  const errors = timing.cues
    .flatMap(({ text, words }) => {
      const cueText = words.map((word) => word.text).join(' ');
      const sentence = truth.sentences.find((each) => each.words.map((word) => word.text).join(' ') === cueText);
      assert.ok(sentence, `${text} is a sentence of the page`);
      return words.map((word, index) => Math.abs(word.start - sentence.words[index]!.start) * 1000);
    })
    .sort((a, b) => a - b);
  assert.ok(errors[errors.length >> 1]! <= 25, `half within ${errors[errors.length >> 1]} ms`);
  const tenth = errors[Math.floor(errors.length * 0.9)]!;
  assert.ok(tenth <= 130, `nine of ten within ${tenth} ms`);
}
