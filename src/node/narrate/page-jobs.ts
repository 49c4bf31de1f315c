import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../errors/user-error.js';
import { PAGE_PLACEHOLDER } from '../output/page-placeholder.js';

/** A page, and the folder for its files. */
export interface PageJob {
  readonly page: string;
  readonly out: string;
  /** The name of the page in the folder or pattern that it was found by; '' for a single page. */
  readonly relativeName: string;
}

export const HTML_PATTERN = '**/*.{html,htm,xhtml}';
export const IGNORED_PATTERNS: string[] = ['**/node_modules/**'];

/** A page, and its name in the folder or pattern that it was found by. */
interface FoundPage {
  readonly page: string;
  readonly name: string;
}

/**
 * Finds the pages of files, folders and patterns (`news/*.html`), in the order of their names, each with its own folder: with
 * `--out audio` the folder of `news/harbour.html` is `audio/harbour`, but `audio` if it is the only page. The folder of a page
 * does not depend on the other pages, so that several machines can share the work.
 *
 * @throws UserError if there is no page, or if two pages have the same folder.
 */
export async function findPageJobs(wanted: readonly string[], out: string | undefined): Promise<PageJob[]> {
  const found = (await Promise.all(wanted.map(expandPattern))).flat();
  const pages = [...new Map(found.map((item) => [resolve(item.page), item])).values()];
  const isOne = wanted.length === 1 && pages.length === 1 && pages[0]!.page === wanted[0];
  const jobs = pages.map(({ page, name }) => ({
    page,
    out: isOne ? folderOfOnlyPage(page, name, out) : folderOfPage(page, name, out),
    relativeName: isOne ? '' : name.replaceAll('\\', '/'),
  }));
  const taken = new Map<string, string>();
  for (const { page, out: folder } of jobs) {
    const other = taken.get(resolve(folder));
    if (other !== undefined)
      throw new UserError(
        page,
        0,
        `has the same folder ${folder} as ${other}`,
        'rename one of them, or run them one by one with an --out of their own',
      );
    taken.set(resolve(folder), page);
  }
  return jobs;
}

const folderOfOnlyPage = (page: string, name: string, out: string | undefined): string =>
  out === undefined ? dirname(page) : out.replaceAll(PAGE_PLACEHOLDER, name);

function folderOfPage(page: string, name: string, out: string | undefined): string {
  if (out === undefined) return isIndexPage(page) ? dirname(page) : withoutExtension(page);
  return out.includes(PAGE_PLACEHOLDER) ? out.replaceAll(PAGE_PLACEHOLDER, name) : join(out, name);
}

async function expandPattern(wanted: string): Promise<FoundPage[]> {
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isDirectory()) return findInFolder(wanted, HTML_PATTERN);
  if (found || !isDynamicPattern(wanted)) return [{ page: wanted, name: pageNameOf(wanted, dirname(wanted)) }];
  const parts = wanted.replaceAll('\\', '/').split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  return findInFolder(
    parts.slice(0, fixed).join('/') || (wanted.startsWith('/') ? '/' : '.'),
    parts.slice(fixed).join('/'),
  );
}

async function findInFolder(folder: string, pattern: string): Promise<FoundPage[]> {
  const names = await glob(pattern, { cwd: folder, ignore: IGNORED_PATTERNS, expandDirectories: false });
  if (!names.length) throw new UserError(join(folder, pattern), 0, 'no page found', 'name an HTML file');
  return names.sort().map((name) => ({ page: join(folder, name), name: pageNameOf(join(folder, name), folder) }));
}

/** The name of a page in a folder. An index page has the name of its folder. */
function pageNameOf(page: string, folder: string): string {
  const path = isIndexPage(page) ? dirname(page) : withoutExtension(page);
  return relative(folder, path) || basename(resolve(path));
}

const withoutExtension = (page: string): string => page.replace(/\.[^./\\]*$/, '');
const isIndexPage = (page: string): boolean => /^index\.[^.]*$/i.test(basename(page));
