import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UserError } from '../errors/user-error.js';

/** A page, and the folder for its files. */
export interface PageJob {
  readonly page: string;
  readonly out: string;
  /** The name of the page within what was asked for; '' of one that was named alone. */
  readonly relativeName: string;
}

/** Where in `--out` the name of the page is to stand. */
const PAGE_PLACEHOLDER = '{page}';
const HTML_PATTERN = '**/*.{html,htm,xhtml}';
const IGNORED_PATTERNS = ['**/node_modules/**'];

/** A page, and its name within what it was asked for by: a folder, a pattern, or nothing. */
interface FoundPage {
  readonly page: string;
  readonly name: string;
}

/**
 * Finds the pages that files, folders and patterns (`news/*.html`) mean, in the order of their names, each with a folder
 * of its own: `--out audio` of `news/harbour.html` is `audio/harbour`, of the one page that is named it is `audio`.
 * Where a page goes depends on how it was asked for, never on the other pages, so that many machines can share the work.
 *
 * @throws Complaint where there is no page, or two have one folder.
 */
export async function findPageJobs(wanted: readonly string[], out: string | undefined): Promise<PageJob[]> {
  const found = (await Promise.all(wanted.map(expandPattern))).flat();
  const pages = [...new Map(found.map((one) => [resolve(one.page), one])).values()];
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
  if (!names.length) throw new UserError(join(folder, pattern), 0, 'no page is there', 'name an HTML file');
  return names.sort().map((name) => ({ page: join(folder, name), name: pageNameOf(join(folder, name), folder) }));
}

/** Within a folder; an index is named as the folder that it stands for. */
function pageNameOf(page: string, folder: string): string {
  const place = isIndexPage(page) ? dirname(page) : withoutExtension(page);
  return relative(folder, place) || basename(resolve(place));
}

const withoutExtension = (page: string): string => page.replace(/\.[^./\\]*$/, '');
const isIndexPage = (page: string): boolean => /^index\.[^.]*$/i.test(basename(page));
