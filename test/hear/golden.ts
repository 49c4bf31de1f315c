/** The transcripts that were read by a person and found right: `golden/<browser>/<story>.txt`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './packages.js';
import { difference } from './transcript.js';

const folder = fileURLToPath(new URL('golden/', import.meta.url));
const HEARD_WITH = `${folder}heard-with.json`;

export class Golden {
  readonly updating: boolean = Boolean(process.env.UPDATE_GOLDEN);
  /** Why nothing is compared here: another Orca says the same things in other words. */
  readonly elsewhere: string | undefined;

  constructor(versions: Record<string, string>) {
    mkdirSync(folder, { recursive: true });
    if (this.updating) writeFileSync(HEARD_WITH, `${JSON.stringify(versions, null, 2)}\n`);
    const { Orca } = JSON.parse(readFileSync(HEARD_WITH, 'utf8')) as Record<string, string>;
    if (Orca !== versions.Orca) this.elsewhere = `it was written with Orca ${Orca}, here is ${versions.Orca}`;
  }

  /** What is different; with UPDATE_GOLDEN it is written instead. */
  compare(browser: BrowserName, story: string, heard: string): string[] {
    const file = `${folder}${browser}/${story}.txt`;
    if (this.updating) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, heard);
      return [];
    }
    if (!existsSync(file)) return ['there is no transcript yet: UPDATE_GOLDEN=1 npm run hear'];
    return difference(readFileSync(file, 'utf8'), heard);
  }
}
