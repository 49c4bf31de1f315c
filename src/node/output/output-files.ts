import { rmdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { toUserError } from '../errors/user-error.js';

/** Drafts are named by their process, so that those of a killed one can be known and taken away. */
const DRAFT_PREFIX = `.aloud-${hostname().replace(/[^\w.]/g, '')}-`;

/**
 * Files that appear whole or not at all: written beside their place, then renamed into it, which is one step for the file
 * system. Opened before the work begins, so that a folder that cannot be written to is told at once, not after it.
 */
export class OutputFiles {
  private readonly folder: string;
  private readonly draftFolder: string;
  /** The first folder that had to be made. */
  private readonly createdFolder: string | undefined;

  private constructor(folder: string, draft: string, made: string | undefined) {
    this.folder = folder;
    this.draftFolder = draft;
    this.createdFolder = made;
    process.on('exit', this.close);
  }

  static async open(path: string): Promise<OutputFiles> {
    const folder = resolve(path);
    try {
      const made = await mkdir(folder, { recursive: true });
      await removeOrphans(folder);
      return new OutputFiles(folder, await mkdtemp(join(folder, `${DRAFT_PREFIX}${process.pid}-`)), made);
    } catch (error) {
      throw toUserError(path, error);
    }
  }

  /** All are written before the first is put in its place. Gives their paths. */
  async write(files: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<string[]> {
    let at = this.folder;
    try {
      for (const [name, content] of files) await writeFile(join(this.draftFolder, name), content);
      const places: string[] = [];
      for (const [name] of files) {
        places.push((at = join(this.folder, name)));
        await rename(join(this.draftFolder, name), at);
      }
      return places;
    } catch (error) {
      throw toUserError(relative('', at), error);
    }
  }

  /** Takes away what is not whole, and the folders made for it where nothing came to stand in them. Also when the process is ended. */
  readonly close = (): void => {
    process.off('exit', this.close);
    rmSync(this.draftFolder, { recursive: true, force: true });
    if (!this.createdFolder) return;
    const end = dirname(this.createdFolder);
    try {
      for (let folder = this.folder; folder !== end; folder = dirname(folder)) rmdirSync(folder);
    } catch {
      // It holds something: it stays, and so do those round it.
    }
  };
}

/** Drafts of this machine whose process has ended without taking them away. */
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
