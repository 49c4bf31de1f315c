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

/** What aligning to a timing file does without: the encoder of M4A, and the dictionary that names are looked up in. */
const OPTIONAL_PACKAGES = ['@mediabunny/aac-encoder', 'cmu-pronouncing-dictionary'];

/** Bytes on the disk of packages, each once with all that it depends on: what lies in its own folder is counted there. */
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
 * Megabytes of what the README has one install. Aligning: both voices, the encoder of Opus, all decoders, the resampler and the
 * Fourier transform. Besides: what `BESIDES` says. The kit: its own files, and the packages that come with it by themselves.
 */
export function measureInstall(): { aligning: number; besides: number; kit: number } {
  const { dependencies, peerDependencies } = manifestOf(root);
  const peers = Object.keys(peerDependencies ?? {});
  const kit = installed(Object.keys(dependencies ?? {})) + bytes(join(root, 'dist')) + bytes(join(root, 'src'));
  return {
    aligning: installed(peers.filter((name) => !OPTIONAL_PACKAGES.includes(name))) / 1e6,
    besides: installed(OPTIONAL_PACKAGES) / 1e6,
    kit: kit / 1e6,
  };
}
