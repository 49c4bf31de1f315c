/** The transcripts that a person has read and approved: `snapshots/<browser>/<scenario>.txt`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './packages.js';
import { difference } from './transcript.js';

const folder = fileURLToPath(new URL('snapshots/', import.meta.url));
const VERSIONS_FILE = `${folder}versions.json`;

export class Snapshots {
  readonly isUpdating: boolean = Boolean(process.env.UPDATE_SNAPSHOTS);
  /** The reason why nothing is compared: another Orca has another wording. */
  readonly incomparableReason: string | undefined;

  constructor(versions: Record<string, string>) {
    mkdirSync(folder, { recursive: true });
    if (this.isUpdating) writeFileSync(VERSIONS_FILE, `${JSON.stringify(versions, null, 2)}\n`);
    const { Orca } = JSON.parse(readFileSync(VERSIONS_FILE, 'utf8')) as Record<string, string>;
    if (Orca !== versions.Orca)
      this.incomparableReason = `it was written with Orca ${Orca}, and ${versions.Orca} is installed`;
  }

  /** The differences; with UPDATE_SNAPSHOTS it writes the transcript instead. */
  compare(browser: BrowserName, scenario: string, speech: string): string[] {
    const file = `${folder}${browser}/${scenario}.txt`;
    if (this.isUpdating) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, speech);
      return [];
    }
    if (!existsSync(file)) return ['there is no transcript yet: UPDATE_SNAPSHOTS=1 npm run test:screen-reader'];
    return difference(readFileSync(file, 'utf8'), speech);
  }
}
