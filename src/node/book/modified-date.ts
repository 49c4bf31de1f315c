import { UserError } from '../errors/user-error.js';
import type { ChapterMetadata } from './chapter-metadata.js';

/** The date of a book whose pages have no date: the earliest in a ZIP file. */
export const NO_DATE = '1980-01-01T00:00:00Z';

/**
 * The modification date of the book: that of its newest story, so that making it again changes nothing; or the time in
 * SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds.
 */
export function bookModifiedDate(
  pages: readonly ChapterMetadata[],
  epoch: string | undefined = process.env['SOURCE_DATE_EPOCH'],
): string {
  if (epoch) {
    const date = new Date(Number(epoch) * 1000);
    if (!/^\d{1,11}$/.test(epoch) || Number.isNaN(date.getTime()))
      throw new UserError('SOURCE_DATE_EPOCH', 0, `is not a time: “${epoch}”`, 'give whole seconds since 1970');
    return `${date.toISOString().slice(0, 19)}Z`;
  }
  const dates = pages.flatMap(({ published, modified }) => modified ?? published ?? []);
  return dates.sort().at(-1) ?? NO_DATE;
}
