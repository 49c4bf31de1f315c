import { measure, number, price, priceAround } from './english-amounts.js';
import { dayMonth, figures, monthDay, time, years } from './english-dates.js';
import { abbreviation, acronym, numbered, ordinals, roman } from './english-names.js';
import type { Rule } from './rule.js';

/** Each kind before those that would take a part of it. */
export const ENGLISH: readonly Rule[] = [
  price,
  priceAround,
  monthDay,
  dayMonth,
  figures,
  time,
  measure,
  numbered,
  ordinals,
  years,
  number,
  roman,
  abbreviation,
  acronym,
];
