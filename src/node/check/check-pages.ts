import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UserError, toUserError } from '../errors/user-error.js';
import { loadDescribedInCaption } from '../messages/locale-messages.js';
import { checkPage, applyFixes, type PageReport, type CheckPageOptions } from './check-page.js';
import { loadPage, findPageSources, type LoadedPage, type PageSource } from './page-sources.js';

export interface CheckPagesOptions extends CheckPageOptions {
  /** Fixes the files. The fixed standard input goes to `write`. */
  readonly fix: boolean;
  readonly write: (html: string) => void;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** Checks the pages of the arguments of a command line. A page that cannot be read does not stop the others. */
export async function* checkPages(args: readonly string[], options: CheckPagesOptions): AsyncGenerator<PageReport> {
  const pageOptions = { ...options, describedText: await loadDescribedInCaption() };
  for (const arg of args) {
    try {
      for (const source of await findPageSources(arg)) yield await checkSource(source, pageOptions);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      yield { source: { name: arg, kind: 'file' }, findings: [], fixedCount: 0, error };
    }
  }
}

async function checkSource(
  source: PageSource,
  { fix, write, stdin, ...options }: CheckPagesOptions,
): Promise<PageReport> {
  let findings: PageReport['findings'] = [];
  try {
    const page = await loadPage(source, stdin, options.allowPrivate);
    findings = await checkPage(page, options);
    if (!fix || source.kind === 'address') return { source, findings, fixedCount: 0 };
    const count = findings.filter(({ edits }) => edits.length).length;
    const html = applyFixes(page.html, findings);
    if (source.kind === 'input') write(html);
    else if (count) await replaceFile(page, html);
    return { source, findings: count ? await checkPage({ ...page, html }, options) : findings, fixedCount: count };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { source, findings, fixedCount: 0, error };
  }
}

/** Replaces a page completely or not at all. Symbolic links and permissions stay. */
async function replaceFile({ name, encoding, hasByteOrderMark }: LoadedPage, html: string): Promise<void> {
  if (new TextDecoder(encoding).encoding !== 'utf-8')
    throw new UserError(
      name,
      0,
      `is written in ${encoding}, so it is left unchanged`,
      'save it as UTF-8, then run --fix',
    );
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
