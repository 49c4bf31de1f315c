import { parseWebvtt } from '../timeline/webvtt.js';
import { payloadOf, pieceCue, plainCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, textOf, type Token } from './spoken-text.js';
import { FormatError, type Place, type TimedCue, type TimedWord } from './timing.js';

/** What groups of words are called; any other name is of something larger. */
const WORD = 'word';

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
export function readSyncMedia(reading: Reading): { cues: TimedCue[]; notes: readonly string[] } {
  const { cues: raw, notes } = parseWebvtt(reading.source);
  const lines = linesOf(reading.source);
  const cues = raw.map(({ id, start, end, text }): TimedCue => {
    const { selector, group } = parsePayload(text, lines);
    const place = placeOf(selector);
    const said = quoteOf(selector) ?? reading.options.textAt?.(place);
    const kind = Array.isArray(group) ? group.join(' ') : typeof group === 'string' ? group : '';
    return plainCue(payloadOf(said ?? ''), start, end, { id, place, ...(kind && { kind }) });
  });
  return { cues: withWords(cues, reading), notes };
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
function linesOf(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  source.split(/\r\n?|\n/).forEach((line, index) => {
    if (!lines.has(line)) lines.set(line, index + 1);
  });
  return lines;
}

function placeOf(selector: Selector | string): Place {
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

const isWord = ({ kind }: TimedCue): boolean => kind === WORD;

/** Gives the words to the cues that they are of: the smallest group's, in whose time they begin. */
function withWords(cues: readonly TimedCue[], reading: Reading): TimedCue[] {
  const words = cues.filter(isWord);
  if (!words.length) return [...cues];
  const kind = finestKind(cues);
  const inside = new Map<TimedCue, TimedCue[]>();
  const holders = cues.filter((cue) => !isWord(cue) && (cue.kind ?? '') === kind).sort((a, b) => a.start - b.start);
  let at = 0;
  const strays: TimedCue[] = [];
  for (const word of [...words].sort((a, b) => a.start - b.start)) {
    while (at < holders.length - 1 && holders[at]!.end <= word.start) at++;
    const holder = holders[at];
    if (holder && word.start >= holder.start && word.start < holder.end) add(inside, holder, word);
    else strays.push(word);
  }
  const held = cues
    .filter((cue) => !isWord(cue))
    .map((cue) => {
      const own = inside.get(cue);
      return own ? wordedCue(cue, own) : cue;
    });
  return [...held, ...strayCues(strays, reading)].sort((a, b) => a.start - b.start);
}

function add(inside: Map<TimedCue, TimedCue[]>, holder: TimedCue, word: TimedCue): void {
  const words = inside.get(holder);
  if (words) words.push(word);
  else inside.set(holder, [word]);
}

/** Of the groups the one with the most cues. */
export function finestKind(cues: readonly TimedCue[]): string {
  const counts = new Map<string, number>();
  for (const cue of cues) if (!isWord(cue)) counts.set(cue.kind ?? '', (counts.get(cue.kind ?? '') ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Words that stand in one place: their selectors differ in how they are refined. */
function strayCues(words: readonly TimedCue[], { options }: Reading): TimedCue[] {
  const runs: { base: string; words: TimedCue[] }[] = [];
  for (const word of words) {
    const base = baseOf(word);
    if (base && runs.at(-1)?.base === base) runs.at(-1)!.words.push(word);
    else runs.push({ base, words: [word] });
  }
  return runs.map(({ base, words: own }) => {
    if (!base || own.length < 2) return own[0]!;
    const place = placeOf(JSON.parse(base) as Selector);
    const text = payloadOf(options.textAt?.(place) ?? '');
    return wordedCue(plainCue(text, own[0]!.start, own.at(-1)!.end, { place }), own);
  });
}

/** The selector without what refines it, as text to compare; '' where nothing refines it. */
function baseOf({ place }: TimedCue): string {
  const { refinedBy, ...base } = (place?.selector ?? {}) as Selector;
  return refinedBy === undefined ? '' : JSON.stringify(base);
}

function wordedCue(cue: TimedCue, own: readonly TimedCue[]): TimedCue {
  const tokens = own.map(({ text, start, end, place }): Token => ({ text: unescaped(text), start, end, place }));
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
  const whole = unescaped(cue.text);
  const { text, pieces } = whole ? { text: whole, pieces: piecesIn(whole, tokens) } : textOf(tokens);
  const { words, timed } = pieceCue(text, pieces, { start: cue.start, end: cue.end });
  return { ...cue, text: payloadOf(text), words, timed };
}

const unescaped = (payload: string): string =>
  payload.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
