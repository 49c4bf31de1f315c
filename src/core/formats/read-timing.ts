import type { Cue } from '../timeline/webvtt/parse-webvtt.js';
import { readAeneas } from './aeneas/read-aeneas.js';
import { readAzure } from './azure/read-azure.js';
import { detectFormat } from './detect-format.js';
import { readEchogarden } from './echogarden/read-echogarden.js';
import { readElevenLabs } from './elevenlabs/read-elevenlabs.js';
import { readGentle } from './gentle/read-gentle.js';
import { readGoogle } from './google/read-google.js';
import { readHyperaudio } from './hyperaudio/read-hyperaudio.js';
import { readPocketsphinx } from './pocketsphinx/read-pocketsphinx.js';
import { readPodcast } from './podcast/read-podcast.js';
import { readPolly } from './polly/read-polly.js';
import { readReadalong } from './readalong/read-readalong.js';
import type { TimingOptions, FormatInput } from './format/format-input.js';
import { repairTimes } from './cues/repair-times.js';
import { readSmil } from './smil/read-smil.js';
import { readSrt } from './srt/read-srt.js';
import { readSyncMedia } from './sync-media/read-sync-media.js';
import { FormatError, type FormatName, type FormatWarning, type TimedCue, type Timing } from './format/timing.js';
import { readWebvtt } from './webvtt/read-webvtt.js';
import { readWhisperx } from './whisperx/read-whisperx.js';

/** What a reader gives beside the cues, where the file tells it. */
type ReaderResult =
  readonly TimedCue[] | (Partial<Pick<Timing, 'notes' | 'language'>> & { readonly cues: readonly TimedCue[] });

const READERS: Readonly<Record<FormatName, (reading: FormatInput) => ReaderResult>> = {
  webvtt: readWebvtt,
  'sync-media': readSyncMedia,
  srt: readSrt,
  smil: readSmil,
  readalong: readReadalong,
  hyperaudio: readHyperaudio,
  polly: readPolly,
  azure: readAzure,
  google: readGoogle,
  elevenlabs: readElevenLabs,
  whisperx: readWhisperx,
  gentle: readGentle,
  aeneas: readAeneas,
  echogarden: readEchogarden,
  podcast: readPodcast,
  pocketsphinx: readPocketsphinx,
};

/**
 * Reads a timing file of any of the formats; which one, its content tells, or else its name. In linear time. What can be
 * mended is, and is remarked.
 *
 * @throws FormatError where it cannot be read, with the line.
 */
export function readTiming(text: string, options: TimingOptions = {}): Timing {
  const source = text.replace(/^\uFEFF/, '');
  const format = options.format ?? detectFormat(source, options.name);
  const read = format && READERS[format];
  if (!read) throw new FormatError(1, 'is no timing file of a known kind', 'say its format, or export it anew');
  const warnings: FormatWarning[] = [];
  const warn = (each: FormatWarning): void => void warnings.push(each);
  const found = read({ source, options, language: options.language ?? '', warn });
  const { cues, ...told } = Array.isArray(found)
    ? { cues: found as readonly TimedCue[] }
    : (found as Exclude<ReaderResult, readonly TimedCue[]>);
  return { format, notes: [], ...told, cues: repairTimes(cues, options.duration, warn), warnings };
}

/**
 * The marks that a voice left of what it said: Amazon Polly, Azure, Google (with `script`), ElevenLabs, echogarden, or
 * any other format that `readTiming` reads.
 *
 * @param name of the file, for what its content does not tell
 * @throws FormatError where they cannot be read, or hold nothing
 */
export function readSpeechMarks(text: string, name: string, options: TimingOptions = {}): readonly Cue[] {
  const { cues } = readTiming(text, { ...options, name });
  if (!cues.length) throw new FormatError(0, 'holds no marks', 'ask the voice for the marks of words');
  return cues;
}
