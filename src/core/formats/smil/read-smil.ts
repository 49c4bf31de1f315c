import { isElement, visit, type TreeElement } from '../../story/tree.js';
import { wordBounds } from '../../speech/word-bounds.js';
import { parseClockValue } from '../parsing/clock-value.js';
import { findElements, hasDescendant, sourceLineOf, parseXmlRoot } from '../parsing/markup.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { FormatError, type OverlayGroup, type TextLocation, type TimedCue } from '../format/timing.js';

/** What a `<seq>` of the words of a sentence says of itself, in DAISY's vocabulary (ANSI/NISO Z39.98-2012). */
export const SENTENCE_TYPE = 'z3998:sentence';

/** A book has parts, chapters, sections, tables: a dozen. */
const MAX_DEPTH = 100;

interface Par {
  readonly group: OverlayGroup | undefined;
  readonly cue: TimedCue;
  /** The plain text of its place; undefined where it cannot be had. */
  readonly text: string | undefined;
}

/**
 * A media overlay (EPUB 3.3 §9.2, of SMIL 3.0; also DAISY 2.02's `clip-begin`): each `<par>` ties a clip of a sound to an
 * element of a page. The text is in that page: it is taken from there where it can be had, else the cue knows only its place.
 *
 * A `<seq>` whose pars are single words is one cue with words.
 */
export function readSmil(reading: FormatInput): TimedCue[] {
  const root = parseXmlRoot(reading);
  if (root.localName !== 'smil')
    throw new FormatError(
      sourceLineOf(root),
      `begins with <${root.localName}>, not with <smil>`,
      'give a media overlay',
    );
  const pars: Par[] = [];
  const groups: OverlayGroup[] = [];
  visit(
    root,
    (node) => {
      if (!isElement(node)) return false;
      const { localName } = node;
      if (localName === 'seq' || localName === 'body') groups.push(groupOf(node));
      if (groups.length > MAX_DEPTH)
        throw new FormatError(
          sourceLineOf(node),
          'is nested too deep',
          `put at most ${MAX_DEPTH} <seq> into each other`,
        );
      // Of a <par> that holds others these are the passages.
      const isPassage = localName === 'par' && !hasDescendant(node, 'par');
      if (isPassage) {
        const par = parOf(node, [...groups], reading);
        if (par) pars.push(par);
      }
      return !isPassage && localName !== 'head';
    },
    (node) => {
      if (isElement(node) && (node.localName === 'seq' || node.localName === 'body')) groups.pop();
    },
  );
  return joinWords(pars, reading);
}

function groupOf(element: TreeElement): OverlayGroup {
  return {
    element: element.localName === 'body' ? 'body' : 'seq',
    id: element.getAttribute('id') ?? '',
    type: element.getAttribute('epub:type') ?? '',
    textref: element.getAttribute('epub:textref') ?? '',
  };
}

function parOf(par: TreeElement, groups: readonly OverlayGroup[], { options, warn }: FormatInput): Par | undefined {
  const [text] = findElements(par, 'text');
  const clips = findElements(par, 'audio');
  const [audio] = clips;
  if (!audio) {
    warn({ line: sourceLineOf(par), message: 'a <par> without a sound is left out', advice: 'give it an <audio>' });
    return undefined;
  }
  const place = text && parseAddress(text.getAttribute('src') ?? '');
  const said = place && options.textAt?.(place);
  const start = clipTime(audio, ['clipBegin', 'clip-begin']);
  // DAISY puts the phrases of a passage into a <seq>, one clip after another.
  const sound = audio.getAttribute('src');
  const last = clips.filter((each) => each.getAttribute('src') === sound).at(-1)!;
  const end = clipTime(last, ['clipEnd', 'clip-end']);
  if (clips.some((each) => each.getAttribute('src') !== sound))
    warn({
      line: sourceLineOf(par),
      message: 'a passage of several sounds: only its first is taken',
      advice: 'part the <par>',
    });
  const kind = par.getAttribute('epub:type') ?? '';
  const cue = createPlainCue(escapePayload(said ?? ''), Number.isNaN(start) ? 0 : start, end, {
    id: par.getAttribute('id') ?? '',
    ...(place && { place }),
    ...(kind && { kind }),
    groups,
    audio: sound ?? '',
  });
  return { group: groups.at(-1), cue, text: said };
}

