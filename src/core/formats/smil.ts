import { isElement, visit, type TreeElement } from '../story/tree.js';
import { wordBounds } from '../speech/words.js';
import { clockValue } from './clock-value.js';
import { elementsNamed, holds, lineOf, parseXml } from './markup.js';
import { payloadOf, pieceCue, plainCue } from './pieces.js';
import type { Reading } from './reading.js';
import { piecesIn, sentenceCues, textOf, type Token } from './spoken-text.js';
import { FormatError, type Group, type Place, type TimedCue } from './timing.js';

/** What a `<seq>` of the words of a sentence says of itself, in DAISY's vocabulary (ANSI/NISO Z39.98-2012). */
export const SENTENCE = 'z3998:sentence';

/** A book has parts, chapters, sections, tables: a dozen. */
const DEEPEST = 100;

interface Par {
  readonly group: Group | undefined;
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
export function readSmil(reading: Reading): TimedCue[] {
  const root = parseXml(reading);
  if (root.localName !== 'smil')
    throw new FormatError(lineOf(root), `begins with <${root.localName}>, not with <smil>`, 'give a media overlay');
  const pars: Par[] = [];
  const groups: Group[] = [];
  visit(
    root,
    (node) => {
      if (!isElement(node)) return false;
      const { localName } = node;
      if (localName === 'seq' || localName === 'body') groups.push(groupOf(node));
      if (groups.length > DEEPEST)
        throw new FormatError(lineOf(node), 'is nested too deep', `put at most ${DEEPEST} <seq> into each other`);
      // Of a <par> that holds others these are the passages.
      const isPassage = localName === 'par' && !holds(node, 'par');
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
  return folded(pars, reading);
}

function groupOf(element: TreeElement): Group {
  return {
    element: element.localName === 'body' ? 'body' : 'seq',
    id: element.getAttribute('id') ?? '',
    type: element.getAttribute('epub:type') ?? '',
    textref: element.getAttribute('epub:textref') ?? '',
  };
}

function parOf(par: TreeElement, groups: readonly Group[], { options, remark }: Reading): Par | undefined {
  const [text] = elementsNamed(par, 'text');
  const clips = elementsNamed(par, 'audio');
  const [audio] = clips;
  if (!audio) {
    remark({ line: lineOf(par), message: 'a <par> without a sound is left out', mend: 'give it an <audio>' });
    return undefined;
  }
  const place = text && placeOf(text.getAttribute('src') ?? '');
  const said = place && options.textAt?.(place);
  const start = clip(audio, ['clipBegin', 'clip-begin']);
  // DAISY puts the phrases of a passage into a <seq>, one clip after another.
  const sound = audio.getAttribute('src');
  const last = clips.filter((each) => each.getAttribute('src') === sound).at(-1)!;
  const end = clip(last, ['clipEnd', 'clip-end']);
  if (clips.some((each) => each.getAttribute('src') !== sound))
    remark({
      line: lineOf(par),
      message: 'a passage of several sounds: only its first is taken',
      mend: 'part the <par>',
    });
  const kind = par.getAttribute('epub:type') ?? '';
  const cue = plainCue(payloadOf(said ?? ''), Number.isNaN(start) ? 0 : start, end, {
    id: par.getAttribute('id') ?? '',
    ...(place && { place }),
    ...(kind && { kind }),
    groups,
    audio: sound ?? '',
  });
  return { group: groups.at(-1), cue, text: said };
}

/** NaN where it is not written: from the beginning, or to the end of the sound. */
function clip(audio: TreeElement, names: readonly string[]): number {
  const value = names.map((name) => audio.getAttribute(name)).find((found) => found !== null);
  if (value === undefined || value === null) return NaN;
  const seconds = clockValue(value.replace(/^\s*npt=/, ''));
  if (Number.isNaN(seconds))
    throw new FormatError(lineOf(audio), `“${value}” is no clock value`, 'write it as 0:00:01.500, or 1.5s');
  return seconds;
}

/** An address, cut at its `#`. */
export function placeOf(address: string): Place {
  const [document = '', ...fragment] = address.split('#');
  return { document, fragment: fragment.join('#') };
}

/** Puts words together: those of a sentence that says so, or that holds no others; else by the ends of sentences. */
function folded(pars: readonly Par[], reading: Reading): TimedCue[] {
  const cues: TimedCue[] = [];
  for (let first = 0; first < pars.length;) {
    const { group, cue } = pars[first]!;
    let next = first + 1;
    // A sentence is not said half in one sound and half in another.
    while (next < pars.length && pars[next]!.group === group && pars[next]!.cue.audio === cue.audio) next++;
    const run = pars.slice(first, next);
    for (const cue of foldedRun(group, run, reading)) cues.push(cue);
    first = next;
  }
  return cues;
}

function foldedRun(group: Group | undefined, run: readonly Par[], reading: Reading): TimedCue[] {
  if (group && isSentence(group)) return [sentence(group, run, reading)];
  const isOfWords = run.length > 1 && run.every(({ text }) => text !== undefined && wordBounds(text).length === 1);
  if (!group || !isOfWords) return run.map(({ cue }) => cue);
  const whole = group.textref.includes('#') ? reading.options.textAt?.(placeOf(group.textref)) : undefined;
  if (whole !== undefined && wordBounds(whole).length === run.length) return [sentence(group, run, reading)];
  const { audio, groups } = run[0]!.cue;
  const { text, pieces } = textOf(run.map(tokenOf));
  return sentenceCues(text, pieces, reading.language, { groups: groups!, ...(audio !== undefined && { audio }) });
}

const tokenOf = ({ cue, text = '' }: Par): Token => ({ text, start: cue.start, end: cue.end, place: cue.place });

const isSentence = ({ type }: Group): boolean => type.split(/\s+/).includes(SENTENCE);

function sentence(group: Group, run: readonly Par[], { options }: Reading): TimedCue {
  const place = group.textref ? placeOf(group.textref) : undefined;
  const kind = group.type
    .split(/\s+/)
    .filter((type) => type && type !== SENTENCE)
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
  const { text, pieces } = whole === undefined ? textOf(tokens) : { text: whole, pieces: piecesIn(whole, tokens) };
  return pieceCue(text, pieces, traits);
}
