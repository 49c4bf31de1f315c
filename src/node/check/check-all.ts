import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Complaint, complainOf } from '../complaint.js';
import { checkPage, mended, type Checked, type Wishes } from './checked.js';
import { describedInCaption } from './described.js';
import { readPage, sourcesOf, type Page, type Source } from './sources.js';

export interface Orders extends Wishes {
  /** Mends the files; what comes from standard input is written, mended, by `write`. */
  readonly fix: boolean;
  readonly write: (html: string) => void;
}

/** Checks what the words of a command line name, page by page. A page that cannot be read does not stop the others. */
export async function* checkAll(words: readonly string[], orders: Orders): AsyncGenerator<Checked> {
  const wishes = { ...orders, described: await describedInCaption() };
  for (const word of words) {
    try {
      for (const source of await sourcesOf(word)) yield await checkOne(source, wishes);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      yield { source: { name: word, kind: 'file' }, findings: [], mended: 0, complaint: error };
    }
  }
}

async function checkOne(source: Source, { fix, write, ...wishes }: Orders): Promise<Checked> {
  let findings: Checked['findings'] = [];
  try {
    const page = await readPage(source);
    findings = await checkPage(page, wishes);
    if (!fix || source.kind === 'address') return { source, findings, mended: 0 };
    const count = findings.filter(({ edits }) => edits.length).length;
    const html = mended(page.html, findings);
    if (source.kind === 'input') write(html);
    else if (count) await replace(page, html);
    return { source, findings: count ? await checkPage({ ...page, html }, wishes) : findings, mended: count };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { source, findings, mended: 0, complaint: error };
  }
}

/** Puts a page in the place of its old self, whole or not at all; its links and its permissions stay. */
async function replace({ name, encoding, hasMark }: Page, html: string): Promise<void> {
  if (new TextDecoder(encoding).encoding !== 'utf-8')
    throw new Complaint(name, 0, `is written in ${encoding}, and is left as it is`, 'save it as UTF-8, then run --fix');
  let draft = '';
  try {
    const file = await realpath(name);
    const { mode } = await stat(file);
    draft = `${file}.${randomUUID()}`;
    await writeFile(draft, (hasMark ? '\uFEFF' : '') + html, { mode });
    await rename(draft, file);
  } catch (error) {
    if (draft) await rm(draft, { force: true });
    throw complainOf(name, error);
  }
}
