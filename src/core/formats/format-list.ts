import type { FormatName } from './format/timing.js';

export type WritableFormatName = 'webvtt' | 'captions' | 'srt' | 'smil' | 'sync-media' | 'podcast';

/** What there is to say of a format in a list. */
export interface FormatInfo {
  readonly name: FormatName | 'captions';
  /** Ends of file names, without the dot. */
  readonly extensions: readonly string[];
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  readonly summary: string;
}

/** Every format, in the order of the list; of several with one extension the first is meant by a name. */
export const FORMATS: readonly FormatInfo[] = [
  {
    name: 'webvtt',
    extensions: ['vtt', 'webvtt'],
    isReadable: true,
    isWritable: true,
    summary: 'WebVTT, a timestamp a word where words have times',
  },
  {
    name: 'captions',
    extensions: [],
    isReadable: false,
    isWritable: true,
    summary: 'WebVTT without the times of words',
  },
  { name: 'srt', extensions: ['srt'], isReadable: true, isWritable: true, summary: 'SubRip captions' },
  {
    name: 'smil',
    extensions: ['smil', 'smi'],
    isReadable: true,
    isWritable: true,
    summary: 'EPUB 3 media overlay; its text is in the page it points at',
  },
  {
    name: 'sync-media',
    extensions: [],
    isReadable: true,
    isWritable: true,
    summary: 'W3C SyncMediaLite: WebVTT of selectors',
  },
  { name: 'podcast', extensions: ['json'], isReadable: true, isWritable: true, summary: 'Podcasting 2.0 transcript' },
  { name: 'readalong', extensions: ['readalong', 'ras'], isReadable: true, isWritable: false, summary: 'ReadAlongs' },
  {
    name: 'hyperaudio',
    extensions: ['html', 'htm'],
    isReadable: true,
    isWritable: false,
    summary: 'hyperaudio transcript: HTML with data-m and data-d',
  },
  { name: 'polly', extensions: ['marks'], isReadable: true, isWritable: false, summary: 'Amazon Polly speech marks' },
  { name: 'azure', extensions: [], isReadable: true, isWritable: false, summary: 'Azure word boundaries' },
  {
    name: 'google',
    extensions: [],
    isReadable: true,
    isWritable: false,
    summary: 'Google timepoints, with --script SSML',
  },
  {
    name: 'elevenlabs',
    extensions: [],
    isReadable: true,
    isWritable: false,
    summary: 'ElevenLabs alignment, by character',
  },
  { name: 'whisperx', extensions: [], isReadable: true, isWritable: false, summary: 'WhisperX and Whisper results' },
  { name: 'gentle', extensions: [], isReadable: true, isWritable: false, summary: 'Gentle alignment' },
  { name: 'aeneas', extensions: [], isReadable: true, isWritable: false, summary: 'aeneas sync map, JSON or a table' },
  { name: 'echogarden', extensions: [], isReadable: true, isWritable: false, summary: 'echogarden timeline' },
  { name: 'pocketsphinx', extensions: [], isReadable: true, isWritable: false, summary: 'PocketSphinx result' },
];

/** What a file's name says of its format; undefined where it says nothing. */
export function findFormatByFileName(name: string): FormatInfo | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return FORMATS.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
