import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTiming, type TimingOptions } from '../../../src/core/formats/read-timing.js';
import { FormatError } from '../../../src/core/formats/format/timing.js';
import { writeTiming } from '../../../src/core/formats/write-timing.js';
import { cpuTime } from '../../cpu-time.js';
import { PARSERS } from './samples.js';

/** Beginnings of what a pattern may search the rest of a file for. */
const PIECES: readonly string[] = [
  '<rt ',
  '<rt.',
  '<v ',
  '<v.',
  '<v a',
  '<c.',
  '<u ',
  '<b',
  '</',
  '<',
  '<00:00:0',
  '<br ',
  '<p ',
  '<span begin=',
  '<time ',
  '<cite>',
  '<!--',
  '<!DOCTYPE ',
  '<![CDATA[',
  '<mark name=',
  '<mark name="',
  '<mark ',
  "<bookmark mark='",
  '<s ',
  '&',
  '&amp',
  '&a',
  '{\\',
  '{\\k1',
  '{',
  '[',
  '[00:0',
  '(',
  '"',
  '""',
  "'",
  '\\',
  ' ',
  '\t',
  '\n',
  '\r\n\r\n',
  ' \n',
  'a\n',
  '-',
  '-->',
  '1 ',
  '1:',
  '1.',
  '1,',
  ',',
  ';',
  'a',
  '.',
  '🙂',
  '字',
  ':',
  '=',
];

interface Place {
  readonly make: (text: string) => string;
  readonly options?: (text: string) => TimingOptions;
}

const json = (text: string): string => JSON.stringify(text);

/** Where a text may stand in each kind of file. */
const PLACES: Readonly<Record<string, Place>> = {
  'the whole file': { make: (text) => text },
  'JSON without an end': { make: (text) => `{"segments":[{"start":1,"text":"${text}` },
  'a cue of WebVTT': { make: (text) => `WEBVTT\n\n00:01.000 --> 00:09.000\n${text}` },
  'WebVTT with faults': { make: (text) => `WEBVTT\n\n00:01,000 --> 00:09,000\n${text}\n` },
  'captions that repeat': {
    make: (text) =>
      `WEBVTT\n\n00:01.000 --> 00:02.000\none two\n\n00:02.000 --> 00:03.000\none two\n${text}\n\n00:03.000 --> 00:04.000\n${text}\nlast`,
  },
  'the times of a cue': { make: (text) => `WEBVTT\n\n00:01.000 --> ${text}\nA` },
  SubRip: { make: (text) => `1\n00:00:01,000 --> 00:00:09,000\n${text}` },
  SBV: { make: (text) => `0:00:01.000,0:00:09.000\n${text}` },
  LRC: { make: (text) => `[00:01.00]${text}` },
  ASS: { make: (text) => `[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:09.00,,,0,0,0,,${text}` },
  CTM: { make: (text) => `a 1 0 1 ${text}` },
  TextGrid: { make: (text) => `"ooTextFile"\n"TextGrid"\n0 9 <exists> 1 "IntervalTier" "words" 0 9 1 0 9 ${text}` },
  'a table': { make: (text) => `start,end,text\n0,9000,${text}` },
  'a table with tabs': { make: (text) => `0\t9000\t${text}` },
  aeneas: { make: (text) => `f001,0.000,9.000,"${text}` },
  'an attribute of SMIL': {
    make: (text) => `<smil><body><par><text src="${text}"/><audio src="a" clipBegin="1s"/></par></body></smil>`,
  },
  TTML: { make: (text) => `<tt><body><div><p begin="1s" end="9s">${text}</p></div></body></tt>` },
  hyperaudio: { make: (text) => `<p><a data-m="1000">${text}` },
  'Podcasting 2.0 as HTML': { make: (text) => `<cite>A</cite><time>0:01</time><p>${text}` },
  'Podcasting 2.0': {
    make: (text) => `{"segments":[{"startTime":1,"endTime":9,"body":${json(text)},"speaker":${json(text)}}]}`,
  },
  'a recognised word': {
    make: (text) =>
      `{"segments":[{"start":0,"end":9,"text":${json(text)},"words":[{"word":${json(text)},"start":1,"end":9}]}]}`,
  },
  'a sentence of Polly': {
    make: (text) =>
      `{"time":0,"type":"sentence","start":0,"end":9,"value":${json(text)}}\n{"time":0,"type":"word","start":0,"end":9,"value":"a"}`,
  },
  'the script of Google': {
    make: () => '{"timepoints":[{"markName":"a","timeSeconds":1}]}',
    options: (text) => ({ script: `<speak>${text}` }),
  },
};

/** Otherwise each piece is tried in a third of the places. */
const isComplete = Boolean(process.env['ALOUD_COMPLETE']);
const SIZE = 8_000;
const MAX_TRIALS = 12;

/** CPU time in milliseconds. */
function timeOf({ make, options }: Place, piece: string, size: number): number {
  const text = `${piece.repeat(Math.ceil(size / piece.length))}x`;
  const source = make(text);
  const before = cpuTime();
  try {
    const timing = readTiming(source, { ...PARSERS, ...options?.(text) });
    for (const to of ['webvtt', 'srt', 'podcast'] as const) writeTiming(timing, to, { audio: 'a.mp3', page: 'a.html' });
  } catch (error) {
    assert.ok(error instanceof FormatError, String(error));
  }
  return cpuTime() - before;
}

describe('the time to read a file grows with its size, not with its square', () => {
  for (const [index, [name, place]] of Object.entries(PLACES).entries())
    it(name, () => {
      for (const piece of PIECES.filter((_, number) => isComplete || number % 3 === index % 3)) {
        let [small, large] = [Infinity, Infinity];
        const isLinear = (): boolean => large < 60 || large < 9 * small;
        // Twice as large twice: a square takes 16 times as long. Compilation and garbage collection, which may be in other
        // threads, take their time at some trials: the least time counts.
        for (let trial = 0; trial < MAX_TRIALS; trial++) {
          large = Math.min(large, timeOf(place, piece, 4 * SIZE));
          if (large < 60) break;
          small = Math.min(small, timeOf(place, piece, SIZE));
          if (trial >= 2 && isLinear()) break;
        }
        if (isLinear()) continue;
        // On a slow machine the first step up can cost more than the size: the next one decides.
        const next = Math.min(...[1, 2, 3].map(() => timeOf(place, piece, 16 * SIZE)));
        const times = [small, large, next].map((time) => `${time.toFixed(0)} ms`).join(', then ');
        // Half a million strings at once leave the caches, and collecting them as garbage costs more for each: up to ten times in all.
        assert.ok(next < 13 * large, `${json(piece)}: ${times}`);
      }
    });
});
