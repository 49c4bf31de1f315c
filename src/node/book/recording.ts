import { basename, relative } from 'node:path';
import { FormatError } from '../../core/formats/timing.js';
import { speak } from '../../core/speech/speak.js';
import { cueTimes } from '../../core/timeline/cue-times.js';
import { readNarrationNote } from '../../core/timeline/narration-note.js';
import { shift } from '../../core/timeline/shift.js';
import { tieSame } from '../../core/timeline/tie-same.js';
import { tie } from '../../core/timeline/tie.js';
import type { Fit } from '../../core/timeline/timeline.js';
import { Complaint } from '../complaint.js';
import { readText } from '../text-file.js';
import { readTrack, type TrackTiming } from '../timing/read-track.js';
import { stretches, type Stretch } from './clips.js';
import { bytesOf, soundType, type MediaFile } from './media-file.js';
import { areThere, filesIn, filesOf, playable, type RecordingFiles } from './recording-files.js';
import { isCutOff, SLACK, soundLength } from './sound-length.js';
import type { SourcePage } from './source-page.js';

/** A recording of a page's story, and which of its words it says when. */
export interface Recording {
  readonly sound: MediaFile;
  readonly stretches: readonly Stretch[];
  readonly fit: Fit;
  /** Who speaks, where the timing file says so. */
  readonly voice: string | undefined;
}

/** Below this share of its words on the page, a timing file is of another story, as it is in the player. */
const SMALLEST_FIT = 0.5;

/**
 * The recording of a page: that of its own `<audio>` and `<track>` where both files are there, else of the folder. A page
 * without one is told, and read by eye.
 *
 * @param folder as `aloud narrate --out` writes it; of several pages a folder each in it, named like the page.
 * @throws Complaint where there is a recording that cannot be of this story, or cannot be read.
 */
export async function readRecording(
  page: SourcePage,
  folder: string | undefined,
  warn: (warning: Complaint) => void,
): Promise<Recording | undefined> {
  const own = filesOf(page);
  const files = own && areThere(own) ? own : folder === undefined ? undefined : filesIn(folder, page.file);
  if (!files) {
    const [line, what] = own
      ? [own.line, 'its sound or timing was not found']
      : [0, 'it has no sound with a timing file'];
    warn(
      new Complaint(
        page.file,
        line,
        `a chapter without sound: ${what}`,
        'make it with aloud narrate, or name its folder with --audio',
      ),
    );
    return undefined;
  }
  const timing = relative('', files.timing);
  const { cues, notes } = await readTimes(timing, files, page);
  const speech = speak(page.story);
  const times = cueTimes(cues, NaN);
  const data = tieSame(times, speech) ?? tie(cues, speech);
  const { fit } = data;
  if (!fit.tiedWords || fit.tiedWords < SMALLEST_FIT * fit.recordedWords)
    throw new Complaint(
      timing,
      0,
      `is of another story: ${fit.tiedWords} of its ${fit.recordedWords} words are on ${page.file}`,
      'name the recording of this page',
    );
  const { path, ...sound } = await readSound(files, page);
  const note = readNarrationNote(notes);
  const shifted = shift(data, note.offsets[basename(path)] ?? 0);
  const [length, last] = [await soundLength(sound.bytes), Math.max(...shifted.sentenceEnds)];
  if (length !== undefined && last > length + SLACK)
    throw new Complaint(
      timing,
      0,
      `is of another recording: it goes on to ${last.toFixed(1)} s, and ${basename(path)} ends after ${length.toFixed(1)} s`,
      'name the sound that it was made for',
    );
  return { sound, stretches: stretches(speech, shifted), fit, voice: note.voice };
}

async function readTimes(timing: string, { sounds }: RecordingFiles, page: SourcePage): Promise<TrackTiming> {
  const text = await readText(timing);
  try {
    return readTrack(text, { name: timing, page: page.root, language: page.story.language, sounds });
  } catch (error) {
    if (error instanceof FormatError) throw new Complaint(timing, error.line, error.message, error.mend);
    throw error;
  }
}

async function readSound(files: RecordingFiles, page: SourcePage): Promise<MediaFile & { path: string }> {
  const path = playable(files);
  const bytes = path === undefined ? undefined : await bytesOf(path);
  const media = bytes && soundType(bytes);
  if (path !== undefined && bytes && media) {
    if (media.extension === 'm4a' && isCutOff(bytes))
      throw new Complaint(relative('', path), 0, 'is cut off before its end', 'copy it again');
    return { ...media, bytes, path };
  }
  throw new Complaint(
    path ? relative('', path) : page.file,
    path ? 0 : files.line,
    path ? 'is no AAC in MP4, MP3 or Opus in Ogg' : 'its sound is in no format that books play',
    'give it as .m4a, .mp3 or .opus',
  );
}
