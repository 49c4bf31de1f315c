import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { parseWebvtt } from '../../core/timeline/webvtt/parse-webvtt.js';
import { UserError } from '../errors/user-error.js';
import { VOICES } from '../voices/voices.js';
import type { NarrationScript } from '../script/script.js';

/**
 * Does a folder hold the narration that would be made? By the digest in its timing file; one that has none, from an
 * earlier Aloud, by its words. A recording that no voice of ours has made is somebody's work, and never written over here.
 *
 * @param sounds the names of the sound files that there should be.
 * @throws Complaint for another's recording that no longer fits.
 */
export async function isUpToDate(
  folder: string,
  digest: string,
  { lines }: NarrationScript,
  sounds: readonly string[],
): Promise<boolean> {
  const file = join(folder, 'story.vtt');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const { notes, cues } = parseWebvtt(text);
  const { script, voice } = readNarrationNote(notes);
  if (script === undefined) {
    const recorded = cues.flatMap(({ words }) => words.map((word) => word.text));
    const shown = lines.flatMap((line) => line.writtenWords);
    const fits = recorded.length === shown.length && recorded.every((word, index) => word === shown[index]);
    if (!fits && !VOICES.some(({ id }) => id === voice))
      throw new UserError(
        file,
        1,
        'does not fit its page any more, and was not made by aloud narrate',
        'align the recording anew, or narrate without --update to replace it',
      );
    if (!fits) return false;
  } else if (script !== digest) return false;
  const here = sounds.map((name) =>
    access(join(folder, name)).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(here)).every(Boolean);
}
