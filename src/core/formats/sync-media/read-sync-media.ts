import { parseWebvtt } from '../../timeline/webvtt/parse-webvtt.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { byDuration, byStart } from '../cues/spoken-cues.js';
import { locateTokens, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { FormatError, type TextLocation, type TimedCue, type TimedWord } from '../format/timing.js';

/** What groups of words are called; any other name is of something larger. */
const WORD_GROUP = 'word';

/** The parts of a Web Annotation selector that say what it selects. */
interface Selector {
  readonly type?: unknown;
  readonly value?: unknown;
  readonly exact?: unknown;
  readonly refinedBy?: unknown;
}

/**
 * SyncMediaLite (W3C Synchronized Multimedia for Publications CG, "SyncLite"): WebVTT metadata cues, each a JSON object with
 * a `selector` and maybe a `group`. The text is in the page, or in a selector that quotes it (Web Annotation §4.2.4).
 * Cues of the group "word" are the words of the cue in whose time they lie, or of those with one selector.
 */
export function readSyncMedia(reading: FormatInput): { cues: TimedCue[]; notes: readonly string[] } {
  const { cues: raw, notes } = parseWebvtt(reading.source);
  const lines = indexLines(reading.source);
  const cues = raw.map(({ id, start, end, text }): TimedCue => {
    const { selector, group } = parsePayload(text, lines);
    const place = locationOf(selector);
    const said = quoteOf(selector) ?? reading.options.textAt?.(place);
    const kind = Array.isArray(group) ? group.join(' ') : typeof group === 'string' ? group : '';
    return createPlainCue(escapePayload(said ?? ''), start, end, { id, place, ...(kind && { kind }) });
  });
  return { cues: assignWords(cues, reading), notes };
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
      `a cue is no SyncMediaLite (${(error as Error).message})`,
      'write {"selector":{"type":"FragmentSelector","value":"id"}}',
    );
  }
}

/** The line on which a text stands first. */
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

/** Gives the words to the cues that they are of: the shortest in whose time they begin. */
function assignWords(cues: readonly TimedCue[], reading: FormatInput): TimedCue[] {
  const words = cues.filter(isWord).sort(byStart);
  if (!words.length) return [...cues];
  const holders = cues.filter((cue) => !isWord(cue)).sort(byStart);
  const inside = new Map<TimedCue, TimedCue[]>();
  const strays: TimedCue[] = [];
  let next = 0;
  let open: TimedCue[] = [];
  for (const word of words) {
    while (next < holders.length && holders[next]!.start <= word.start) open.push(holders[next++]!);
    open = open.filter(({ end }) => end >= word.start).slice(-MAX_LEVELS);
    // Where one ends and the next begins, it is the next one's.
    const holder = open.filter(({ end }) => end > word.start).sort(byDuration)[0] ?? open.at(-1);
    const held = holder && inside.get(holder);
    if (held) held.push(word);
    else if (holder) inside.set(holder, [word]);
    else strays.push(word);
  }
  const held = cues
    .filter((cue) => !isWord(cue))
    .map((cue) => {
      const own = inside.get(cue);
      return own ? cueWithWords(cue, own) : cue;
    });
  return [...held, ...unmatchedWordCues(strays, reading)].sort(byStart);
}

/** More cues one above another than these are no text's parts. */
const MAX_LEVELS = 20;

/** Words that stand in one place: their selectors differ in how they are refined. */
function unmatchedWordCues(words: readonly TimedCue[], { options }: FormatInput): TimedCue[] {
  const runs: { base: string; words: TimedCue[] }[] = [];
  for (const word of words) {
    const base = baseSelector(word);
    if (base && runs.at(-1)?.base === base) runs.at(-1)!.words.push(word);
    else runs.push({ base, words: [word] });
  }
  return runs.map(({ base, words: own }) => {
    if (!base || own.length < 2) return own[0]!;
    const place = locationOf(JSON.parse(base) as Selector);
    const text = escapePayload(options.textAt?.(place) ?? '');
    return cueWithWords(createPlainCue(text, own[0]!.start, own.at(-1)!.end, { place }), own);
  });
}

/** The selector without what refines it, as text to compare; '' where nothing refines it. */
function baseSelector({ place }: TimedCue): string {
  const { refinedBy, ...base } = (place?.selector ?? {}) as Selector;
  return refinedBy === undefined ? '' : JSON.stringify(base);
}

function cueWithWords(cue: TimedCue, own: readonly TimedCue[]): TimedCue {
  const tokens = own.map(({ text, start, end, place }): TimedToken => ({
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
  const { text, pieces } = whole ? { text: whole, pieces: locateTokens(whole, tokens) } : joinTokens(tokens);
  const { words, timed } = createTimedCue(text, pieces, { start: cue.start, end: cue.end });
  return { ...cue, text: escapePayload(text), words, timed };
}

const unescapePayload = (payload: string): string =>
  payload.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
