import { toLanguageTag } from '../../messages/language-tag.js';

/** A date in words. */
export interface WrittenDate {
  readonly text: string;
  /** Of the text: English for a language that this Node cannot write. */
  readonly language: string;
}

/**
 * Writes a date in the language and the calendar of a story.
 *
 * @param date as a page writes it. Its day is that of its own time zone, so that it is the same on every machine.
 */
export function writeDate(date: string, language: string): WrittenDate {
  const day = /^\d{4}-\d\d-\d\d(?=T|\s|$)/.exec(date)?.[0];
  const format = new Intl.DateTimeFormat([toLanguageTag(language) ?? 'en', 'en'], {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return { text: format.format(new Date(day ?? date)), language: format.resolvedOptions().locale };
}
