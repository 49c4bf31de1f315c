import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UserError, toUserError } from '../errors/user-error.js';
import { keepAtExit, removeAtExit } from './temporary-paths.js';

/** How a page was read. */
export interface ReadPage {
  /** Its path. */
  readonly name: string;
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
}

/** Replaces a page completely or not at all. Symbolic links and permissions stay. */
export async function replacePage({ name, encoding, hasByteOrderMark }: ReadPage, html: string): Promise<void> {
  if (new TextDecoder(encoding).encoding !== 'utf-8')
    throw new UserError(
      name,
      0,
      `is written in ${encoding}, so it is left unchanged`,
      'save it as UTF-8, and run the same command again',
    );
  let draft = '';
  try {
    const file = await realpath(name);
    const { mode } = await stat(file);
    draft = `${file}.${randomUUID()}`;
    removeAtExit(draft);
    await writeFile(draft, (hasByteOrderMark ? '\uFEFF' : '') + html, { mode });
    await rename(draft, file);
  } catch (error) {
    if (draft) await rm(draft, { force: true });
    throw toUserError(name, error);
  } finally {
    keepAtExit(draft);
  }
}
