import { measure, number, price, priceAround } from './english-amounts.js';
import { code, parts, phone, release } from './english-codes.js';
import { dayMonth, figures, hours, monthDay, months, time, years } from './english-dates.js';
import { weekday } from './english-days.js';
import { fraction } from './english-fractions.js';
import { abbreviation, acronym, numbered, ordinals, roman } from './english-names.js';
import type { Rule } from './rule.js';

/** Each kind before those that would take a part of it. */
export const ENGLISH: readonly Rule[] = [
  phone,
  price,
  priceAround,
  months,
  weekday,
  monthDay,
  dayMonth,
  figures,
  hours,
  time,
  ordinals,
  measure,
  numbered,
  years,
  fraction,
  release,
  parts,
  number,
  code,
  roman,
  abbreviation,
  acronym,
];
