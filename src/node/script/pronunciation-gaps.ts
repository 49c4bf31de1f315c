import { UserError } from '../errors/user-error.js';
import type { PronunciationGap } from '../voices/voice.js';
import type { ScriptLine } from './script.js';

interface FoundGap {
  readonly gap: PronunciationGap;
  readonly voice: string;
  readonly language: string;
  readonly line: number;
  /** The first word. */
  readonly word: string;
  count: number;
}

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });
const ADVICE =
  'use another voice by --voice-command, or a recording by aloud align; --names gives the pronunciation of single words';

/** Warns of the words that a voice cannot speak as people do: one warning for each cause, with the share of the words. */
export function pronunciationWarnings(lines: readonly ScriptLine[], file: string): UserError[] {
  const found = new Map<string, FoundGap>();
  const words = new Map<string, number>();
  for (const { voice, language, line, spokenWords, writtenWords } of lines)
    spokenWords.forEach((spoken, index) => {
      if (!voice.gapOf || !/\p{L}/u.test(spoken)) return;
      const speaker = `${voice.id} ${language}`;
      words.set(speaker, (words.get(speaker) ?? 0) + 1);
      const gap = voice.gapOf(spoken, language);
      if (!gap) return;
      const key = `${speaker} ${JSON.stringify(gap)}`;
      const known = found.get(key);
      if (known) known.count++;
      else found.set(key, { gap, voice: voice.id, language, line, word: writtenWords[index]!, count: 1 });
    });
  return [...found.values()].map(({ gap, voice, language, line, word, count }) => {
    const all = words.get(`${voice} ${language}`)!;
    const percent = Math.max(1, Math.round((100 * count) / all));
    const share = `${percent} % of the words (${count} of ${all}), such as “${word}”`;
    return new UserError(file, line, `${causeOf(gap, voice, nameOf(language))}: ${share}`, ADVICE);
  });
}

function nameOf(language: string): string {
  try {
    return `${LANGUAGE_NAMES.of(language)} (${language})`;
  } catch {
    return language;
  }
}

function causeOf(gap: PronunciationGap, voice: string, language: string): string {
  if (gap === 'vowels') return `${voice} guesses the vowels that the writing of ${language} leaves out`;
  if (gap.hasPoints) return `${voice} spells out the words of ${language} that have vowel points`;
  const effect = gap.script === 'Han' ? 'says the same sound for all of them' : 'spells them out';
  return `${voice} has no dictionary for ${gap.script} characters in ${language}, and ${effect}`;
}
