import type { Rule } from './rule.js';
import { measure, number, priceBefore } from './russian-amounts.js';
import { day, figures, ordinals, time, year } from './russian-dates.js';
import { abbreviation, acronym, numbered, roman } from './russian-names.js';

/** Each kind before those that would take a part of it. */
export const RUSSIAN: readonly Rule[] = [
  priceBefore,
  day,
  year,
  figures,
  time,
  measure,
  numbered,
  ordinals,
  number,
  roman,
  abbreviation,
  acronym,
];
