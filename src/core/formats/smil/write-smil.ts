import { readNarrationNote } from '../../timeline/webvtt/narration-note.js';
import { formatClockValue } from '../parsing/clock-value.js';
import { SENTENCE_TYPE } from './read-smil.js';
import type { WriteTargets, WrittenTiming } from '../format/format.js';
import type { FormatWarning, OverlayGroup, TextLocation, TimedCue, TimedWord, Timing } from '../format/timing.js';

/** An XML id (a name without a colon), in the characters that all readers accept. */
const XML_ID = /^[A-Za-z_][\w.-]*$/;
const VOCABULARY = 'z3998: http://www.daisy.org/z3998/2012/vocab/structure/#';

/**
 * A media overlay (EPUB 3.3 §9.2): one `<par>` for each passage; for a passage whose words have times, a `<seq>` with one
 * `<par>` for each word. The overlay contains no text, so each passage needs an id in the page: the id of its location,
 * else the id of the cue, else an invented id, which the author must add to the page.
 */
export function writeSmil(timing: Timing, targets: WriteTargets): WrittenTiming {
  const { offsets } = readNarrationNote(timing.notes);
  const offset = offsets[targets.audio.split('/').at(-1)!] ?? 0;
  const cues = timing.cues.map((cue) => (offset ? delayCue(cue, offset) : cue));
  const writer = new SmilWriter(targets);
  for (const cue of cues) writer.writeCue(cue);
  const text = writer.finish(cues.some(hasWords));
  return {
    text,
    warnings: [
      ...(writer.inventedIds ? [inventedIdsWarning(writer.inventedIds, targets)] : []),
      ...(writer.lostIds ? [lostIdsWarning(writer.lostIds)] : []),
    ],
  };
}

const inventedIdsWarning = (count: number, { page }: WriteTargets): FormatWarning => ({
  line: 0,
  message: `${count} places have no id, and were given one`,
  advice: `give the elements of ${page} these ids`,
});

const lostIdsWarning = (count: number): FormatWarning => ({
  line: 0,
  message:
    count === 1
      ? 'one id is lost: it is no XML name, or not the only one'
      : `${count} ids are lost: they are no XML names, or not the only ones`,
  advice: 'write ids that begin with a letter, each once',
});

/** An encoder may put silence before the sound. @param offset seconds */
function delayCue(cue: TimedCue, offset: number): TimedCue {
  const words = cue.words.map((word) => ({
    ...word,
    start: word.start + offset,
    ...(word.end !== undefined && { end: word.end + offset }),
  }));
  return { ...cue, start: cue.start + offset, end: cue.end + offset, words };
}

const hasWords = ({ timed, words }: TimedCue): boolean => timed && words.length > 0;

class SmilWriter {
  inventedIds = 0;
  lostIds = 0;
  private readonly targets: WriteTargets;
  private readonly lines: string[] = [];
  private readonly ids = new Set<string>();
  private openGroups: readonly OverlayGroup[] = [];
  private body: OverlayGroup | undefined;
  private count = 0;

  constructor(targets: WriteTargets) {
    this.targets = targets;
  }

  writeCue(cue: TimedCue): void {
    this.count++;
    const [outer, ...rest] = cue.groups ?? [];
    const isBody = outer?.element === 'body';
    if (isBody) this.body ??= outer;
    this.enterGroups(isBody ? rest : (cue.groups ?? []));
    const place = this.locationOf(cue);
    if (!hasWords(cue))
      return this.writePar(cue.id, cue.kind, place, cue, cue.start, cue.hasOpenEnd ? undefined : cue.end);
    const type = [SENTENCE_TYPE, ...(cue.kind ? [cue.kind] : [])].join(' ');
    this.writeLine(
      `<seq${this.idAttribute(cue.id)} epub:type="${escapeAttribute(type)}" epub:textref="${this.addressOf(place)}">`,
      0,
    );
    cue.words.forEach((word, index) => {
      const hasLocation = word.place?.fragment;
      const at = hasLocation ? word.place : this.inventLocation(`${place.fragment}-w${index + 1}`, place.document);
      const isOpen = cue.hasOpenEnd && index === cue.words.length - 1;
      this.writePar('', undefined, at, cue, word.start, isOpen ? undefined : endOf(cue, word, index), 1);
    });
    this.writeLine('</seq>', 0);
  }

