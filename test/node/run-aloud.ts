import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The built files: worker threads need compiled code, and users run these. */
export const DIST: string = fileURLToPath(new URL('../../dist/modules', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built command line in this process, as if it had been started in the folder `cwd`. Its cache is in that folder.
 * One call at a time: the working folder belongs to the process.
 */
export async function runAloud(args: readonly string[], cwd: string, input = ''): Promise<CommandResult> {
  const { runCommandLine } = (await import(
    pathToFileURL(join(builtProgram(), '../command-line.js')).href
  )) as typeof import('../../src/node/command-line.js');
  const output = { stdout: '', stderr: '' };
  const streamTo = (name: keyof typeof output): { write: (text: string, done?: () => void) => boolean } => ({
    write: (text, done) => {
      output[name] += text;
      done?.();
      return true;
    },
  });
  const before = { cwd: process.cwd(), cache: process.env['XDG_CACHE_HOME'] };
  process.chdir(cwd);
  process.env['XDG_CACHE_HOME'] = join(cwd, '.cache');
  try {
    const streams = {
      stdin: Readable.from([Buffer.from(input)]),
      stdout: streamTo('stdout'),
      stderr: streamTo('stderr'),
    };
    const code = await runCommandLine(args, streams);
    return { code, ...output };
  } finally {
    process.chdir(before.cwd);
    if (before.cache === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before.cache;
  }
}

/** Starts the built command line as a program, as its user does. */
export function spawnAloud(
  args: readonly string[],
  cwd: string,
  { dist = DIST, input = '' }: { readonly dist?: string; readonly input?: string | Uint8Array } = {},
): CommandResult {
  const env = { ...process.env, XDG_CACHE_HOME: join(cwd, '.cache') };
  const options = { cwd, encoding: 'utf8', env, input } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram(dist), ...args], options);
  return { code: status, stdout, stderr };
}

function builtProgram(dist = DIST): string {
  const program = join(dist, 'node/aloud.js');
  if (!existsSync(program)) throw new Error('build first: npx tsc -b');
  return program;
}

/** A folder that is removed after the tests of the file. */
export function createScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aloud-node-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