/** NaN where it is not written: from the beginning, or to the end of the sound. */
function clipTime(audio: TreeElement, names: readonly string[]): number {
  const value = names.map((name) => audio.getAttribute(name)).find((found) => found !== null);
  if (value === undefined || value === null) return NaN;
  const seconds = parseClockValue(value.replace(/^\s*npt=/, ''));
  if (Number.isNaN(seconds))
    throw new FormatError(sourceLineOf(audio), `“${value}” is no clock value`, 'write it as 0:00:01.500, or 1.5s');
  return seconds;
}

/** An address, cut at its `#`. */
export function parseAddress(address: string): TextLocation {
  const [document = '', ...fragment] = address.split('#');
  return { document, fragment: fragment.join('#') };
}

/** Puts words together: those of a sentence that says so, or that holds no others; else by the ends of sentences. */
function joinWords(pars: readonly Par[], reading: FormatInput): TimedCue[] {
  const cues: TimedCue[] = [];
  for (let first = 0; first < pars.length;) {
    const { group, cue } = pars[first]!;
    let next = first + 1;
    // A sentence is not said half in one sound and half in another.
    while (next < pars.length && pars[next]!.group === group && pars[next]!.cue.audio === cue.audio) next++;
    const run = pars.slice(first, next);
    for (const cue of joinGroupWords(group, run, reading)) cues.push(cue);
    first = next;
  }
  return cues;
}

function joinGroupWords(group: OverlayGroup | undefined, run: readonly Par[], reading: FormatInput): TimedCue[] {
  if (group && isSentence(group)) return [sentenceCue(group, run, reading)];
  const isOfWords = run.length > 1 && run.every(({ text }) => text !== undefined && wordBounds(text).length === 1);
  if (!group || !isOfWords) return run.map(({ cue }) => cue);
  const whole = group.textref.includes('#') ? reading.options.textAt?.(parseAddress(group.textref)) : undefined;
  if (whole !== undefined && wordBounds(whole).length === run.length) return [sentenceCue(group, run, reading)];
  const { audio, groups } = run[0]!.cue;
  const { text, pieces } = joinTokens(run.map(tokenOf));
  return splitIntoSentenceCues(text, pieces, reading.language, {
    groups: groups!,
    ...(audio !== undefined && { audio }),
  });
}

const tokenOf = ({ cue, text = '' }: Par): TimedToken => ({ text, start: cue.start, end: cue.end, place: cue.place });

const isSentence = ({ type }: OverlayGroup): boolean => type.split(/\s+/).includes(SENTENCE_TYPE);

function sentenceCue(group: OverlayGroup, run: readonly Par[], { options }: FormatInput): TimedCue {
  const place = group.textref ? parseAddress(group.textref) : undefined;
  const kind = group.type
    .split(/\s+/)
    .filter((type) => type && type !== SENTENCE_TYPE)
    .join(' ');
  const { audio } = run[0]!.cue;
  const traits = {
    id: group.id,
    ...(place?.fragment && { place }),
    ...(kind && { kind }),
    groups: run[0]!.cue.groups!.slice(0, -1),
    ...(audio !== undefined && { audio }),
    start: run[0]!.cue.start,
    end: run.at(-1)!.cue.end,
  };
  const tokens = run.map(tokenOf);
  if (run.every(({ text }) => text === undefined)) {
    const words = tokens.map(({ start, end, place: at }) => ({
      text: '',
      start,
      end,
      unsure: false,
      ...(at && { place: at }),
    }));
    return { ...traits, text: '', words, timed: true };
  }
  const whole = place?.fragment ? options.textAt?.(place) : undefined;
  const { text, pieces } =
    whole === undefined ? joinTokens(tokens) : { text: whole, pieces: locateTokens(whole, tokens) };
  return createTimedCue(text, pieces, traits);
}
