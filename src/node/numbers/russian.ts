import type { Rule } from './rule.js';
import { code, fraction, phone } from './russian-codes.js';
import { measure, number, priceBefore } from './russian-amounts.js';
import { day, figures, ordinals, time, year } from './russian-dates.js';
import { abbreviation, acronym, numbered, place } from './russian-names.js';
import { roman } from './russian-roman.js';

/** Each kind before those that would take a part of it. */
export const RUSSIAN: readonly Rule[] = [
  phone,
  priceBefore,
  day,
  year,
  figures,
  time,
  measure,
  numbered,
  place,
  ordinals,
  fraction,
  number,
  code,
  roman,
  abbreviation,
  acronym,
];
