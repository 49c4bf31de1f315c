import { basename, relative } from 'node:path';
import { FormatError } from '../../core/formats/format/timing.js';
import { speak } from '../../core/speech/speak.js';
import { alignIdenticalText } from '../../core/timeline/alignment/align-identical-text.js';
import { alignText } from '../../core/timeline/alignment/align-text.js';
import { isSameStory } from '../../core/timeline/alignment/min-aligned-share.js';
import { collectCueTimes } from '../../core/timeline/cue-times.js';
import { shiftTimes } from '../../core/timeline/shift-times.js';
import type { AlignmentFit } from '../../core/timeline/timeline.js';
import { readNarrationNote } from '../../core/timeline/webvtt/narration-note.js';
import { truncatedSoundError } from '../audio/truncated-sound.js';
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

/** A recording of the story of a page, and the clips of its words. */
export interface ChapterRecording {
  readonly sound: MediaFile;
  readonly blockClips: readonly BlockClip[];
  readonly fit: AlignmentFit;
  /** The voice, if the timing file names it. */
  readonly voice: string | undefined;
}

/**
 * Reads the recording of a page: that of its `<audio>` and `<track>` if both files exist, or else that of the folder. If there
 * is none, there is a warning.
 *
 * @param folder as `aloud narrate --out` writes it. For several pages it has a folder for each, with the name of the page.
 * @throws UserError if the recording is of another story, or cannot be read.
 */
export async function readChapterRecording(
  page: SourcePage,
  folder: string | undefined,
  warn: (warning: UserError) => void,
): Promise<ChapterRecording | undefined> {
  const named = findRecordingInPage(page);
  const files =
    named && recordingExists(named)
      ? named
      : folder === undefined
        ? undefined
        : findRecordingInFolder(folder, page.file);
  if (!files) {
    const [line, reason] = named
      ? [named.line, 'its sound or timing file does not exist']
      : [0, 'it has no sound with a timing file'];
    warn(
      new UserError(
        page.file,
        line,
        `a chapter without sound: ${reason}`,
        'make it with aloud narrate, or name its folder with --audio',
      ),
    );
    return undefined;
  }
  return readRecording(page, files);
}

/** Reads these files as the recording of a page. @throws UserError if it is of another story, or cannot be read. */
export async function readRecording(page: SourcePage, files: RecordingFiles): Promise<ChapterRecording> {
  const timing = relative('', files.timing);
  const { cues, notes } = await readTimingFile(timing, files, page);
  const speech = speak(page.story);
  const times = collectCueTimes(cues, NaN);
  const data = alignIdenticalText(times, speech) ?? alignText(cues, speech);
  const { fit } = data;
  if (!isSameStory(fit))
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
      `is of another recording: it ends after ${last.toFixed(1)} s, but ${basename(path)} after ${length.toFixed(1)} s`,
      'name the sound of this timing file',
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
    if (media.extension === 'm4a' && isTruncatedMp4(bytes)) throw truncatedSoundError(relative('', path));
    return { ...media, bytes, path };
  }
  throw new UserError(
    path ? relative('', path) : page.file,
    path ? 0 : files.line,
    path ? 'is not AAC in MP4, MP3 or Opus in Ogg' : 'its sound has no format that books support',
    'give it as .m4a, .mp3 or .opus',
  );
}
