import { wordBounds } from '../../speech/word-bounds.js';
import { descendants, isElement, isText, type TreeElement, type TreeNode } from '../../story/tree.js';
import {
  createPlainCue,
  createTimedCue,
  escapePayload,
  type CueProperties,
  type TimedTextRange,
} from '../cues/create-cue.js';
import type { FormatInput } from '../format/format-input.js';
import { FormatError, type TimedCue } from '../format/timing.js';
import { parseXmlRoot, sourceLineOf } from '../parsing/markup.js';
import { parseTimeExpression, timeParametersOf, type TimeParameters } from './ttml-time.js';

/** Elements within each other. Files have about five. */
const MAX_DEPTH = 50;

interface Interval {
  readonly start: number;
  /** Infinity if nothing ends it. */
  readonly end: number;
}

interface Context {
  readonly parameters: TimeParameters;
  readonly rubyStyles: ReadonlySet<string>;
  readonly agents: ReadonlyMap<string, string>;
  readonly cues: TimedCue[];
}

/**
 * TTML (TTML2; its profiles IMSC 1.1, EBU-TT-D, SMPTE-TT; DFXP is TTML1): each `<p>` with a time is a cue. Times are within
 * those of the elements around them; in a `timeContainer="seq"` an element starts where the one before it ends. A `<span>`
 * with a time in a `<p>` is a word or a part of the line. Ruby text is left out. Cues of pictures have no text and are
 * left out.
 */
export function readTtml(input: FormatInput): { cues: TimedCue[]; language?: string } {
  const root = parseXmlRoot(input);
  if (root.localName !== 'tt')
    throw new FormatError(sourceLineOf(root), `begins with <${root.localName}>, not with <tt>`, 'give a TTML file');
  const elements = descendants(root);
  const context: Context = {
    parameters: timeParametersOf(root),
    rubyStyles: new Set(elements.filter((each) => each.localName === 'style' && isRubyText(each)).map(idOf)),
    agents: new Map(elements.filter((each) => each.localName === 'agent').map((agent) => [idOf(agent), nameOf(agent)])),
    cues: [],
  };
  for (const body of elements)
    if (body.localName === 'body') readContainer(body, { start: 0, end: Infinity }, 0, context);
  const language = root.getAttribute('xml:lang') ?? '';
  return { cues: context.cues, ...(language && { language }) };
}

const idOf = (element: TreeElement): string => element.getAttribute('xml:id') ?? '';
const isRubyText = (element: TreeElement): boolean =>
  /^(?:text|delimiter|textContainer)$/.test(element.getAttribute('tts:ruby') ?? '');
const nameOf = (agent: TreeElement): string =>
  descendants(agent)
    .filter(({ localName }) => localName === 'name')
    .map((name) => name.firstChild?.nodeValue?.trim() ?? '')[0] ?? '';

/** The elements in an element. */
function childrenOf(element: TreeNode): TreeElement[] {
  const children: TreeElement[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child)) children.push(child);
  return children;
}

function readContainer(element: TreeElement, outer: Interval, depth: number, context: Context): void {
  if (depth > MAX_DEPTH) throw tooDeep(element);
  const interval = intervalOf(element, outer, context);
  let at = interval.start;
  for (const child of childrenOf(element)) {
    if (!/^(?:div|p)$/.test(child.localName)) continue;
    const around = isSequence(element) ? { start: at, end: interval.end } : interval;
    if (child.localName === 'div') readContainer(child, around, depth + 1, context);
    else readParagraph(child, around, context);
    at = intervalOf(child, around, context).end;
  }
}

const isSequence = (element: TreeElement): boolean => element.getAttribute('timeContainer') === 'seq';

/** The times of an element, within those around it. */
function intervalOf(element: TreeElement, outer: Interval, { parameters }: Context): Interval {
  const time = (name: string): number | undefined => {
    const value = element.getAttribute(name);
    if (value === null) return undefined;
    const seconds = parseTimeExpression(value, parameters);
    if (Number.isNaN(seconds))
      throw new FormatError(
        sourceLineOf(element),
        `${name}="${value.slice(0, 40)}" is not a time`,
        'write 00:00:01.000',
      );
    return seconds;
  };
  const start = outer.start + (time('begin') ?? 0);
  const [end, duration] = [time('end'), time('dur')];
  const until = Math.min(outer.start + (end ?? Infinity), start + (duration ?? Infinity));
  return { start: Math.min(start, outer.end), end: Math.min(until, outer.end) };
}

