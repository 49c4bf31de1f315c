import type { Role } from '../../core/story/story.js';
import type { TimedSentence } from '../timing/timed-sentence.js';

/** A heading of the story, and when it is said (seconds). */
export interface Chapter {
  readonly title: string;
  readonly start: number;
}

interface ChapterLine {
  readonly role: Role;
  readonly block: number;
  readonly text: string;
}

/** The headings of a story. A heading of several sentences is one chapter. @param sentences one for each line */
export function chaptersOf(
  lines: readonly ChapterLine[],
  sentences: readonly Pick<TimedSentence, 'start'>[],
): Chapter[] {
  const chapters = new Map<number, Chapter>();
  lines.forEach(({ role, block, text }, index) => {
    if (role !== 'heading') return;
    const begun = chapters.get(block);
    chapters.set(
      block,
      begun ? { ...begun, title: `${begun.title} ${text}` } : { title: text, start: sentences[index]!.start },
    );
  });
  return [...chapters.values()];
}
