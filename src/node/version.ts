import { readFile } from 'node:fs/promises';
import { resolvePackage } from './optional-packages.js';

/** The version of the package `aloud-cli`. */
export async function readProgramVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(resolvePackage('aloud-cli/package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
