import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UserError, toUserError } from '../errors/user-error.js';
import { checkPage, applyFixes, type PageReport, type CheckPageOptions } from './check-page.js';
import { loadDescribedInCaption } from './described.js';
import { loadPage, findPageSources, type LoadedPage, type PageSource } from './page-sources.js';

export interface CheckPagesOptions extends CheckPageOptions {
  /** Mends the files; what comes from standard input is written, mended, by `write`. */
  readonly fix: boolean;
  readonly write: (html: string) => void;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** Checks what the words of a command line name, page by page. A page that cannot be read does not stop the others. */
export async function* checkPages(words: readonly string[], orders: CheckPagesOptions): AsyncGenerator<PageReport> {
  const wishes = { ...orders, describedText: await loadDescribedInCaption() };
  for (const word of words) {
    try {
      for (const source of await findPageSources(word)) yield await checkSource(source, wishes);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      yield { source: { name: word, kind: 'file' }, findings: [], fixedCount: 0, error: error };
    }
  }
}

async function checkSource(
  source: PageSource,
  { fix, write, stdin, ...wishes }: CheckPagesOptions,
): Promise<PageReport> {
  let findings: PageReport['findings'] = [];
  try {
    const page = await loadPage(source, stdin);
    findings = await checkPage(page, wishes);
    if (!fix || source.kind === 'address') return { source, findings, fixedCount: 0 };
    const count = findings.filter(({ edits }) => edits.length).length;
    const html = applyFixes(page.html, findings);
    if (source.kind === 'input') write(html);
    else if (count) await replaceFile(page, html);
    return { source, findings: count ? await checkPage({ ...page, html }, wishes) : findings, fixedCount: count };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { source, findings, fixedCount: 0, error: error };
  }
}

/** Puts a page in the place of its old self, whole or not at all; its links and its permissions stay. */
async function replaceFile({ name, encoding, hasByteOrderMark }: LoadedPage, html: string): Promise<void> {
  if (new TextDecoder(encoding).encoding !== 'utf-8')
    throw new UserError(name, 0, `is written in ${encoding}, and is left as it is`, 'save it as UTF-8, then run --fix');
  let draft = '';
  try {
    const file = await realpath(name);
    const { mode } = await stat(file);
    draft = `${file}.${randomUUID()}`;
    await writeFile(draft, (hasByteOrderMark ? '\uFEFF' : '') + html, { mode });
    await rename(draft, file);
  } catch (error) {
    if (draft) await rm(draft, { force: true });
    throw toUserError(name, error);
  }
}
