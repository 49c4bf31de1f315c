import { readNarrationNote } from '../timeline/webvtt/narration-note.js';
import { hasVoiceSpan } from './cues/voice-spans.js';
import type { LossyFeature, WritableFormat } from './format/format.js';
import type { FormatWarning, TimedCue, Timing } from './format/timing.js';

interface FeatureTest {
  /** As a warning names the feature. */
  readonly describe: (timing: Timing) => string;
  readonly isPresent: (timing: Timing) => boolean;
}

/** Players and programs round times to milliseconds. */
const MIN_DIFFERENCE_SECONDS = 0.0015;

/** In the order in which a warning names them. */
export const FEATURES: Readonly<Record<LossyFeature, FeatureTest>> = {
  ids: {
    describe: () => 'its ids',
    isPresent: ({ cues }) => cues.some(({ id }, index) => id && id !== `${index + 1}`),
  },
  text: {
    describe: () => 'its text (which is in the page)',
    isPresent: ({ cues }) => cues.some(({ text, place }) => text.trim() && !place),
  },
  'word-times': { describe: () => 'the times of words', isPresent: ({ cues }) => cues.some(({ timed }) => timed) },
  'word-ends': { describe: () => 'the ends of words', isPresent: ({ cues }) => cues.some(hasPauses) },
  doubts: {
    describe: () => 'which words are unsure',
    isPresent: ({ cues }) => cues.some(({ timed, words }) => timed && words.some(({ unsure }) => unsure)),
  },
  bounds: { describe: () => 'the bounds of cues beyond their words', isPresent: ({ cues }) => cues.some(hasOwnBounds) },
  'open-ends': {
    describe: ({ cues }) => {
      const count = cues.filter(({ hasOpenEnd }) => hasOpenEnd).length;
      return count === 1
        ? 'that one clip has no end (it ends where the next one begins, or by an estimate)'
        : `that ${count} clips have no end (each ends where the next one begins, or by an estimate)`;
    },
    isPresent: ({ cues }) => cues.some(({ hasOpenEnd }) => hasOpenEnd),
  },
  'line-breaks': {
    describe: () => 'its line breaks',
    isPresent: ({ cues }) => cues.some(({ text }) => text.trim().includes('\n')),
  },
  speakers: {
    describe: () => 'who speaks',
    isPresent: ({ cues }) => cues.some(({ speaker, text }) => speaker ?? hasVoiceSpan(text)),
  },
  notes: { describe: describeNote, isPresent: ({ notes }) => notes.length > 0 },
  language: {
    describe: () => 'its language',
    isPresent: ({ language, notes }) => !!language && readNarrationNote(notes).language !== language,
  },
  locations: { describe: () => 'its places in a page', isPresent: ({ cues }) => cues.some(({ place }) => place) },
  parts: {
    describe: () => 'its parts and their kinds',
    isPresent: ({ cues }) =>
      cues.some(({ kind, groups = [] }) => kind || groups.some(({ id, type, textref }) => id || type || textref)),
  },
  sound: { describe: () => 'the name of its sound', isPresent: ({ cues }) => cues.some(({ audio }) => audio) },
  styles: {
    describe: () => 'styles and positions',
    isPresent: ({ cues, styles = [] }) => styles.length > 0 || cues.some(({ settings }) => settings),
  },
};

/** Does a word end before the next one starts? */
const hasPauses = ({ timed, words, end: last }: TimedCue): boolean =>
  timed &&
  words.some(({ end }, index) => end !== undefined && (words[index + 1]?.start ?? last) - end > MIN_DIFFERENCE_SECONDS);

/** Does a cue begin before its first word, or end after its last one? */
const hasOwnBounds = ({ timed, words, start, end }: TimedCue): boolean =>
  timed &&
  words.length > 1 &&
  (words[0]!.start - start > MIN_DIFFERENCE_SECONDS || end - (words.at(-1)!.end ?? end) > MIN_DIFFERENCE_SECONDS);

/** One warning that names all features of a timing that a format cannot store. */
export function findLosses(timing: Timing, { name, cannotStore }: WritableFormat): FormatWarning[] {
  const lost = Object.entries(FEATURES)
    .filter(([feature, { isPresent }]) => cannotStore.includes(feature as LossyFeature) && isPresent(timing))
    .map(([, { describe }]) => describe(timing));
  if (!lost.length) return [];
  const list = [lost.slice(0, -1).join(', '), lost.at(-1)!].filter(Boolean).join(' and ');
  return [{ line: 0, message: `${name} cannot store ${list}`, advice: 'keep this file too: it has what is lost' }];
}

function describeNote({ notes }: Timing): string {
  const { voice, language } = readNarrationNote(notes);
  const fields = [voice && 'voice', language && 'language'].filter(Boolean);
  return fields.length ? `its note (${fields.join(', ')})` : 'its notes';
}
