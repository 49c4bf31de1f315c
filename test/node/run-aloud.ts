import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after } from 'node:test';

/** What stands in `dist`: worker threads need compiled files, and this is what users run. */
export const DIST: string = fileURLToPath(new URL('../../dist', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its user does; what it keeps for later stays in the folder that it is run in. */
export function runAloud(args: readonly string[], cwd: string, dist: string = DIST): CommandResult {
  const program = join(dist, 'node/aloud.js');
  if (!existsSync(program)) throw new Error('build first: npx tsc -b');
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, '.cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8', env });
  return { code: status, stdout: stdout, stderr: stderr };
}

/** A folder that is gone after the tests of the file. */
export function createScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-node-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
