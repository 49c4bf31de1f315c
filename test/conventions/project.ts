/** The project as its own tests see it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

export interface Manifest {
  name: string;
  version: string;
  sideEffects: string[];
  customElements: string;
  'web-types': string;
  unpkg: string;
  jsdelivr: string;
  exports: Record<string, string | { types: string; default?: string }>;
  dependencies: Record<string, string>;
}
/** Of the package of the command line. */
export interface CliManifest {
  name: string;
  version: string;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
}

const readManifest = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
export const manifest = readManifest('package.json') as Manifest;
export const cliManifest = readManifest('src/node/package.json') as CliManifest;

/** Every tag has a file of its name in `src/define`; what else is there, defines none. */
export const tags: string[] = readdirSync(new URL('src/define', root))
  .filter((file) => file.startsWith('aloud-'))
  .map((file) => file.slice(0, -3));

/** The files that git keeps, or would keep, by their paths. */
export function repositoryFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
    .split('\n')
    .filter((file) => file && existsSync(new URL(file, root)));
}
