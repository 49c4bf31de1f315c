import { parseWebvtt } from '../../timeline/webvtt/parse-webvtt.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { byDuration, byStart } from '../cues/spoken-cues.js';
import { locateTokens, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { FormatError, type TextLocation, type TimedCue, type TimedWord } from '../format/timing.js';

/** The group of cues that are words. Any other group has larger passages. */
const WORD_GROUP = 'word';

/** The properties of a Web Annotation selector that are used here. */
interface Selector {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly exact?: unknown;
  readonly refinedBy?: unknown;
}

/**
 * SyncMediaLite (W3C Synchronized Multimedia for Publications CG, "SyncLite"): WebVTT metadata cues, each a JSON object with
 * a `selector` and an optional `group`. The text is in the page, or in a selector that quotes it (Web Annotation §4.2.4).
 * A cue of the group "word" is a word of the cue whose time contains it. Words outside all cues that have the same selector
 * form a cue.
 */
export function readSyncMedia(input: FormatInput): { cues: TimedCue[]; notes: readonly string[] } {
  const { cues: raw, notes } = parseWebvtt(input.source);
  const lines = indexLines(input.source);
  const cues = raw.map(({ id, start, end, text }): TimedCue => {
    const { selector, group } = parsePayload(text, lines);
    const place = locationOf(selector);
    const quote = quoteOf(selector) ?? input.options.textAt?.(place);
    const kind = Array.isArray(group) ? group.join(' ') : typeof group === 'string' ? group : '';
    return createPlainCue(escapePayload(quote ?? ''), start, end, { id, place, ...(kind && { kind }) });
  });
  return { cues: assignWords(cues, input), notes };
}

function parsePayload(
  text: string,
  lines: ReadonlyMap<string, number>,
): { selector: Selector | string; group?: unknown } {
  try {
    const payload = JSON.parse(text) as { selector?: Selector | string; group?: unknown } | null;
    if (payload?.selector) return { ...payload, selector: payload.selector };
    throw new Error('it has no selector');
  } catch (error) {
    const line = lines.get(text.split('\n', 1)[0]!) ?? 0;
    throw new FormatError(
      line,
      `a cue is not SyncMediaLite (${(error as Error).message})`,
      'write {"selector":{"type":"FragmentSelector","value":"id"}}',
    );
  }
}

/** The number of the first line with each text. */
function indexLines(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  source.split(/\r\n?|\n/).forEach((line, index) => {
    if (!lines.has(line)) lines.set(line, index + 1);
  });
  return lines;
}

function locationOf(selector: Selector | string): TextLocation {
  if (typeof selector === 'string')
    return { document: '', fragment: '', selector: { type: 'CssSelector', value: selector } };
  const { type, value, refinedBy } = selector;
  if (type !== 'FragmentSelector' || typeof value !== 'string') return { document: '', fragment: '', selector };
  const isQuote = (refinedBy as Selector | undefined)?.type === 'TextQuoteSelector';
  return { document: '', fragment: value.replace(/^#/, ''), ...(refinedBy !== undefined && !isQuote && { selector }) };
}

function quoteOf(selector: Selector | string): string | undefined {
  for (
    let at: unknown = selector, depth = 0;
    typeof at === 'object' && at && depth < 9;
    at = (at as Selector).refinedBy, depth++
  )
    if ((at as Selector).type === 'TextQuoteSelector' && typeof (at as Selector).exact === 'string')
      return (at as { exact: string }).exact;
  return undefined;
}

const isWord = ({ kind }: TimedCue): boolean => kind === WORD_GROUP;

/** Assigns each word to the shortest cue during which it starts. */
function assignWords(cues: readonly TimedCue[], input: FormatInput): TimedCue[] {
  const words = cues.filter(isWord).sort(byStart);
  if (!words.length) return [...cues];
  const passages = cues.filter((cue) => !isWord(cue)).sort(byStart);
  const inside = new Map<TimedCue, TimedCue[]>();
  const unmatched: TimedCue[] = [];
  let next = 0;
  let open: TimedCue[] = [];
  for (const word of words) {
    while (next < passages.length && passages[next]!.start <= word.start) open.push(passages[next++]!);
    open = open.filter(({ end }) => end >= word.start).slice(-MAX_LEVELS);
    // At the border of two cues, the word belongs to the later one.
    const passage = open.filter(({ end }) => end > word.start).sort(byDuration)[0] ?? open.at(-1);
    const passageWords = passage && inside.get(passage);
    if (passageWords) passageWords.push(word);
    else if (passage) inside.set(passage, [word]);
    else unmatched.push(word);
  }
  const passagesWithWords = cues
    .filter((cue) => !isWord(cue))
    .map((cue) => {
      const passageWords = inside.get(cue);
      return passageWords ? cueWithWords(cue, passageWords) : cue;
    });
  return [...passagesWithWords, ...unmatchedWordCues(unmatched, input)].sort(byStart);
}

/** A text has fewer levels of nested cues than this. */
const MAX_LEVELS = 20;

/** Joins consecutive words whose selectors differ only in their refinement. */
function unmatchedWordCues(words: readonly TimedCue[], { options }: FormatInput): TimedCue[] {
  const runs: { base: string; words: TimedCue[] }[] = [];
  for (const word of words) {
    const base = baseSelector(word);
    if (base && runs.at(-1)?.base === base) runs.at(-1)!.words.push(word);
    else runs.push({ base, words: [word] });
  }
  return runs.map(({ base, words: group }) => {
    if (!base || group.length < 2) return group[0]!;
    const place = locationOf(JSON.parse(base) as Selector);
    const text = escapePayload(options.textAt?.(place) ?? '');
    return cueWithWords(createPlainCue(text, group[0]!.start, group.at(-1)!.end, { place }), group);
  });
}

/** The selector without its refinement, as text to compare; '' if it has no refinement. */
function baseSelector({ place }: TimedCue): string {
  const { refinedBy, ...base } = (place?.selector ?? {}) as Selector;
  return refinedBy === undefined ? '' : JSON.stringify(base);
}

function cueWithWords(cue: TimedCue, wordCues: readonly TimedCue[]): TimedCue {
  const tokens = wordCues.map(({ text, start, end, place }): TimedToken => ({
    text: unescapePayload(text),
    start,
    end,
    place,
  }));
  if (tokens.every(({ text }) => !text)) {
    const words = tokens.map(({ start, end, place }): TimedWord => ({
      text: '',
      start,
      end,
      unsure: false,
      ...(place && { place }),
    }));
    return { ...cue, words, timed: true };
  }
  const whole = unescapePayload(cue.text);
  const { text, ranges } = whole ? { text: whole, ranges: locateTokens(whole, tokens) } : joinTokens(tokens);
  const { words, timed } = createTimedCue(text, ranges);
  return { ...cue, text: escapePayload(text), words, timed };
}

const unescapePayload = (payload: string): string =>
  payload.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
