import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { toIntegerSamples } from '../audio/samples.js';
import { VoiceError } from '../errors/voice-error.js';
import { packageVersion, resolvePackage } from '../optional-packages.js';
import { alignWordsIfInstalled, alignerPackages } from './installed-word-aligner.js';
import { digestOfModel, findSherpaModel, type SherpaModel } from './sherpa-model.js';
import type { SherpaRequest, SherpaResponse } from './sherpa-program.js';
import { parseVoiceName, voiceNameError } from './voice-name.js';
import type { SynthesizedSpeech, Voice, VoiceDescriptor } from './voice.js';
import type { WordAligner } from './word-aligner.js';

const SCHEME = 'sherpa';
const PACKAGE = 'sherpa-onnx-node';
/** The end of the program's error output that a message quotes. */
const MAX_ERROR_CHARACTERS = 300;
/** The variable that names folders of libraries to the dynamic linker. */
const LIBRARY_PATH = { linux: 'LD_LIBRARY_PATH', darwin: 'DYLD_LIBRARY_PATH', win32: 'PATH' };

/**
 * A neural voice on this machine: a folder with a model of sherpa-onnx. Its sound is timed by our aligner.
 *
 * @throws UserError for a folder without a model.
 */
export function sherpaVoice(
  name: string,
  wordAligner: WordAligner = alignWordsIfInstalled,
): VoiceDescriptor | undefined {
  const parsed = parseVoiceName(name, SCHEME, ['speaker']);
  if (!parsed) return undefined;
  const model = findSherpaModel(parsed.target);
  if (!model)
    throw voiceNameError(
      SCHEME,
      `no model in “${parsed.target}”`,
      'name a folder with an .onnx file and tokens.txt, as sherpa-onnx publishes them',
    );
  const speaker = Number(parsed.get('speaker') ?? 0);
  if (!Number.isInteger(speaker) || speaker < 0)
    throw voiceNameError(SCHEME, 'has a speaker that is no number', 'speakers are numbers from 0');
  const packages = [PACKAGE, ...RESAMPLE_PACKAGES, ...alignerPackages()];
  return {
    name,
    id: [SCHEME, model.name, ...(speaker ? [speaker] : [])].join(' '),
    languages: parsed.languages,
    packages,
    // Not the path: a folder may get another model, and a model may be in another folder.
    cacheKey: () => JSON.stringify([SCHEME, digestOfModel(model), speaker, packages.map(packageVersion)]),
    open: () => Promise.resolve(new SherpaVoice(model, speaker, wordAligner)),
  };
}

class SherpaVoice implements Voice {
  private readonly model: SherpaModel;
  private readonly speaker: number;
  private readonly wordAligner: WordAligner;
  private program: ChildProcess | undefined;
  private errorOutput = '';

  constructor(model: SherpaModel, speaker: number, wordAligner: WordAligner) {
    this.model = model;
    this.speaker = speaker;
    this.wordAligner = wordAligner;
  }

  async synthesize(words: readonly string[], language: string): Promise<SynthesizedSpeech> {
    const { samples, sampleRate, speakers } = await this.request({
      text: words.filter(Boolean).join(' '),
      speaker: this.speaker,
    });
    // The program takes speaker 0 instead.
    if (speakers > 0 && this.speaker >= speakers)
      throw new VoiceError(`${this.model.name} has no speaker ${this.speaker}`, `choose one from 0 to ${speakers - 1}`);
    const sound = { samples: toIntegerSamples(samples), sampleRate };
    return { ...sound, words: await this.wordAligner(sound, words, language) };
  }

  private request(request: SherpaRequest): Promise<SherpaResponse> {
    const program = (this.program ??= this.start());
    return new Promise((resolve, reject) => {
      // A program without work does not keep this process running. It ends when its connection does.
      program.ref();
      program.channel?.ref();
      const settle = (): void => {
        program.unref();
        program.channel?.unref();
        program.off('message', answer);
        program.off('close', fail);
      };
      const answer = (response: unknown): void => {
        settle();
        resolve(response as SherpaResponse);
      };
      const fail = (code: number | null, signal: string | null): void => {
        settle();
        this.program = undefined;
        const said = this.errorOutput.replace(/\s+/g, ' ').trim();
        reject(
          new VoiceError(
            [`the program of ${this.model.name} ended with ${signal ?? code}`, said].filter(Boolean).join(': '),
            'check that the folder has all files of the model, unchanged',
          ),
        );
      };
      program.on('message', answer);
      program.on('close', fail);
      program.send(request, () => undefined);
    });
  }

  private start(): ChildProcess {
    const { platform, env } = process;
    const variable = LIBRARY_PATH[platform as keyof typeof LIBRARY_PATH] ?? LIBRARY_PATH.linux;
    const program = fork(
      fileURLToPath(new URL('./sherpa-program.js', import.meta.url)),
      [JSON.stringify(this.model.config)],
      {
        env: { ...env, [variable]: [libraryFolder(), env[variable]].filter(Boolean).join(delimiter) },
        execArgv: [],
        // Samples are sent as they are in memory.
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    this.errorOutput = '';
    (program.stderr as Socket).unref().on('data', (part: Buffer) => {
      this.errorOutput = (this.errorOutput + part.toString()).slice(-MAX_ERROR_CHARACTERS);
    });
    return program;
  }
}

/** The folder of the native libraries, which npm installs for this system only. */
function libraryFolder(): string {
  const { platform, arch } = process;
  const name = `sherpa-onnx-${platform === 'win32' ? 'win' : platform}-${arch}`;
  try {
    return dirname(createRequire(resolvePackage(PACKAGE)).resolve(`${name}/package.json`));
  } catch {
    throw new VoiceError(
      `${PACKAGE} has no program for this system: ${name} is missing`,
      `install ${PACKAGE} again, with its optional packages, on a system that it supports`,
    );
  }
}
