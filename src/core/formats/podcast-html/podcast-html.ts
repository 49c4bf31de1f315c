import type { ReadableFormat } from '../format/format.js';
import { readPodcastHtml } from './read-podcast-html.js';

const CLOCK_ELEMENT = /<time\b[^<>]{0,200}>\s{0,20}(?:\d{1,3}:)?\d{1,3}:\d\d(?:[.,]\d{1,3})?\s{0,20}<\/time\s*>/i;

export const podcastHtml: ReadableFormat<'podcast-html'> = {
  name: 'podcast-html',
  extensions: [],
  summary: 'Podcasting 2.0 transcript as HTML: cite, time, p',
  isWebPage: true,
  // A page may show a time of day; a transcript has the speaker or the text right beside it.
  detect: ({ syntax, source }) =>
    syntax === 'markup' && CLOCK_ELEMENT.test(source) && (/<cite\b/i.test(source) || !/<!doctype|<html\b/i.test(source))
      ? 'certain'
      : undefined,
  read: readPodcastHtml,
};
