import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../../../', import.meta.url).pathname;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const folderOf = (name: string): string => join(root, 'node_modules', name);

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
  const { dependencies, peerDependencies } = manifestOf(join(root, 'src/node'));
  const peers = Object.keys(peerDependencies ?? {});
  const kit = installed(Object.keys(dependencies ?? {})) + bytes(join(root, 'dist/cli'));
  return {
    aligning: installed(peers.filter((name) => !OPTIONAL_PACKAGES.includes(name))) / 1e6,
    optional: installed(OPTIONAL_PACKAGES) / 1e6,
    kit: kit / 1e6,
  };
}
