import { createPlainCue, escapePayload } from '../cues/create-cue.js';
import { createRecognizedCues, speakerName, type RecognizedWord } from '../cues/recognized-cues.js';
import type { FormatInput } from '../format/format-input.js';
import type { TimedCue } from '../format/timing.js';
import { JsonValue } from '../parsing/json-value.js';

/**
 * Deepgram's transcripts (API reference, "Listen"): `results.channels[].alternatives[0].words` with `word`,
 * `punctuated_word`, `start`, `end` (seconds) and `speaker`, a number. Its live results are one object on each line, with
 * one `channel`; those that are not final are repeated later. Without words, `results.utterances` are the cues.
 */
export function readDeepgram({ source, language: given }: FormatInput): { cues: TimedCue[]; language?: string } {
  const files = JsonValue.parseMany(source).filter((file) => file.get('is_final').value !== false);
  const channels = files.flatMap((file) => {
    const live = file.get('channel');
    const list = file.get('results').get('channels').list();
    return live.isMissing ? list : [live];
  });
  const detected = channels.map((channel) => channel.get('detected_language').text()).find(Boolean);
  const language = detected ?? given;
  const isLive = files.some((file) => !file.get('channel').isMissing);
  const wordsByChannel = channels.map((channel) => wordsOf(channel.get('alternatives').list()[0]?.get('words')));
  const groups = isLive ? [wordsByChannel.flat()] : wordsByChannel;
  const cues = groups.flatMap((words) => createRecognizedCues(words, language));
  const utterances = cues.length ? [] : files.flatMap((file) => file.get('results').get('utterances').list());
  for (const utterance of utterances) {
    const speaker = speakerName(utterance.get('speaker').text());
    const [start, end] = [utterance.requireTime('start'), utterance.get('end').time()];
    cues.push(
      createPlainCue(escapePayload(utterance.get('transcript').text()), start, end, speaker ? { speaker } : {}),
    );
  }
  cues.sort((a, b) => a.start - b.start);
  return { cues, ...(detected && { language: detected }) };
}

const wordsOf = (words: JsonValue | undefined): RecognizedWord[] =>
  words?.list().map((word) => ({
    text: word.get('punctuated_word', 'word').text().trim(),
    start: word.requireTime('start'),
    end: word.get('end').time(),
    speaker: speakerName(word.get('speaker').text()),
  })) ?? [];
