import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WRITABLE_FORMATS, type WritableFormatName } from '../../../src/core/formats/format-list.js';
import { readTiming } from '../../../src/core/formats/read-timing.js';
import type { TextLocation, TimedCue, Timing } from '../../../src/core/formats/format/timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { plainText } from '../../../src/core/timeline/webvtt/cue-text.js';
import { randomFrom } from '../timeline/generated-story.js';
import { PARSERS, readSample, SAMPLES } from './samples.js';

const OUTPUTS = WRITABLE_FORMATS.map(({ name }) => name);
const TARGETS = { audio: 'story.mp3', page: 'page.xhtml' };

type Trait =
  'ids' | 'bounds' | 'text' | 'lines' | 'words' | 'ends' | 'doubts' | 'speakers' | 'places' | 'overlay' | 'notes';

/** The traits that each format can store. Bounds: those of a cue, if they differ from those of its words. */
const HOLDS: Readonly<Record<WritableFormatName, readonly Trait[]>> = {
  webvtt: ['ids', 'bounds', 'text', 'lines', 'words', 'doubts', 'speakers', 'notes'],
  captions: ['ids', 'bounds', 'text', 'lines', 'speakers', 'notes'],
  srt: ['bounds', 'text', 'lines'],
  smil: ['places', 'words', 'ends', 'overlay', 'text'],
  'sync-media': ['bounds', 'text', 'words', 'ends', 'places', 'notes'],
  podcast: ['text', 'words', 'ends', 'speakers'],
};

const ms = (seconds: number): number => Math.round(seconds * 1000);
const plain = ({ text }: TimedCue): string => plainText(text).trim();
/** A single word has the time of its cue. */
const isWorded = ({ timed, words }: TimedCue): boolean => timed && words.length > 1;

/** The values that are compared for each trait. */
const TRAITS: Readonly<Record<Trait, (timing: Timing, to: WritableFormatName) => unknown>> = {
  ids: ({ cues }) => cues.map(({ id, place }) => place?.fragment || id),
  bounds: ({ cues }) => cues.map(({ start, end }) => [ms(start), ms(end)]),
  text: ({ cues }) => cues.map((cue) => plain(cue).replace(/\s+/g, ' ')),
  lines: ({ cues }) => cues.map(plain),
  words: ({ cues }) => cues.map((cue) => (isWorded(cue) ? cue.words.map(({ text, start }) => [text, ms(start)]) : [])),
  ends: ({ cues }) =>
    cues.map((cue) =>
      isWorded(cue)
        ? cue.words.map(({ end }, index) => ms(end ?? cue.words[index + 1]?.start ?? cue.end))
        : ms(cue.end),
    ),
  doubts: ({ cues }) => cues.map((cue) => (isWorded(cue) ? cue.words.map(({ unsure }) => unsure) : [])),
  speakers: ({ cues }) => cues.map(({ speaker }) => speaker ?? ''),
  places: ({ cues }) => cues.map(({ place, words }) => [place?.fragment, ...words.map((word) => word.place?.fragment)]),
  overlay: ({ cues }) => cues.map(({ audio, kind, groups }) => ({ audio, kind, groups })),
  notes: ({ notes }) => notes,
};

/** The page of an overlay: the texts in the order of its locations. */
function pageOf({ cues }: Timing): (place: TextLocation) => string | undefined {
  const texts = cues.flatMap((cue) => [plain(cue), ...(cue.timed ? cue.words.map(({ text }) => text) : [])]);
  const seen = new Map<string, string | undefined>();
  return ({ fragment }) => {
    if (!seen.has(fragment)) seen.set(fragment, texts[seen.size]);
    return seen.get(fragment);
  };
}

