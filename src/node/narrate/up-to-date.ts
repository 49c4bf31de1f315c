import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { parseWebvtt } from '../../core/timeline/webvtt/parse-webvtt.js';
import { UserError } from '../errors/user-error.js';
import type { NarrationScript } from '../script/script.js';
import { TIMING_FILE_NAME } from '../timing/timing-file.js';
import { VOICES } from '../voices/voices.js';

/**
 * Whether a folder has the narration of a script already, by the digest in its timing file. A timing file of an earlier Aloud
 * has no digest; then the words decide. A recording that is not from one of our voices is never overwritten.
 *
 * @param sounds the names of the sound files.
 * @throws UserError for a recording that is not from one of our voices and no longer fits.
 */
export async function isUpToDate(
  folder: string,
  digest: string,
  { lines }: NarrationScript,
  sounds: readonly string[],
): Promise<boolean> {
  const file = join(folder, TIMING_FILE_NAME);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  const { notes, cues } = parseWebvtt(text);
  const { script, voice } = readNarrationNote(notes);
  if (script === undefined) {
    const recordedWords = cues.flatMap(({ words }) => words.map((word) => word.text));
    const pageWords = lines.flatMap((line) => line.writtenWords);
    const fits =
      recordedWords.length === pageWords.length && recordedWords.every((word, index) => word === pageWords[index]);
    const known = [...VOICES, ...lines.map((line) => line.voice)];
    if (!fits && !known.some(({ id }) => id === voice))
      throw new UserError(
        file,
        1,
        'no longer fits its page, and was not made by aloud narrate',
        'align the recording again, or narrate without --update to replace it',
      );
    if (!fits) return false;
  } else if (script !== digest) return false;
  const areThere = sounds.map((name) =>
    access(join(folder, name)).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(areThere)).every(Boolean);
}
