import { basename, relative } from 'node:path';
import { FormatError } from '../../core/formats/format/timing.js';
import { speak } from '../../core/speech/speak.js';
import { collectCueTimes } from '../../core/timeline/cue-times.js';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { shiftTimes } from '../../core/timeline/shift-times.js';
import { alignIdenticalText } from '../../core/timeline/alignment/align-identical-text.js';
import { alignText } from '../../core/timeline/alignment/align-text.js';
import type { AlignmentFit } from '../../core/timeline/timeline.js';
import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';
import { readTrack, type TrackTiming } from '../timing/read-track.js';
import { findBlockClips, type BlockClip } from './block-clips.js';
import { readFileIfExists, detectSoundType, type MediaFile } from './media-file.js';
import {
  recordingExists,
  findRecordingInFolder,
  findRecordingInPage,
  bestPlayableSound,
  type RecordingFiles,
} from './recording-files.js';
import { isTruncatedMp4, TOLERANCE_SECONDS, measureSoundSeconds } from './sound-duration.js';
import type { SourcePage } from './source-page.js';

/** A recording of a page's story, and which of its words it says when. */
export interface ChapterRecording {
  readonly sound: MediaFile;
  readonly blockClips: readonly BlockClip[];
  readonly fit: AlignmentFit;
  /** Who speaks, where the timing file says so. */
  readonly voice: string | undefined;
}

/** Below this share of its words on the page, a timing file is of another story, as it is in the player. */
const MIN_SHARED_WORDS = 0.5;

/**
 * The recording of a page: that of its own `<audio>` and `<track>` where both files are there, else of the folder. A page
 * without one is told, and read by eye.
 *
 * @param folder as `aloud narrate --out` writes it; of several pages a folder each in it, named like the page.
 * @throws Complaint where there is a recording that cannot be of this story, or cannot be read.
 */
export async function readChapterRecording(
  page: SourcePage,
  folder: string | undefined,
  warn: (warning: UserError) => void,
): Promise<ChapterRecording | undefined> {
  const own = findRecordingInPage(page);
  const files =
    own && recordingExists(own) ? own : folder === undefined ? undefined : findRecordingInFolder(folder, page.file);
  if (!files) {
    const [line, what] = own
      ? [own.line, 'its sound or timing was not found']
      : [0, 'it has no sound with a timing file'];
    warn(
      new UserError(
        page.file,
        line,
        `a chapter without sound: ${what}`,
        'make it with aloud narrate, or name its folder with --audio',
      ),
    );
    return undefined;
  }
  const timing = relative('', files.timing);
  const { cues, notes } = await readTimingFile(timing, files, page);
  const speech = speak(page.story);
  const times = collectCueTimes(cues, NaN);
  const data = alignIdenticalText(times, speech) ?? alignText(cues, speech);
  const { fit } = data;
  if (!fit.alignedWords || fit.alignedWords < MIN_SHARED_WORDS * fit.recordedWords)
    throw new UserError(
      timing,
      0,
      `is of another story: ${fit.alignedWords} of its ${fit.recordedWords} words are on ${page.file}`,
      'name the recording of this page',
    );
  const { path, ...sound } = await readSoundFile(files, page);
  const note = readNarrationNote(notes);
  const shifted = shiftTimes(data, note.offsets[basename(path)] ?? 0);
  const [length, last] = [await measureSoundSeconds(sound.bytes), Math.max(...shifted.sentenceEnds)];
  if (length !== undefined && last > length + TOLERANCE_SECONDS)
    throw new UserError(
      timing,
      0,
      `is of another recording: it goes on to ${last.toFixed(1)} s, and ${basename(path)} ends after ${length.toFixed(1)} s`,
      'name the sound that it was made for',
    );
  return { sound, blockClips: findBlockClips(speech, shifted), fit, voice: note.voice };
}

async function readTimingFile(timing: string, { sounds }: RecordingFiles, page: SourcePage): Promise<TrackTiming> {
  const text = await readText(timing);
  try {
    return readTrack(text, { name: timing, page: page.root, language: page.story.language, sounds });
  } catch (error) {
    if (error instanceof FormatError) throw new UserError(timing, error.line, error.message, error.advice);
    throw error;
  }
}

async function readSoundFile(files: RecordingFiles, page: SourcePage): Promise<MediaFile & { path: string }> {
  const path = bestPlayableSound(files);
  const bytes = path === undefined ? undefined : await readFileIfExists(path);
  const media = bytes && detectSoundType(bytes);
  if (path !== undefined && bytes && media) {
    if (media.extension === 'm4a' && isTruncatedMp4(bytes))
      throw new UserError(relative('', path), 0, 'is cut off before its end', 'copy it again');
    return { ...media, bytes, path };
  }
  throw new UserError(
    path ? relative('', path) : page.file,
    path ? 0 : files.line,
    path ? 'is no AAC in MP4, MP3 or Opus in Ogg' : 'its sound is in no format that books play',
    'give it as .m4a, .mp3 or .opus',
  );
}
