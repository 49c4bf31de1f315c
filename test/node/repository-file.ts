import { readFileSync } from 'node:fs';

/** The text of a file of the repository. */
export const readRepositoryFile = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
