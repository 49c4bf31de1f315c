/** The project as its own tests see it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

export interface Manifest {
  name: string;
  bin: Record<string, string>;
  sideEffects: string[];
  exports: Record<string, string | { types: string; default?: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

export const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

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
