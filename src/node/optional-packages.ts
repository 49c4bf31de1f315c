import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from './errors/user-error.js';

/**
 * Requires optional peer dependencies. Voices and encoders are optional, because pages that only play a narration do not need
 * them. The error names all missing packages, in one command to paste.
 */
export function requirePackages(purpose: string, names: readonly string[]): void {
  const missing = missingPackages(names);
  if (!missing.length) return;
  const message =
    missing.length === 1 ? `the package ${missing[0]} is missing` : `the packages ${missing.join(', ')} are missing`;
  throw new UserError(purpose, 0, message, installHint(missing));
}

export const missingPackages = (names: readonly string[]): string[] => names.filter((name) => !isInstalled(name));

export const installHint = (missing: readonly string[]): string =>
  `install with: npm install --save-dev ${missing.join(' ')}`;

/** The main file of a package. */
export const resolvePackage = (name: string): string => createRequire(import.meta.url).resolve(name);

const versionByPackage = new Map<string, string>();

/** The version of an installed package, from its package.json. */
export function packageVersion(name: string): string {
  const version = versionByPackage.get(name) ?? readVersion(name);
  versionByPackage.set(name, version);
  return version;
}

function readVersion(name: string): string {
  for (let folder = dirname(resolvePackage(name)); folder !== dirname(folder); folder = dirname(folder))
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (manifest.name === name) return manifest.version ?? '';
    } catch {
      // No manifest in this folder; the next one is its parent.
    }
  return '';
}

/** A cache: this is asked for every sentence, and a missing package is searched in every folder up to the root. */
const installedByPackage = new Map<string, boolean>();

function isInstalled(name: string): boolean {
  let installed = installedByPackage.get(name);
  if (installed === undefined) {
    try {
      installed = !!resolvePackage(name);
    } catch {
      installed = false;
    }
    installedByPackage.set(name, installed);
  }
  return installed;
}
