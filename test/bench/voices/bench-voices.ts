import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VoiceDescriptor } from '../../../src/node/voices/voice.js';
import { DIST } from '../../node/run-aloud.js';
import { ToneVoice } from '../../node/newsroom/tone-voice.js';
import { writeToneModel } from '../../node/voices/tone-model.js';

/** A voice to measure. */
export interface BenchVoice {
  readonly voice: VoiceDescriptor;
  /** What its row says; its name otherwise. */
  readonly label?: string;
  /** The only language to measure. */
  readonly language?: string;
}

/**
 * The named voices, or all of this machine, with a model and a program of tones that stand for others. Those of services are
 * measured only if they are named, because a service counts the characters.
 *
 * @param folder for the model and the program.
 */
export async function chooseVoices(names: readonly string[], folder: string): Promise<readonly BenchVoice[]> {
  // The program of sherpa-onnx is compiled code.
  const { findVoice, VOICES, VOICE_FORMS } = (await import(
    pathToFileURL(join(DIST, 'node/voices/voices.js')).href
  )) as typeof import('../../../src/node/voices/voices.js');
  if (names.length)
    return names.map((name) => {
      const voice = findVoice(name);
      if (voice) return { voice };
      throw new Error(`no voice ${name}: ${[...VOICES.map((known) => known.name), ...VOICE_FORMS].join(', ')}`);
    });
  for (const form of VOICE_FORMS.filter((name) => !name.startsWith('sherpa')))
    console.log(
      `${form}: not measured, because a service counts the characters: --voice ${form}, with its credentials`,
    );
  const model = join(folder, 'model');
  const program = join(folder, 'program');
  writeToneModel(model);
  mkdirSync(program);
  return [
    ...VOICES.map((voice) => ({ voice })),
    { voice: findVoice(`sherpa:${model}`)!, label: 'sherpa, tones', language: 'en' },
    { voice: findVoice(`command ${new ToneVoice(program).command}`)!, label: 'command, a tone', language: 'en' },
  ];
}
