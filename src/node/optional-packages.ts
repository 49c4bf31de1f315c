import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from './errors/user-error.js';

/**
 * Voices and encoders are optional peers, so that pages which only play narration do not carry them. All that are
 * missing are named at once, in one line to paste.
 */
export function requirePackages(what: string, names: readonly string[]): void {
  const missing = missingPackages(names);
  if (!missing.length) return;
  const message =
    missing.length === 1 ? `the package ${missing[0]} is missing` : `the packages ${missing.join(', ')} are missing`;
  throw new UserError(what, 0, message, installHint(missing));
}

export const missingPackages = (names: readonly string[]): string[] => names.filter((name) => !isInstalled(name));

export const installHint = (missing: readonly string[]): string =>
  `install with: npm install --save-dev ${missing.join(' ')}`;

/** The file that a package names as its main one. */
export const resolvePackage = (name: string): string => createRequire(import.meta.url).resolve(name);

const versionByPackage = new Map<string, string>();

/** The version of an installed package, as its package.json says. */
export function packageVersion(name: string): string {
  const version = versionByPackage.get(name) ?? readVersion(name);
  versionByPackage.set(name, version);
  return version;
}

function readVersion(name: string): string {
  for (let folder = dirname(resolvePackage(name)); folder !== dirname(folder); folder = dirname(folder))
    try {
      const told = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (told.name === name) return told.version ?? '';
    } catch {
      // Not here; a folder further out.
    }
  return '';
}

/** Asked for every sentence; a package that is not there is looked for in every folder up to the root. */
const installedByPackage = new Map<string, boolean>();

function isInstalled(name: string): boolean {
  let found = installedByPackage.get(name);
  if (found === undefined) {
    try {
      found = !!resolvePackage(name);
    } catch {
      found = false;
    }
    installedByPackage.set(name, found);
  }
  return found;
}
