import { isElement, visit, type TreeElement } from '../../story/tree.js';
import { wordBounds } from '../../speech/word-bounds.js';
import { parseClockValue } from '../parsing/clock-value.js';
import { findElements, hasDescendant, sourceLineOf, parseXmlRoot } from '../parsing/markup.js';
import { escapePayload, createTimedCue, createPlainCue } from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { locateTokens, splitIntoSentenceCues, joinTokens, type TimedToken } from '../cues/timed-tokens.js';
import { FormatError, type OverlayGroup, type TextLocation, type TimedCue } from '../format/timing.js';

/** The `epub:type` of a `<seq>` that contains the words of a sentence, in DAISY's vocabulary (ANSI/NISO Z39.98-2012). */
export const SENTENCE_TYPE = 'z3998:sentence';

/** Nested `<seq>` elements. Parts, chapters, sections and tables of a book need about a dozen. */
const MAX_DEPTH = 100;

interface Par {
  readonly group: OverlayGroup | undefined;
  readonly cue: TimedCue;
  /** The plain text at its location; undefined if it is not available. */
  readonly text: string | undefined;
}

/**
 * A media overlay (EPUB 3.3 §9.2, a subset of SMIL 3.0; also DAISY 2.02's `clip-begin`): each `<par>` connects a clip of a
 * recording with an element of a page. The text is in that page. If the page is not available, the cue has only a location.
 *
 * A `<seq>` whose `<par>` elements are single words is one cue with words.
 */
export function readSmil(input: FormatInput): TimedCue[] {
  const root = parseXmlRoot(input);
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
        throw new FormatError(sourceLineOf(node), 'is nested too deeply', `nest at most ${MAX_DEPTH} <seq> elements`);
      // If a <par> contains others, those are the passages.
      const isPassage = localName === 'par' && !hasDescendant(node, 'par');
      if (isPassage) {
        const par = parOf(node, [...groups], input);
        if (par) pars.push(par);
      }
      return !isPassage && localName !== 'head';
    },
    (node) => {
      if (isElement(node) && (node.localName === 'seq' || node.localName === 'body')) groups.pop();
    },
  );
  return joinWords(pars, input);
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
  const [textElement] = findElements(par, 'text');
  const clips = findElements(par, 'audio');
  const [audio] = clips;
  if (!audio) {
    warn({ line: sourceLineOf(par), message: 'a <par> without a sound is left out', advice: 'give it an <audio>' });
    return undefined;
  }
  const place = textElement && parseAddress(textElement.getAttribute('src') ?? '');
  const text = place && options.textAt?.(place);
  const start = clipTime(audio, ['clipBegin', 'clip-begin']);
  // DAISY writes the phrases of a passage as a <seq> of clips.
  const sound = audio.getAttribute('src');
  const last = clips.filter((each) => each.getAttribute('src') === sound).at(-1)!;
  const end = clipTime(last, ['clipEnd', 'clip-end']);
  if (clips.some((each) => each.getAttribute('src') !== sound))
    warn({
      line: sourceLineOf(par),
      message: 'a passage has several sounds: only the first is used',
      advice: 'split the <par>',
    });
  const kind = par.getAttribute('epub:type') ?? '';
  const cue = createPlainCue(escapePayload(text ?? ''), Number.isNaN(start) ? 0 : start, end, {
    id: par.getAttribute('id') ?? '',
    ...(place && { place }),
    ...(kind && { kind }),
    ...(Number.isNaN(end) && { hasOpenEnd: true }),
    groups,
    audio: sound ?? '',
  });
  return { group: groups.at(-1), cue, text };
}

/** NaN if the attribute is missing: the clip starts or ends with the recording. */
function clipTime(audio: TreeElement, names: readonly string[]): number {
  const value = names.map((name) => audio.getAttribute(name)).find((found) => found !== null);
  if (value === undefined || value === null) return NaN;
  const seconds = parseClockValue(value.replace(/^\s*npt=/, ''));
  if (Number.isNaN(seconds))
    throw new FormatError(sourceLineOf(audio), `“${value}” is not a clock value`, 'write it as 0:00:01.500, or 1.5s');
  return seconds;
}

/** Splits an address at its `#`. */
export function parseAddress(address: string): TextLocation {
  const [document = '', ...fragment] = address.split('#');
  return { document, fragment: fragment.join('#') };
}

/** Joins consecutive passages of one `<seq>` that are the words of a sentence. */
function joinWords(pars: readonly Par[], input: FormatInput): TimedCue[] {
  const cues: TimedCue[] = [];
  for (let first = 0; first < pars.length;) {
    const { group, cue } = pars[first]!;
    let next = first + 1;
    // A sentence is in one recording.
    while (next < pars.length && pars[next]!.group === group && pars[next]!.cue.audio === cue.audio) next++;
    const run = pars.slice(first, next);
    for (const cue of joinGroupWords(group, run, input)) cues.push(cue);
    first = next;
  }
  return cues;
}

function joinGroupWords(group: OverlayGroup | undefined, run: readonly Par[], input: FormatInput): TimedCue[] {
  if (group && isSentence(group)) return [sentenceCue(group, run, input)];
  const isWordLevel = run.length > 1 && run.every(({ text }) => text !== undefined && wordBounds(text).length === 1);
  if (!group || !isWordLevel) return run.map(({ cue }) => cue);
  const whole = group.textref.includes('#') ? input.options.textAt?.(parseAddress(group.textref)) : undefined;
  if (whole !== undefined && wordBounds(whole).length === run.length) return [sentenceCue(group, run, input)];
  const { audio, groups } = run[0]!.cue;
  const { text, ranges } = joinTokens(run.map(tokenOf));
  const cues = splitIntoSentenceCues(text, ranges, input.language, {
    groups: groups!,
    ...(audio !== undefined && { audio }),
  });
  const hasOpenEnd = run.at(-1)!.cue.hasOpenEnd;
  return hasOpenEnd ? [...cues.slice(0, -1), { ...cues.at(-1)!, hasOpenEnd }] : cues;
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
  const properties = {
    id: group.id,
    ...(place?.fragment && { place }),
    ...(kind && { kind }),
    groups: run[0]!.cue.groups!.slice(0, -1),
    ...(audio !== undefined && { audio }),
    ...(run.at(-1)!.cue.hasOpenEnd && { hasOpenEnd: true }),
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
    return { ...properties, text: '', words, timed: true };
  }
  const whole = place?.fragment ? options.textAt?.(place) : undefined;
  const { text, ranges } =
    whole === undefined ? joinTokens(tokens) : { text: whole, ranges: locateTokens(whole, tokens) };
  return createTimedCue(text, ranges, properties);
}
