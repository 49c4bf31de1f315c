import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { toUserError } from '../../errors/user-error.js';
import { keepAtExit, removeAtExit } from '../../output/temporary-paths.js';
import { MANIFEST_NAME, type StoryManifest } from './story-manifest.js';
import type { StoryStore } from './story-store.js';

/** Stories in `stories/ID/` of a folder, for any web server. */
export class FolderStore implements StoryStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async putFile(id: string, name: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folderOf(id), name);
    const stats = await stat(path).catch(() => undefined);
    if (stats?.size !== bytes.length) await write(path, bytes);
  }

  putPage(id: string, name: string, text: string): Promise<void> {
    return write(join(this.folderOf(id), name), Buffer.from(text));
  }

  async removePages(id: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const path = join(this.folderOf(id), name);
      await rm(path, { force: true }).catch((error: unknown) => {
        throw toUserError(relative('', path), error);
      });
    }
  }

  putManifest(manifest: StoryManifest): Promise<void> {
    const path = join(this.folderOf(manifest.id), MANIFEST_NAME);
    return write(path, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  }

  async readManifest(id: string): Promise<StoryManifest | undefined> {
    const path = join(this.folderOf(id), MANIFEST_NAME);
    try {
      return JSON.parse(await readFile(path, 'utf8')) as StoryManifest;
    } catch (error) {
      // A manifest that is damaged is made again.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
      throw toUserError(relative('', path), error);
    }
  }

  async listManifests(): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    const folder = join(this.folder, 'stories');
    const ids = await readdir(folder).catch((error: unknown) => ifAbsent(error, folder, []));
    await Promise.all(
      ids.map(async (id) => {
        const path = join(this.folderOf(id), MANIFEST_NAME);
        const stats = await stat(path).catch((error: unknown) => ifAbsent(error, path, undefined));
        // A file that replaces another one is another file of the disk.
        if (stats) versions.set(id, [stats.ino, stats.mtimeMs, stats.size].join());
      }),
    );
    return versions;
  }

  async putRootFile(name: string, text: string): Promise<void> {
    if ((await this.readRootFile(name)) !== text) await write(join(this.folder, name), Buffer.from(text));
  }

  readRootFile(name: string): Promise<string | undefined> {
    const path = join(this.folder, name);
    return readFile(path, 'utf8').catch((error: unknown) => ifAbsent(error, path, undefined));
  }

  async removeUnused(id: string, keep: readonly string[], before: Date): Promise<void> {
    const folder = this.folderOf(id);
    for (const name of await readdir(folder).catch(() => [])) {
      if (keep.includes(name) || name === MANIFEST_NAME) continue;
      const stats = await stat(join(folder, name)).catch(() => undefined);
      if (stats && stats.mtime < before) await rm(join(folder, name), { force: true, recursive: true });
    }
  }

  private folderOf(id: string): string {
    return join(this.folder, 'stories', id);
  }
}

/** Only what is known to be absent is left out: a disk that fails must not empty the feeds. */
function ifAbsent<Value>(error: unknown, path: string, value: Value): Value {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return value;
  throw toUserError(relative('', path), error);
}

/** Under another name until it is complete and on the disk, so that a power cut leaves no part of a file. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${randomUUID()}.draft`);
  removeAtExit(draft);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw toUserError(relative('', path), error);
  } finally {
    keepAtExit(draft);
  }
}
