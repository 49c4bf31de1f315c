import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgsStringToArgv } from 'string-argv';
import { WAVE_PACKAGES, decodeWave } from '../audio/decode-wave.js';
import { failureReason } from '../errors/failure-reason.js';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { UserError } from '../errors/user-error.js';
import { setChildProgram, temporaryFolder } from './child-program.js';
import { alignWordsIfInstalled, alignerPackages } from './installed-word-aligner.js';
import type { WordAligner } from './word-aligner.js';
import type { SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';

/** Begins the name of a voice that is a command line. */
const COMMAND_PREFIX = 'command ';
/** The longest time for a sentence. Neural voices on a slow machine take long. */
const TIMEOUT_MS = 5 * 60_000;
/** The end of a program's error output that a message quotes. */
const MAX_ERROR_CHARACTERS = 300;

/**
 * Any other synthesizer: a program that runs once for each sentence. In its command line `{text}` is the sentence (always
 * one argument), `{file}` a text file with the sentence, `{language}` its BCP 47 tag, and `{wav}` the file for the sound.
 * Without `{text}` and `{file}` the sentence is the standard input; without `{wav}` the sound is the standard output.
 *
 * No shell reads the command line, so a character in a sentence cannot become a command.
 *
 * @throws UserError for a command line without a program.
 */
export function commandVoice(line: string, wordAligner: WordAligner = alignWordsIfInstalled): VoiceDescriptor {
  const [program, ...args] = parseArgsStringToArgv(line);
  if (!program)
    throw new UserError('--voice-command', 0, 'names no program', 'write for instance "say-it {text} {wav}"');
  return {
    name: COMMAND_PREFIX + line,
    id: program.replace(/^.*[\\/]/, ''),
    languages: 'all',
    packages: [...new Set([...WAVE_PACKAGES, ...RESAMPLE_PACKAGES, ...alignerPackages()])],
    open: () => Promise.resolve(new CommandVoice(program, args, wordAligner)),
  };
}

/** The voice of a name that `commandVoice` gave. */
export const parseCommandVoice = (name: string): VoiceDescriptor | undefined =>
  name.startsWith(COMMAND_PREFIX) ? commandVoice(name.slice(COMMAND_PREFIX.length)) : undefined;

class CommandVoice implements Voice {
  private readonly program: string;
  private readonly args: readonly string[];
  private readonly wordAligner: WordAligner;

  constructor(program: string, args: readonly string[], wordAligner: WordAligner) {
    this.program = program;
    this.args = args;
    this.wordAligner = wordAligner;
  }

  async synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech> {
    const folder = await mkdtemp(join(temporaryFolder(), 'aloud-say-'));
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
    // The program would read a sentence that begins with a dash as an option.
    const values: Readonly<Record<string, string>> = { text: text.replace(/^-/, ' -'), file, wav: wave, language };
    const args = this.args.map((arg) => arg.replace(/\{(text|file|wav|language)\}/g, (_, key: string) => values[key]!));
    const has = (...keys: string[]): boolean => this.args.some((arg) => keys.some((key) => arg.includes(`{${key}}`)));
    const printed = await runProgram(this.program, args, has('text', 'file') ? '' : `${text}\n`);
    const bytes = has('wav') ? await readFile(wave).catch(() => undefined) : printed;
    if (!bytes?.length) throw new Error(`${this.program} gave no sound`);
    return decodeWave(bytes).catch((error: Error) => {
      throw new Error(`${this.program} gave no WAVE file that can be read (${failureReason(error)})`);
    });
  }
}

function runProgram(program: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'pipe', timeout: TIMEOUT_MS, windowsHide: true });
    setChildProgram(child.pid);
    const printed: Buffer[] = [];
    let errorOutput = '';
    child.stdout.on('data', (part: Buffer) => printed.push(part));
    child.stderr.on(
      'data',
      (part: Buffer) => (errorOutput = (errorOutput + part.toString()).slice(-MAX_ERROR_CHARACTERS)),
    );
    child.on('error', ({ message }) => reject(new Error(`${program} cannot be started (${message})`)));
    child.on('close', (code, signal) => {
      setChildProgram(undefined);
      if (code === 0) resolve(Buffer.concat(printed));
      else
        reject(new Error([`${program} ended with ${signal ?? code}`, errorOutput.trim()].filter(Boolean).join(': ')));
    });
    // A program that does not read its input closes it, which is an error of the stream.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
