import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { WAVE_PACKAGES, decodeWave } from '../audio/decode-wave.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { UserError } from '../errors/user-error.js';
import type { SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import { alignWordsIfInstalled, alignerPackages, type WordAligner } from './word-aligner.js';

/** How a name in the program's line tells that the rest of it is a command. */
const COMMAND_PREFIX = 'command ';
/** Milliseconds that a sentence may take: neural voices on a slow machine need some. */
const TIMEOUT_MS = 5 * 60_000;
/** As much of a program's complaint as is repeated. */
const MAX_ERROR_CHARACTERS = 300;

/**
 * Any other synthesiser: a program that is started for each sentence. In its line `{text}` is the sentence (one argument,
 * whatever it holds), `{file}` a text file with it, `{language}` its BCP 47 tag, `{wav}` where the sound is to be
 * written. Without `{text}` and `{file}` the sentence is its input, without `{wav}` the sound is its output.
 *
 * No shell reads the line, so no mark in a name can become a command.
 *
 * @throws Complaint for a line without a program.
 */
export function commandVoice(line: string, timer: WordAligner = alignWordsIfInstalled): VoiceDescriptor {
  const [program, ...args] = parseArgsStringToArgv(line);
  if (!program)
    throw new UserError('--voice-command', 0, 'names no program', 'write for instance "say-it {text} {wav}"');
  return {
    name: COMMAND_PREFIX + line,
    id: program.replace(/^.*[\\/]/, ''),
    languages: 'all',
    packages: [...new Set([...WAVE_PACKAGES, ...RESAMPLE_PACKAGES, ...alignerPackages()])],
    open: () => Promise.resolve(new CommandVoice(program, args, timer)),
  };
}

/** A voice by the name that `commandVoice` gives it. */
export const parseCommandVoice = (name: string): VoiceDescriptor | undefined =>
  name.startsWith(COMMAND_PREFIX) ? commandVoice(name.slice(COMMAND_PREFIX.length)) : undefined;

class CommandVoice implements Voice {
  private readonly program: string;
  private readonly args: readonly string[];
  private readonly wordAligner: WordAligner;

  constructor(program: string, args: readonly string[], timer: WordAligner) {
    this.program = program;
    this.args = args;
    this.wordAligner = timer;
  }

  async synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech> {
    const folder = await mkdtemp(join(tmpdir(), 'aloud-say-'));
    try {
      const sound = await this.record(words.filter(Boolean).join(' '), language, folder);
      return { ...sound, words: await this.wordAligner(sound, words, language) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async record(
    text: string,
    language: string,
    folder: string,
  ): Promise<Awaited<ReturnType<typeof decodeWave>>> {
    const file = join(folder, 'sentence.txt');
    const wave = join(folder, 'sentence.wav');
    await writeFile(file, `${text}\n`);
    // A sentence that begins with a dash would be read as an option.
    const values: Readonly<Record<string, string>> = { text: text.replace(/^-/, ' -'), file, wav: wave, language };
    const args = this.args.map((arg) => arg.replace(/\{(text|file|wav|language)\}/g, (_, key: string) => values[key]!));
    const has = (...keys: string[]): boolean => this.args.some((arg) => keys.some((key) => arg.includes(`{${key}}`)));
    const printed = await runProgram(this.program, args, has('text', 'file') ? '' : `${text}\n`);
    const bytes = has('wav') ? await readFile(wave).catch(() => undefined) : printed;
    if (!bytes?.length) throw new Error(`${this.program} gave no sound`);
    return decodeWave(bytes).catch((error: Error) => {
      throw new Error(`${this.program} gave no WAVE file that can be read (${error.message})`);
    });
  }
}

function runProgram(program: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', timeout: TIMEOUT_MS, windowsHide: true });
    const printed: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on('data', (part: Buffer) => (complaint = (complaint + part.toString()).slice(-MAX_ERROR_CHARACTERS)));
    child.on('error', ({ message }) => reject(new Error(`${program} cannot be started (${message})`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(printed));
      else reject(new Error([`${program} ended with ${signal ?? code}`, complaint.trim()].filter(Boolean).join(': ')));
    });
    // A program that does not read its input closes it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
