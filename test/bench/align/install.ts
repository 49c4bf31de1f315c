import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECODERS } from '../../../src/node/audio/decoders.js';
import { OPUS_PACKAGES } from '../../../src/node/audio/encode-opus.js';
import { RESAMPLE_PACKAGES } from '../../../src/node/audio/resample.js';
import { VOICES } from '../../../src/node/voices/voices.js';

const root = new URL('../../../', import.meta.url).pathname;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const folderOf = (name: string): string => join(root, 'node_modules', name);

/** Those of both voices, the encoder of Opus, the decoders, the resampler and the Fourier transform. */
const ALIGN_PACKAGES = [
  ...VOICES.flatMap(({ packages }) => packages),
  ...OPUS_PACKAGES,
  ...RESAMPLE_PACKAGES,
  'fft.js',
  ...Object.values(DECODERS).map((decoder) => decoder.package),
];
/** Packages that aligning to a timing file does not need: the encoder of M4A, and the dictionary of names. */
const OPTIONAL_PACKAGES = ['@mediabunny/aac-encoder', 'cmu-pronouncing-dictionary'];

/** Bytes on the disk of packages with their dependencies, each once. Nested dependencies count with their package. */
function installed(names: Iterable<string>): number {
  const all = new Set(names);
  for (const name of all)
    for (const below of Object.keys(manifestOf(folderOf(name)).dependencies ?? {}))
      if (existsSync(folderOf(below))) all.add(below);
  return [...all].reduce((sum, name) => sum + bytes(folderOf(name)), 0);
}

const bytes = (path: string): number =>
  lstatSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0)
    : lstatSync(path).size;

/**
 * Megabytes of the packages of the README. `aligning`: both voices, the encoder of Opus, all decoders, the resampler and the
 * Fourier transform. `optional`: `OPTIONAL_PACKAGES`. `kit`: the command line and its dependencies.
 */
export function measureInstall(): { aligning: number; optional: number; kit: number } {
  const { dependencies } = manifestOf(join(root, 'src/node'));
  const kit = installed(Object.keys(dependencies ?? {})) + bytes(join(root, 'dist/cli'));
  return {
    aligning: installed(ALIGN_PACKAGES) / 1e6,
    optional: installed(OPTIONAL_PACKAGES) / 1e6,
    kit: kit / 1e6,
  };
}
