import type { FormatName } from './timing.js';

export type WriteName = 'webvtt' | 'captions' | 'srt' | 'smil' | 'sync-media' | 'podcast';

/** What there is to say of a format in a list. */
export interface FormatInfo {
  readonly name: FormatName | 'captions';
  /** Ends of file names, without the dot. */
  readonly extensions: readonly string[];
  readonly reads: boolean;
  readonly writes: boolean;
  readonly summary: string;
}

/** Every format, in the order of the list; of several with one extension the first is meant by a name. */
export const FORMATS: readonly FormatInfo[] = [
  {
    name: 'webvtt',
    extensions: ['vtt', 'webvtt'],
    reads: true,
    writes: true,
    summary: 'WebVTT, a timestamp a word where words have times',
  },
  { name: 'captions', extensions: [], reads: false, writes: true, summary: 'WebVTT without the times of words' },
  { name: 'srt', extensions: ['srt'], reads: true, writes: true, summary: 'SubRip captions' },
  {
    name: 'smil',
    extensions: ['smil', 'smi'],
    reads: true,
    writes: true,
    summary: 'EPUB 3 media overlay; its text is in the page it points at',
  },
  { name: 'sync-media', extensions: [], reads: true, writes: true, summary: 'W3C SyncMediaLite: WebVTT of selectors' },
  { name: 'podcast', extensions: ['json'], reads: true, writes: true, summary: 'Podcasting 2.0 transcript' },
  { name: 'readalong', extensions: ['readalong', 'ras'], reads: true, writes: false, summary: 'ReadAlongs' },
  {
    name: 'hyperaudio',
    extensions: ['html', 'htm'],
    reads: true,
    writes: false,
    summary: 'hyperaudio transcript: HTML with data-m and data-d',
  },
  { name: 'polly', extensions: ['marks'], reads: true, writes: false, summary: 'Amazon Polly speech marks' },
  { name: 'azure', extensions: [], reads: true, writes: false, summary: 'Azure word boundaries' },
  { name: 'google', extensions: [], reads: true, writes: false, summary: 'Google timepoints, with --script SSML' },
  { name: 'elevenlabs', extensions: [], reads: true, writes: false, summary: 'ElevenLabs alignment, by character' },
  { name: 'whisperx', extensions: [], reads: true, writes: false, summary: 'WhisperX and Whisper results' },
  { name: 'gentle', extensions: [], reads: true, writes: false, summary: 'Gentle alignment' },
  { name: 'aeneas', extensions: [], reads: true, writes: false, summary: 'aeneas sync map, JSON or a table' },
  { name: 'echogarden', extensions: [], reads: true, writes: false, summary: 'echogarden timeline' },
  { name: 'pocketsphinx', extensions: [], reads: true, writes: false, summary: 'PocketSphinx result' },
];

/** What a file's name says of its format; undefined where it says nothing. */
export function formatOfName(name: string): FormatInfo | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return FORMATS.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
