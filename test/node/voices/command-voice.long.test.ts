import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { parseWebvtt } from '../../../src/core/timeline/webvtt/parse-webvtt.js';
import { commandVoice } from '../../../src/node/voices/command-voice.js';
import { runAloud, createScratchFolder } from '../run-aloud.js';

/** A synthesizer: it records its arguments, and makes a stereo tone at 44.1 kHz with a duration that depends on the text. */
const SYNTHESIZER_PROGRAM = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const [log, ...args] = process.argv.slice(2);
const wav = args.find((arg) => arg.endsWith('.wav'));
const file = args.find((arg) => arg.endsWith('.txt'));
const input = file ? readFileSync(file, 'utf8') : args.length > 1 ? '' : readFileSync(0, 'utf8');
appendFileSync(log, JSON.stringify({ args: args.filter((arg) => arg !== wav && arg !== file), input }) + '\\n');
if ((input + args).includes('unspeakable')) { console.error('no such word'); process.exit(3); }
const frames = 44100;
const out = Buffer.alloc(44 + frames * 4);
out.write('RIFF'); out.writeUInt32LE(out.length - 8, 4); out.write('WAVEfmt ', 8); out.writeUInt32LE(16, 16);
out.writeUInt16LE(1, 20); out.writeUInt16LE(2, 22); out.writeUInt32LE(44100, 24); out.writeUInt32LE(176400, 28);
out.writeUInt16LE(4, 32); out.writeUInt16LE(16, 34); out.write('data', 36); out.writeUInt32LE(frames * 4, 40);
for (let at = 8820; at < 35280; at++)
  for (const channel of [0, 2]) out.writeInt16LE(Math.round(8000 * Math.sin(at / 16)), 44 + at * 4 + channel);
if (wav) writeFileSync(wav, out); else process.stdout.write(out);
`;

const HOSTILE_PAGE = `<html lang="xx"><article><h1>It's “$(touch owned); rm -rf *” \`touch owned\` &amp;&amp; | > owned</h1><p>-5 is no option.</p></article>`;

describe('another program as the voice', () => {
  const folder = createScratchFolder();
  const speaker = join(folder, 'a speaker.mjs');
  const log = join(folder, 'calls.jsonl');
  const line = (...rest: string[]): string => [`"${process.execPath}" "${speaker}" "${log}"`, ...rest].join(' ');
  const calls = (): { args: string[]; input: string }[] =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((call) => JSON.parse(call) as { args: string[]; input: string });
  const say = (
    words: string[],
    ...rest: string[]
  ): ReturnType<Awaited<ReturnType<ReturnType<typeof commandVoice>['open']>>['synthesize']> =>
    commandVoice(line(...rest))
      .open()
      .then((voice) => voice.synthesize(words, 'xx'));

  before(() => {
    writeFileSync(speaker, SYNTHESIZER_PROGRAM);
    writeFileSync(join(folder, 'page.html'), HOSTILE_PAGE);
  });

  it('gets each sentence as one argument, without a shell', async () => {
    const args = [
      'narrate',
      'page.html',
      '--out',
      'out',
      '--jobs',
      '1',
      '--voice-command',
      line('--say={text}', '{language}', '{wav}'),
    ];
    const { code, stderr } = await runAloud(args, folder);
    assert.equal(code, 0, stderr);
    assert.deepEqual(
      calls().map(({ args: [text, language] }) => [text, language]),
      [
        ["--say=It's $touch owned; rm -rf `touch owned owned.", 'xx'],
        ['--say= -5 is no option.', 'xx'],
      ],
    );
    assert.ok(!existsSync(join(folder, 'owned')));
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['story.m4a', 'story.vtt', 'story.webm']);
  });

  it('gets estimated word times, marked unsure', () => {
    const { notes, cues } = parseWebvtt(readFileSync(join(folder, 'out/story.vtt'), 'utf8'));
    assert.match(notes[0]!, /^voice: node/m);
    const { start, end, words } = cues[1]!;
    assert.ok(Math.abs(end - start - 0.6) < 0.01, 'the sound without its silence');
    assert.deepEqual(
      words.map(({ text, unsure }) => [text, unsure]),
      [
        ['-5', false],
        ['is', true],
        ['no', true],
        ['option.', true],
      ],
    );
    words.slice(1).forEach((word, index) => assert.ok(word.start > words[index]!.start && word.start < end));
  });

  it('may read a file or the standard input, and may print the sound', async () => {
    const spoken = await say(['Hello', '', 'there.'], '{file}', '{wav}');
    assert.equal(calls().at(-1)!.input, 'Hello there.\n');
    assert.equal(spoken.sampleRate, 44_100);
    assert.equal(spoken.samples.length, 44_100);
    assert.deepEqual(
      spoken.words.map(({ start, end }) => end - start > 0.1),
      [true, false, true],
    );
    assert.deepEqual(await say(['Hello', '', 'there.']), spoken);
    assert.equal(calls().at(-1)!.input, 'Hello there.\n');
  });

  it('can get word times from an aligner', async () => {
    const voice = commandVoice(line('{text}', '{wav}'), (sound, words) =>
      Promise.resolve(
        words.map((_, index) => ({ start: index, end: index + sound.samples.length / sound.sampleRate })),
      ),
    );
    assert.deepEqual((await (await voice.open()).synthesize(['a', 'b'], 'xx')).words, [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
  });

  it('is named with its error output if it fails', async () => {
    writeFileSync(join(folder, 'bad.html'), '<html lang="en"><article>\n<p>This is unspeakable.</p></article>');
    const bad = async (command: string): Promise<string> => {
      const { code, stderr } = await runAloud(
        ['narrate', 'bad.html', '--out', 'bad', '--voice-command', command],
        folder,
      );
      assert.equal(code, 1);
      assert.ok(!existsSync(join(folder, 'bad')));
      return stderr;
    };
    assert.match(
      await bad(line('{text}', '{wav}')),
      /^bad\.html:2: node failed at “This is unspeakable\.”: .* ended with 3: no such word — /m,
    );
    assert.match(await bad('/no/such/program {text}'), /^bad\.html:2: program failed at .*cannot be started/m);
    assert.match(await bad('true {wav}'), /gave no sound/);
    assert.match(await bad('echo {text}'), /gave no WAVE file that can be read/);
    assert.match(await bad('" '), /^--voice-command: names no program|cannot be started/m);
  });
});
