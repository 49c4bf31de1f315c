import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Complaint } from '../complaint.js';

/** A page, and the folder for its files. */
export interface Job {
  readonly page: string;
  readonly out: string;
  /** The name of the page within what was asked for; '' of one that was named alone. */
  readonly place: string;
}

/** Where in `--out` the name of the page is to stand. */
const PAGE = '{page}';
const HTML = '**/*.{html,htm,xhtml}';
const IGNORED = ['**/node_modules/**'];

/** A page, and its name within what it was asked for by: a folder, a pattern, or nothing. */
interface Found {
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
export async function findPages(wanted: readonly string[], out: string | undefined): Promise<Job[]> {
  const found = (await Promise.all(wanted.map(pagesOf))).flat();
  const pages = [...new Map(found.map((one) => [resolve(one.page), one])).values()];
  const isOne = wanted.length === 1 && pages.length === 1 && pages[0]!.page === wanted[0];
  const jobs = pages.map(({ page, name }) => ({
    page,
    out: isOne ? alone(page, name, out) : apart(page, name, out),
    place: isOne ? '' : name.replaceAll('\\', '/'),
  }));
  const taken = new Map<string, string>();
  for (const { page, out: folder } of jobs) {
    const other = taken.get(resolve(folder));
    if (other !== undefined)
      throw new Complaint(
        page,
        0,
        `has the same folder ${folder} as ${other}`,
        'rename one of them, or run them one by one with an --out of their own',
      );
    taken.set(resolve(folder), page);
  }
  return jobs;
}

const alone = (page: string, name: string, out: string | undefined): string =>
  out === undefined ? dirname(page) : out.replaceAll(PAGE, name);

function apart(page: string, name: string, out: string | undefined): string {
  if (out === undefined) return isIndex(page) ? dirname(page) : withoutEnding(page);
  return out.includes(PAGE) ? out.replaceAll(PAGE, name) : join(out, name);
}

async function pagesOf(wanted: string): Promise<Found[]> {
  const found = await stat(wanted).catch(() => undefined);
  if (found?.isDirectory()) return within(wanted, HTML);
  if (found || !isDynamicPattern(wanted)) return [{ page: wanted, name: nameOf(wanted, dirname(wanted)) }];
  const parts = wanted.replaceAll('\\', '/').split('/');
  const fixed = parts.findIndex((part) => isDynamicPattern(part));
  return within(parts.slice(0, fixed).join('/') || (wanted.startsWith('/') ? '/' : '.'), parts.slice(fixed).join('/'));
}

async function within(folder: string, pattern: string): Promise<Found[]> {
  const names = await glob(pattern, { cwd: folder, ignore: IGNORED, expandDirectories: false });
  if (!names.length) throw new Complaint(join(folder, pattern), 0, 'no page is there', 'name an HTML file');
  return names.sort().map((name) => ({ page: join(folder, name), name: nameOf(join(folder, name), folder) }));
}

/** Within a folder; an index is named as the folder that it stands for. */
function nameOf(page: string, folder: string): string {
  const place = isIndex(page) ? dirname(page) : withoutEnding(page);
  return relative(folder, place) || basename(resolve(place));
}

const withoutEnding = (page: string): string => page.replace(/\.[^./\\]*$/, '');
const isIndex = (page: string): boolean => /^index\.[^.]*$/i.test(basename(page));