/** Reads a written file again. For SMIL, the order of the locations gives the texts of the page. */
function readBack(text: string, to: WritableFormatName, before: Timing): Timing {
  if (to !== 'smil') return readTiming(text, PARSERS);
  const inPage = pageOf(before);
  for (const [, address] of text.matchAll(/(?:z3998:sentence[^>]*epub:textref|<text src)="[^"#]*#([^"]*)"/g))
    inPage({ document: '', fragment: address! });
  return readTiming(text, { ...PARSERS, textAt: inPage });
}

function keeps(before: Timing, to: WritableFormatName): void {
  const { text } = writeTiming(before, to, TARGETS);
  const after = readBack(text, to, before);
  assert.equal(after.cues.length, before.cues.length, 'as many cues');
  for (const trait of HOLDS[to]) {
    // Only existing values can be lost: a media overlay gets new ids.
    if (trait === 'places' && !before.cues.some(({ place }) => place)) continue;
    if (trait === 'overlay' && before.format !== 'smil') continue;
    if (trait === 'notes' && !before.notes.length) continue;
    const [was, is] = [TRAITS[trait](before, to), TRAITS[trait](after, to)];
    if (trait === 'places') assert.deepEqual(known(is, was), was, trait);
    else if (to === 'srt' && (trait === 'text' || trait === 'lines'))
      assert.deepEqual(is, spoken(before, was as string[]), trait);
    else assert.deepEqual(is, was, trait);
  }
}

/** The locations that were known before. */
function known(is: unknown, was: unknown): unknown {
  return (is as unknown[][]).map((places, cue) =>
    places.map((place, index) => (was as unknown[][])[cue]![index] && place),
  );
}

const spoken = ({ cues }: Timing, texts: readonly string[]): string[] =>
  texts.map((text, index) => (cues[index]!.speaker ? `${cues[index]!.speaker}: ${text}` : text));

describe('the conversion matrix', () => {
  it('has the traits of each format', () => assert.deepEqual(OUTPUTS.toSorted(), Object.keys(HOLDS).toSorted()));

  for (const name of SAMPLES) for (const to of OUTPUTS) it(`${name} → ${to}`, () => keeps(readSample(name), to));

  it('keeps the traits over two conversions', () => {
    for (const first of OUTPUTS)
      for (const second of OUTPUTS) {
        const once = readBack(
          writeTiming(readSample('words.vtt'), first, TARGETS).text,
          first,
          readSample('words.vtt'),
        );
        assert.doesNotThrow(() => keeps(once, second), `${first} → ${second}`);
      }
  });
});

describe('any timing', () => {
  const WORDS = ['a', 'Bo', 'news,', '“yes”', 'R&D', 'x<y', 'naïve', '😀', 'Ελλάδα', 'خبر', 'don’t', '3.5', '…', '字'];

  /** Cues in the order of time, to the millisecond, some with words and some without. */
  function anyTiming(random: () => number): Timing {
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    let time = Math.floor(random() * 2000);
    const cues = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, index): TimedCue => {
      const start = (time += Math.floor(random() * 500));
      const texts = Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(WORDS));
      const words = texts.map((text) => {
        const from = time;
        time += 2 + Math.floor(random() * 600);
        return { text, start: from / 1000, end: (time - Math.floor(random() * 2)) / 1000, unsure: random() < 0.1 };
      });
      const payload = texts.join(' ').replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const speaker = random() < 0.3 ? pick(['Ann', 'Tom & Jo']) : '';
      return {
        id: random() < 0.5 ? `cue${index}` : '',
        start: start / 1000,
        end: words.at(-1)!.end,
        text: payload,
        words,
        timed: true,
        ...(speaker && { speaker }),
      };
    });
    return { format: 'echogarden', notes: [], cues, warnings: [] };
  }

  for (const to of OUTPUTS)
    it(`survives ${to}`, () => {
      const random = randomFrom(11);
      for (let trial = 0; trial < 300; trial++) {
        const timing = anyTiming(random);
        // 字 may be next to other words without a space, which a list of words cannot express.
        const storable = to === 'podcast' || to === 'smil' ? withoutHan(timing) : timing;
        keeps(storable, to);
      }
    });

  const withoutHan = (timing: Timing): Timing => ({
    ...timing,
    cues: timing.cues.map((cue) => ({
      ...cue,
      text: cue.text.replaceAll('字', 'ji').replaceAll('…', 'so'),
      words: cue.words.map((word) => ({ ...word, text: word.text.replaceAll('字', 'ji').replaceAll('…', 'so') })),
    })),
  });
});
