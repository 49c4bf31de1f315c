import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { toUserError } from '../errors/user-error.js';

/** The name of a draft has the process id, so that drafts of killed processes can be found and removed. */
const DRAFT_PREFIX = `.aloud-${hostname().replace(/[^\w.]/g, '')}-`;

/** Together less than the two seconds in which a signal ends a run. */
const MAX_ATTEMPTS = 20;
const RETRY_MS = 20;

/**
 * Files that appear completely or not at all: they are written to a draft folder beside their place, and then renamed, which
 * is one step for the file system. Open it before the work begins, so that an error of the folder comes before the work.
 */
export class OutputFiles {
  /** For the drafts, and for temporary files of the work. */
  readonly draftFolder: string;
  private readonly folder: string;
  /** The topmost folder that had to be created. */
  private readonly createdFolder: string | undefined;

  private constructor(folder: string, draftFolder: string, createdFolder: string | undefined) {
    this.folder = folder;
    this.draftFolder = draftFolder;
    this.createdFolder = createdFolder;
    process.on('exit', this.close);
  }

  static async open(path: string): Promise<OutputFiles> {
    const folder = resolve(path);
    try {
      // In one step, so that a signal comes before the folders are created, or when `close` can remove them.
      const created = mkdirSync(folder, { recursive: true });
      const files = new OutputFiles(folder, mkdtempSync(join(folder, `${DRAFT_PREFIX}${process.pid}-`)), created);
      await removeOrphans(folder);
      return files;
    } catch (error) {
      throw toUserError(path, error);
    }
  }

  /** Writes all files before it renames the first. Returns their paths. */
  async write(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<string[]> {
    let current = this.folder;
    try {
      for (const [name, content] of files) await writeFile(join(this.draftFolder, name), content);
      const paths: string[] = [];
      for (const [name] of files) {
        paths.push((current = join(this.folder, name)));
        // No signal comes between two of them.
        renameSync(join(this.draftFolder, name), current);
      }
      return paths;
    } catch (error) {
      throw toUserError(relative('', current), error);
    }
  }

  /** Removes the drafts, and the created folders if they are empty. Also runs when the process exits. */
  readonly close = (): void => {
    process.off('exit', this.close);
    removeFolder(this.draftFolder);
    if (!this.createdFolder) return;
    const end = dirname(this.createdFolder);
    try {
      for (let folder = this.folder; folder !== end; folder = dirname(folder)) rmdirSync(folder);
    } catch {
      // The folder is not empty, so it stays, and so do its parents.
    }
  };
}

/**
 * A thread may write a temporary file at this moment, and then the folder is not empty again: `rmSync` looks into it only once. A
 * folder that stays is no error, which would keep other listeners of the exit from their work: the next run removes it.
 */
function removeFolder(folder: string): void {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++)
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
}

/** Removes the drafts of processes of this machine that were killed. */
async function removeOrphans(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(DRAFT_PREFIX) ? Number.parseInt(name.slice(DRAFT_PREFIX.length), 10) : NaN;
    if (pid > 0 && !isProcessAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
