import type { TimeSpan } from './voice.js';

/** A phone and its time (seconds). */
export interface Phone extends TimeSpan {
  readonly name: string;
}

/** The name of silence in flite. */
const SILENCE_NAME = 'pau';

/**
 * Reads the output of flite for `-psdur`: `name:end` for each phone, and a line for each part. The times of each part begin
 * at zero. The result has no silences.
 */
export function readTimedPhones(printed: string): Phone[] {
  const phones: Phone[] = [];
  let partStart = 0;
  for (const line of lines(printed)) {
    let start = partStart;
    for (const item of line.split(' ')) {
      const colon = item.lastIndexOf(':');
      const [name, end] = [item.slice(0, colon), partStart + Number(item.slice(colon + 1))];
      if (name !== SILENCE_NAME) phones.push({ name, start, end });
      start = end;
    }
    partStart = start;
  }
  return phones;
}

/** Reads the output of flite for `-ps`: the names of the phones, a line for each part. */
export const readPhones = (printed: string): string[][] =>
  lines(printed).map((line) => line.split(' ').filter((name) => name !== SILENCE_NAME));

const lines = (printed: string): string[] =>
  printed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
