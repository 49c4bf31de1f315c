import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { createRecognizedCues, speakerName, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';
import { JsonValue } from '../parsing/json-value.js';

/**
 * AssemblyAI's transcripts (API reference, "Get transcript"): `words` with `text`, `start` and `end` in milliseconds and
 * `speaker`, a letter; also the parts `utterances`, `sentences` or `paragraphs`, each with its words.
 */
export function readAssemblyai({ source, language: given }: FormatInput): {
  cues: readonly TimedCue[];
  language?: string;
} {
  const root = JsonValue.parse(source);
  const stated = root.get('language_code').text().replace('_', '-');
  const language = stated || given;
  const parts = PARTS.map((name) => root.get(name).list()).find((list) => list.length) ?? [];
  const all = root.get('words').list();
  const words = all.length ? all : parts.flatMap((part) => part.get('words').list());
  const cues = words.length
    ? createRecognizedCues(words.map(wordOf), language, root.get('text').text())
    : parts.map((part) => {
        const { text, start, end, speaker } = wordOf(part);
        return createPlainCue(escapePayload(text), start, end, speaker ? { speaker } : {});
      });
  return { cues, ...(stated && { language: stated }) };
}

const PARTS = ['utterances', 'sentences', 'paragraphs'];
const MILLISECOND = 0.001;

const wordOf = (word: JsonValue): RecognizedWord => ({
  text: word.get('text').text().trim(),
  start: word.requireTime('start', MILLISECOND),
  end: word.get('end').time(MILLISECOND),
  speaker: speakerName(word.get('speaker').text()),
});
