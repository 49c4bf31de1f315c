import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PbfWriter } from 'pbf';

export const TONE_SAMPLE_RATE = 22_050;
/** The samples of a token. */
export const TOKEN_SAMPLES = 1024;
/** These are silent, so that words can be told apart. The first three are those of Piper. */
const SILENT_TOKENS = '_^$ .,;:!?';
/** Phonemes of espeak-ng for English, with its marks of stress and length. */
const SOUNDING_TOKENS = 'ˈˌːabdefhijklmnopstuvwzæðŋɐɑɔəɚɛɜɡɪɹʃʊʌʒθᵻ';
const FLOAT = 1;
const INT64 = 7;

/** Fields of the messages of ONNX (onnx.proto3) that the model needs, written one inside the other. */
const message = (write: (pbf: PbfWriter) => void): Uint8Array => {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
};

const node = (
  type: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Uint8Array[] = [],
): Uint8Array =>
  message((pbf) => {
    for (const input of inputs) pbf.writeStringField(1, input);
    pbf.writeStringField(2, output);
    pbf.writeStringField(4, type);
    for (const attribute of attributes) pbf.writeBytesField(5, attribute);
  });

const integerAttribute = (name: string, value: number): Uint8Array =>
  message((pbf) => {
    pbf.writeStringField(1, name);
    pbf.writeVarintField(3, value);
    pbf.writeVarintField(20, 2);
  });

const tensor = (name: string, shape: readonly number[], values: Float32Array | BigInt64Array): Uint8Array =>
  message((pbf) => {
    for (const size of shape) pbf.writeVarintField(1, size);
    pbf.writeVarintField(2, values instanceof Float32Array ? FLOAT : INT64);
    pbf.writeStringField(8, name);
    pbf.writeBytesField(9, new Uint8Array(values.buffer));
  });

/** The name, type and shape of an input or the output. A size with a name is of any number. */
const value = (name: string, type: number, shape: readonly (number | string)[]): Uint8Array => {
  const sizes = message((pbf) => {
    for (const size of shape)
      pbf.writeBytesField(
        1,
        message((dimension) => {
          if (typeof size === 'number') dimension.writeVarintField(1, size);
          else dimension.writeStringField(2, size);
        }),
      );
  });
  const tensorType = message((pbf) => {
    pbf.writeVarintField(1, type);
    pbf.writeBytesField(2, sizes);
  });
  return message((pbf) => {
    pbf.writeStringField(1, name);
    pbf.writeBytesField(
      2,
      message((typed) => typed.writeBytesField(1, tensorType)),
    );
  });
};

/** A network with the inputs, the output and the metadata of Piper. Each sounding token is a tone of its own pitch. */
function toneNetwork(): Uint8Array {
  const phases = Float32Array.from({ length: TOKEN_SAMPLES }, (_, at) => (2 * Math.PI * at) / TOKEN_SAMPLES);
  const graph = message((pbf) => {
    const nodes = [
      node('Cast', ['input'], 'ids', [integerAttribute('to', FLOAT)]),
      node('Reshape', ['ids', 'column'], 'tokens'),
      // Whole waves in each token, so that there is no click between two.
      node('Mul', ['tokens', 'phases'], 'angles'),
      node('Sin', ['angles'], 'waves'),
      node('Sub', ['tokens', 'lastSilent'], 'above'),
      node('Relu', ['above'], 'audible'),
      node('Min', ['audible', 'loudest'], 'levels'),
      node('Mul', ['waves', 'levels'], 'frames'),
      node('Reshape', ['frames', 'row'], 'output'),
    ];
    for (const operation of nodes) pbf.writeBytesField(1, operation);
    pbf.writeStringField(2, 'tones');
    const constants = [
      tensor('column', [2], BigInt64Array.of(-1n, 1n)),
      tensor('row', [3], BigInt64Array.of(1n, 1n, -1n)),
      tensor('phases', [1, TOKEN_SAMPLES], phases),
      tensor('lastSilent', [1], Float32Array.of(SILENT_TOKENS.length - 1)),
      tensor('loudest', [1], Float32Array.of(0.3)),
    ];
    for (const constant of constants) pbf.writeBytesField(5, constant);
    const inputs = [
      value('input', INT64, ['batch', 'phonemes']),
      value('input_lengths', INT64, ['batch']),
      value('scales', FLOAT, [3]),
    ];
    for (const input of inputs) pbf.writeBytesField(11, input);
    pbf.writeBytesField(12, value('output', FLOAT, ['batch', 1, 'time']));
  });
  const metadata = {
    model_type: 'vits',
    comment: 'piper',
    language: 'English',
    voice: 'en-us',
    has_espeak: '1',
    n_speakers: '1',
    sample_rate: `${TONE_SAMPLE_RATE}`,
  };
  return message((pbf) => {
    pbf.writeVarintField(1, 8); // the version of the format
    pbf.writeBytesField(7, graph);
    pbf.writeBytesField(
      8,
      message((operators) => operators.writeVarintField(2, 13)),
    );
    for (const [key, text] of Object.entries(metadata))
      pbf.writeBytesField(
        14,
        message((entry) => {
          entry.writeStringField(1, key);
          entry.writeStringField(2, text);
        }),
      );
  });
}

/** Writes a model of a few kilobytes that sherpa-onnx loads like a voice of Piper, with the phoneme data of espeak-ng. */
export function writeToneModel(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'en_US-tone-low.onnx'), toneNetwork());
  const tokens = [...SILENT_TOKENS, ...SOUNDING_TOKENS].map((token, id) => `${token} ${id}\n`);
  writeFileSync(join(folder, 'tokens.txt'), tokens.join(''));
  writeEspeakData(join(folder, 'espeak-ng-data'));
}

/** Unpacks the files for English from the one data file of the package of espeak-ng. */
function writeEspeakData(folder: string): void {
  const program = createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten');
  const data = readFileSync(join(dirname(program), 'espeak-ng.data'));
  const entries = readFileSync(program, 'utf8').matchAll(/"[^"]*\/espeak-ng-data\/([^"]+)",start:(\d+),end:(\d+)/g);
  for (const [, name = '', start, end] of entries) {
    if (!/^(?:phon|intonations|en_dict|lang\/gmw\/en)/.test(name)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data.subarray(Number(start), Number(end)));
  }
}
