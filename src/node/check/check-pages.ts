import { UserError } from '../errors/user-error.js';
import { loadDescribedInCaption } from '../messages/locale-messages.js';
import { checkPage, applyFixes, type PageReport, type CheckPageOptions } from './check-page.js';
import { replacePage } from '../output/replace-page.js';
import { loadPage, findPageSources, type PageSource } from './page-sources.js';

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
    else if (count) await replacePage(page, html);
    return { source, findings: count ? await checkPage({ ...page, html }, options) : findings, fixedCount: count };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { source, findings, fixedCount: 0, error };
  }
}
