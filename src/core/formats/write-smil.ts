import { fullClock } from './clock-value.js';
import { SENTENCE } from './smil.js';
import type { Group, Place, TimedCue, TimedWord, Timing } from './timing.js';

/** What a media overlay points at, where the cues do not say it. */
export interface SmilTargets {
  /** Address of the sound. */
  readonly audio: string;
  /** Address of the page. */
  readonly page: string;
}

/** An id as XML has it (a name without a colon), in the letters that all readers take. */
const NAME = /^[A-Za-z_][\w.-]*$/;
const VOCABULARY = 'z3998: http://www.daisy.org/z3998/2012/vocab/structure/#';

/**
 * A media overlay (EPUB 3.3 §9.2): a `<par>` a passage; where words have times a `<seq>` of a `<par>` a word. It carries no
 * text, so each needs an id in the page: the one that is known, else the cue's own, else one made up, which the page must
 * then have.
 *
 * @returns with how many ids were made up
 */
export function writeSmil({ cues }: Timing, targets: SmilTargets): { text: string; made: number } {
  const writer = new SmilWriter(targets);
  for (const cue of cues) writer.cue(cue);
  return { text: writer.end(cues.some(hasWords)), made: writer.made };
}

const hasWords = ({ timed, words }: TimedCue): boolean => timed && words.length > 0;

class SmilWriter {
  made = 0;
  private readonly targets: SmilTargets;
  private readonly lines: string[] = [];
  private readonly ids = new Set<string>();
  private open: readonly Group[] = [];
  private body: Group | undefined;
  private count = 0;

  constructor(targets: SmilTargets) {
    this.targets = targets;
  }

  cue(cue: TimedCue): void {
    this.count++;
    const [outer, ...rest] = cue.groups ?? [];
    const isBody = outer?.element === 'body';
    if (isBody) this.body ??= outer;
    this.into(isBody ? rest : (cue.groups ?? []));
    const place = this.placeOf(cue);
    if (!hasWords(cue)) return this.par(cue.id, cue.kind, place, cue, cue.start, cue.end);
    const type = [SENTENCE, ...(cue.kind ? [cue.kind] : [])].join(' ');
    this.line(`<seq${this.id(cue.id)} epub:type="${escape(type)}" epub:textref="${this.address(place)}">`, 0);
    cue.words.forEach((word, index) => {
      const isPlaced = word.place?.fragment;
      const at = isPlaced ? word.place : this.invent(`${place.fragment}-w${index + 1}`, place.document);
      this.par('', undefined, at, cue, word.start, endOf(cue, word, index), 1);
    });
    this.line('</seq>', 0);
  }

  end(hasSentences: boolean): string {
    this.into([]);
    const { body } = this;
    const traits = body ? attributes(body, this.id(body.id)) : '';
    const prefix = hasSentences ? ` epub:prefix="${VOCABULARY}"` : '';
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"${prefix}>`,
      `  <body${traits}>`,
      ...this.lines,
      '  </body>',
      '</smil>',
      '',
    ].join('\n');
  }

  /** Closes what the next cue is not in, and opens what it is in. */
  private into(groups: readonly Group[]): void {
    let same = 0;
    while (same < groups.length && groups[same] === this.open[same]) same++;
    for (let depth = this.open.length; depth > same; depth--) {
      this.open = this.open.slice(0, -1);
      this.line('</seq>', 0);
    }
    for (const group of groups.slice(same)) {
      this.line(`<seq${attributes(group, this.id(group.id))}>`, 0);
      this.open = [...this.open, group];
    }
  }

  private par(
    id: string,
    kind: string | undefined,
    place: Place,
    cue: TimedCue,
    start: number,
    end: number,
    depth = 0,
  ): void {
    const from = Math.round(start * 1000);
    const to = Math.max(from + 1, Math.round(end * 1000));
    this.line(`<par${this.id(id)}${kind ? ` epub:type="${escape(kind)}"` : ''}>`, depth);
    this.line(`<text src="${this.address(place)}"/>`, depth + 1);
    this.line(
      `<audio src="${escape(cue.audio ?? this.targets.audio)}" clipBegin="${fullClock(from / 1000)}" clipEnd="${fullClock(to / 1000)}"/>`,
      depth + 1,
    );
    this.line('</par>', depth);
  }

  private placeOf({ id, place }: TimedCue): Place {
    if (place?.fragment) return place;
    const document = place?.document ?? '';
    return NAME.test(id) ? { document, fragment: id } : this.invent(`f${`${this.count}`.padStart(6, '0')}`, document);
  }

  private invent(fragment: string, document: string): Place {
    this.made++;
    return { document, fragment };
  }

  private address({ document, fragment }: Place): string {
    return escape(`${document || this.targets.page}#${fragment}`);
  }

  /** An id that is no name, or there already, is left out. */
  private id(id: string): string {
    if (!NAME.test(id) || this.ids.has(id)) return '';
    this.ids.add(id);
    return ` id="${id}"`;
  }

  private line(text: string, depth: number): void {
    this.lines.push('  '.repeat(2 + this.open.length + depth) + text);
  }
}

function attributes({ type, textref }: Group, id: string): string {
  const told = [type && ` epub:type="${escape(type)}"`, textref && ` epub:textref="${escape(textref)}"`];
  return `${id}${told.join('')}`;
}

const endOf = ({ words, end }: TimedCue, word: TimedWord, index: number): number =>
  word.end ?? words[index + 1]?.start ?? end;

/** For an attribute; what XML cannot hold at all goes. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, ' ');
