import type { TimeSpan } from './voice.js';

/** A sound of speech, and when (seconds). */
export interface Phone extends TimeSpan {
  readonly name: string;
}

/** The name of a silence. */
const SILENCE_NAME = 'pau';

/**
 * Reads what flite prints for `-psdur`: `name:end` for each phone, a line for each part that it said by itself, whose
 * times begin at zero again. Silences are left out.
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

/** Reads what flite prints for `-ps`: the names of the phones, a line for each part. */
export const readPhones = (printed: string): string[][] =>
  lines(printed).map((line) => line.split(' ').filter((name) => name !== SILENCE_NAME));

const lines = (printed: string): string[] =>
  printed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
