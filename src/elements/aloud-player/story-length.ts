import { roughDuration } from '../../core/language/duration.js';
import { formatMessage, type PageMessages } from '../../core/language/messages.js';

/** Characters that a voice reads in a second, to estimate a length from a text. */
const CHARACTERS_PER_SECOND = 14;

/** "7 minutes", or "About 7 minutes" for an estimate from the text; '' for an empty text. @param known in seconds. */
export function storyLengthText(
  known: number | null,
  article: HTMLElement | null | undefined,
  { about, counting }: PageMessages,
): string {
  if (known) return roughDuration(known, counting);
  const text = article?.textContent.replace(/\s+/g, ' ') ?? '';
  const seconds = text.length / CHARACTERS_PER_SECOND;
  return seconds >= 1 ? formatMessage(about, { duration: roughDuration(seconds, counting) }) : '';
}
