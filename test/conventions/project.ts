/** The project as its own tests see it. */
import { readdirSync, readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);

export interface Manifest {
  name: string;
  bin: Record<string, string>;
  sideEffects: string[];
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

export const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;

/** Every tag has a file of its name in `src/define`; what else is there, defines none. */
export const tags: string[] = readdirSync(new URL('src/define', root))
  .filter((file) => file.startsWith('aloud-'))
  .map((file) => file.slice(0, -3));