const hasTime = (element: TreeElement): boolean =>
  ['begin', 'end', 'dur'].some((name) => element.getAttribute(name) !== null);

interface Part extends Interval {
  readonly from: number;
  readonly to: number;
}

function readParagraph(paragraph: TreeElement, outer: Interval, context: Context): void {
  const interval = intervalOf(paragraph, outer, context);
  const parts: Part[] = [];
  const text = textOf(paragraph, interval, parts, context);
  if (!text.trim()) return;
  const isTimed = hasTime(paragraph);
  const properties = propertiesOf(paragraph, context);
  const words = parts.reduce((sum, { from, to }) => sum + wordBounds(text.slice(from, to)).length, 0);
  // Without a time of its own, a paragraph is a list of captions, unless its parts are words.
  if (!isTimed && parts.length && words > 1.5 * parts.length) {
    for (const { from, to, start, end } of parts)
      context.cues.push(createPlainCue(escapePayload(tidy(text.slice(from, to))), start, finite(end), properties));
    return;
  }
  const bounds = parts.length && !isTimed ? { start: parts[0]!.start, end: parts.at(-1)!.end } : interval;
  const [start, end] = [bounds.start, finite(bounds.end)];
  if (!isTimed && !parts.length && interval.end === Infinity && interval.start === 0) return;
  if (!parts.length) {
    context.cues.push(createPlainCue(escapePayload(tidy(text)), start, end, properties));
    return;
  }
  const lead = text.length - text.trimStart().length;
  const ranges = parts.map((part): TimedTextRange => ({
    from: part.from - lead,
    to: part.to - lead,
    start: part.start,
    end: finite(part.end),
  }));
  context.cues.push(createTimedCue(text.trim(), ranges, { start, end, ...properties }));
}

const finite = (time: number): number => (Number.isFinite(time) ? time : NaN);
const tidy = (text: string): string => text.replace(/[^\S\n]*\n\s*/g, '\n').trim();

function propertiesOf(element: TreeElement, { agents }: Context): CueProperties {
  const id = idOf(element);
  const agent = element.getAttribute('ttm:agent')?.split(/\s+/)[0] ?? '';
  const speaker = agents.get(agent) || '';
  return { ...(id && { id }), ...(speaker && { speaker }) };
}

/** The text of a paragraph, with white space collapsed and a line break for `<br>`; adds the parts with times. */
function textOf(paragraph: TreeElement, interval: Interval, parts: Part[], context: Context): string {
  const pieces: string[] = [];
  let length = 0;
  let isSpaced = true;
  const add = (piece: string): void => {
    if (!piece) return;
    pieces.push(piece);
    length += piece.length;
    isSpaced = /\s/.test(piece.at(-1)!);
  };
  const walk = (parent: TreeElement, outer: Interval, depth: number): void => {
    if (depth > MAX_DEPTH) throw tooDeep(parent);
    let at = outer.start;
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) {
        const value = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        add(isSpaced && value.startsWith(' ') ? value.slice(1) : value);
      }
      if (!isElement(node)) continue;
      if (node.localName === 'br') add('\n');
      if (node.localName !== 'span' || isRuby(node, context)) continue;
      const around = isSequence(parent) ? { start: at, end: outer.end } : outer;
      const inner = intervalOf(node, around, context);
      at = inner.end;
      const [from, first, count] = [length, pieces.length, parts.length];
      walk(node, inner, depth + 1);
      const part = pieces.slice(first).join('');
      const lead = part.length - part.trimStart().length;
      // A span that contains spans with times has no time of its own.
      if (hasTime(node) && parts.length === count && part.trim())
        parts.push({ from: from + lead, to: from + part.trimEnd().length, ...inner });
    }
  };
  walk(paragraph, interval, 0);
  return pieces.join('');
}

const tooDeep = (element: TreeElement): FormatError =>
  new FormatError(sourceLineOf(element), 'is nested too deeply', `nest at most ${MAX_DEPTH} elements`);

const isRuby = (element: TreeElement, { rubyStyles }: Context): boolean =>
  isRubyText(element) || (element.getAttribute('style') ?? '').split(/\s+/).some((id) => id && rubyStyles.has(id));
