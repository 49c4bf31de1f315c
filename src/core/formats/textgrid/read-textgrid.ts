import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { createRecognizedCues, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { wordBounds } from '../../speech/word-bounds.js';
import { parseTiers, type Interval, type Tier } from './textgrid-tiers.js';

/** Labels of silences and noises in the tiers of aligners. */
const SILENCE = /^(?:|sil|sp|spn|pau|#|_|<.*>|\[.*\]|\{.*\})$/i;
const WORD_TIER = /\b(?:words?|ort-mau|ort|tokens?|mots?|wörter|wort)\b/i;
const SOUND_TIER = /phon|\bmau\b|segment|syll|pitch|tone|\bipa\b|sampa|kan-mau/i;

/**
 * A TextGrid (Praat manual, "TextGrid file formats") in the long or the short text format. The tier of words is used: of
 * the Montreal Forced Aligner (`words`, `speaker - words`), of WebMAUS (`ORT-MAU`); else the first tier of intervals that
 * holds no sounds. Each interval of a tier with several words in an interval is a cue.
 */
export function readTextgrid({ source, language }: FormatInput): TimedCue[] {
  const tiers = parseTiers(source).filter(({ intervals }) => intervals.some(isSpoken));
  const named = tiers.filter(({ name }) => WORD_TIER.test(name) && !SOUND_TIER.test(name.replace(WORD_TIER, '')));
  const other = tiers.find(({ name }) => !SOUND_TIER.test(name)) ?? tiers[0];
  const chosen = named.length ? named : other ? [other] : [];
  if (!chosen.length) throw new FormatError(0, 'has no tier with words', 'export it with its tier of words');
  return chosen.flatMap((tier) => cuesOf(tier, language)).sort((a, b) => a.start - b.start);
}

const isSpoken = ({ text }: Interval): boolean => !SILENCE.test(text);

function cuesOf({ name, intervals: all }: Tier, language: string): readonly TimedCue[] {
  const intervals = all.filter(isSpoken);
  // The Montreal Forced Aligner writes the name of the speaker before that of the tier.
  const speaker = /^(.+) - [^-]+$/.exec(name)?.[1]?.trim();
  const words = intervals.reduce((sum, { text }) => sum + wordBounds(text).length, 0);
  if (words > 1.5 * intervals.length && !WORD_TIER.test(name))
    return intervals.map(({ text, start, end }) =>
      createPlainCue(escapePayload(text), start, end, speaker ? { speaker } : {}),
    );
  const tokens = intervals.map((interval): RecognizedWord => ({ ...interval, ...(speaker && { speaker }) }));
  return createRecognizedCues(tokens, language);
}