  finish(hasSentences: boolean): string {
    this.enterGroups([]);
    const { body } = this;
    const attributes = body ? formatAttributes(body, this.idAttribute(body.id)) : '';
    const prefix = hasSentences ? ` epub:prefix="${VOCABULARY}"` : '';
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"${prefix}>`,
      `  <body${attributes}>`,
      ...this.lines,
      '  </body>',
      '</smil>',
      '',
    ].join('\n');
  }

  /** Closes the groups that do not contain the next cue, and opens those that do. */
  private enterGroups(groups: readonly OverlayGroup[]): void {
    let same = 0;
    while (same < groups.length && groups[same] === this.openGroups[same]) same++;
    for (let depth = this.openGroups.length; depth > same; depth--) {
      this.openGroups = this.openGroups.slice(0, -1);
      this.writeLine('</seq>', 0);
    }
    for (const group of groups.slice(same)) {
      this.writeLine(`<seq${formatAttributes(group, this.idAttribute(group.id))}>`, 0);
      this.openGroups = [...this.openGroups, group];
    }
  }

  private writePar(
    id: string,
    kind: string | undefined,
    place: TextLocation,
    cue: TimedCue,
    start: number,
    end: number | undefined,
    depth = 0,
  ): void {
    const from = Math.round(start * 1000);
    const to = end === undefined ? undefined : Math.max(from + 1, Math.round(end * 1000));
    // Without an end, the clip ends with the recording (EPUB 3.3 §9.2.2.6).
    const clipEnd = to === undefined ? '' : ` clipEnd="${formatClockValue(to / 1000)}"`;
    this.writeLine(`<par${this.idAttribute(id)}${kind ? ` epub:type="${escapeAttribute(kind)}"` : ''}>`, depth);
    this.writeLine(`<text src="${this.addressOf(place)}"/>`, depth + 1);
    this.writeLine(
      `<audio src="${escapeAttribute(cue.audio ?? this.targets.audio)}" clipBegin="${formatClockValue(from / 1000)}"${clipEnd}/>`,
      depth + 1,
    );
    this.writeLine('</par>', depth);
  }

  private locationOf({ id, place }: TimedCue): TextLocation {
    if (place?.fragment) return place;
    const document = place?.document ?? '';
    return XML_ID.test(id)
      ? { document, fragment: id }
      : this.inventLocation(`f${`${this.count}`.padStart(6, '0')}`, document);
  }

  private inventLocation(fragment: string, document: string): TextLocation {
    this.inventedIds++;
    return { document, fragment };
  }

  private addressOf({ document, fragment }: TextLocation): string {
    return escapeAttribute(`${document || this.targets.page}#${fragment}`);
  }

  /** No attribute if the id is not a valid name, or if another element has it. */
  private idAttribute(id: string): string {
    if (!XML_ID.test(id) || this.ids.has(id)) {
      // The number of a cue is no name that something points at.
      if (id && id !== `${this.count}`) this.lostIds++;
      return '';
    }
    this.ids.add(id);
    return ` id="${id}"`;
  }

  private writeLine(text: string, depth: number): void {
    this.lines.push('  '.repeat(2 + this.openGroups.length + depth) + text);
  }
}

function formatAttributes({ type, textref }: OverlayGroup, id: string): string {
  const attributes = [
    type && ` epub:type="${escapeAttribute(type)}"`,
    textref && ` epub:textref="${escapeAttribute(textref)}"`,
  ];
  return `${id}${attributes.join('')}`;
}

const endOf = ({ words, end }: TimedCue, word: TimedWord, index: number): number =>
  word.end ?? words[index + 1]?.start ?? end;

/** Escapes a text for an attribute, and removes characters that XML does not allow. */
const escapeAttribute = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ');
