/** The transcripts that were read by a person and found right: `snapshots/<browser>/<scenario>.txt`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './packages.js';
import { difference } from './transcript.js';

const folder = fileURLToPath(new URL('snapshots/', import.meta.url));
const VERSIONS_FILE = `${folder}versions.json`;

export class Snapshots {
  readonly isUpdating: boolean = Boolean(process.env.UPDATE_SNAPSHOTS);
  /** Why nothing is compared here: another Orca says the same things in other words. */
  readonly incomparableReason: string | undefined;

  constructor(versions: Record<string, string>) {
    mkdirSync(folder, { recursive: true });
    if (this.isUpdating) writeFileSync(VERSIONS_FILE, `${JSON.stringify(versions, null, 2)}\n`);
    const { Orca } = JSON.parse(readFileSync(VERSIONS_FILE, 'utf8')) as Record<string, string>;
    if (Orca !== versions.Orca) this.incomparableReason = `it was written with Orca ${Orca}, here is ${versions.Orca}`;
  }

  /** What is different; with UPDATE_SNAPSHOTS it is written instead. */
  compare(browser: BrowserName, story: string, heard: string): string[] {
    const file = `${folder}${browser}/${story}.txt`;
    if (this.isUpdating) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, heard);
      return [];
    }
    if (!existsSync(file)) return ['there is no transcript yet: UPDATE_SNAPSHOTS=1 npm run test:screen-reader'];
    return difference(readFileSync(file, 'utf8'), heard);
  }
}
