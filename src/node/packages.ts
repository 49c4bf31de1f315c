import { createRequire } from 'node:module';
import { Complaint } from './complaint.js';

/**
 * Voices and encoders are optional peers, so that pages which only play narration do not carry them. All that are
 * missing are named at once, in one line to paste.
 */
export function requirePackages(what: string, names: readonly string[]): void {
  const missing = names.filter((name) => !isInstalled(name));
  if (!missing.length) return;
  const message =
    missing.length === 1 ? `the package ${missing[0]} is missing` : `the packages ${missing.join(', ')} are missing`;
  throw new Complaint(what, 0, message, `install with: npm install --save-dev ${missing.join(' ')}`);
}

/** The file that a package names as its main one. */
export const packageFile = (name: string): string => createRequire(import.meta.url).resolve(name);

function isInstalled(name: string): boolean {
  try {
    packageFile(name);
    return true;
  } catch {
    return false;
  }
}
