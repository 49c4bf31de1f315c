import type { Chapter } from './chapters.js';

/** The MIME type of the chapters of Podcasting 2.0. */
export const JSON_CHAPTERS_TYPE = 'application/json+chapters';

/**
 * Writes the chapters of a recording for podcast players (Podcasting 2.0, JSON chapters 1.2). The first one is the beginning of
 * the story, before its first heading.
 */
export function writeJsonChapters(headline: string, chapters: readonly Chapter[]): string {
  const [first] = chapters;
  const all = first && first.start > 0 ? [{ title: headline, start: 0 }, ...chapters] : chapters;
  return `${JSON.stringify({
    version: '1.2.0',
    chapters: all.map(({ title, start }) => ({ startTime: Math.round(start * 1000) / 1000, title })),
  })}\n`;
}
