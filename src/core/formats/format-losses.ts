import { readNarrationNote } from '../timeline/webvtt/narration-note.js';
import { hasVoiceSpan } from './cues/voice-spans.js';
import type { LossyFeature, WritableFormat } from './format/format.js';
import type { FormatWarning, Timing } from './format/timing.js';

interface FeatureTest {
  /** As a warning names the feature. */
  readonly describe: (timing: Timing) => string;
  readonly isPresent: (timing: Timing) => boolean;
}

/** In the order in which a warning names them. */
const FEATURES: Readonly<Record<LossyFeature, FeatureTest>> = {
  'word-times': { describe: () => 'the times of words', isPresent: ({ cues }) => cues.some(({ timed }) => timed) },
  speakers: {
    describe: () => 'who speaks',
    isPresent: ({ cues }) => cues.some(({ speaker, text }) => speaker ?? hasVoiceSpan(text)),
  },
  notes: { describe: describeNote, isPresent: ({ notes }) => notes.length > 0 },
  locations: { describe: () => 'its places in a page', isPresent: ({ cues }) => cues.some(({ place }) => place) },
  styles: {
    describe: () => 'styles and positions',
    isPresent: ({ cues, styles = [] }) => styles.length > 0 || cues.some(({ settings }) => settings),
  },
};

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
