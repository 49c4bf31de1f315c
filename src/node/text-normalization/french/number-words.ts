import { toCardinal, toOrdinal } from 'n2words/fr-FR';
import type { Gender } from '../rules/counted-noun.js';
import type { WrittenNumber } from '../rules/written-number.js';

/** `vingt et un`, `vingt et une`. */
export function frenchInteger(value: number | string, gender: Gender = 'm'): string {
  const said = toCardinal(value);
  return gender === 'f' ? said.replace(/\bun$/, 'une') : said;
}

/** `trois virgule quatorze`, `zéro virgule zéro cinq`, `moins cinq`. */
export function frenchCardinal({ sign, whole, fraction }: WrittenNumber, gender: Gender = 'm'): string {
  const [, zeros = '', rest = ''] = /^(0*)(.*)$/.exec(fraction)!;
  const figures = rest.length > 3 ? [...rest] : rest ? [rest] : [];
  const decimals = [...[...zeros].map(() => 'zéro'), ...figures.map((part) => frenchInteger(part))];
  return [
    sign === '-' ? 'moins' : sign && 'plus',
    frenchInteger(whole, fraction ? 'm' : gender),
    fraction && 'virgule',
    ...decimals,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `premier`, `première`, `vingt et unième`. */
export const frenchOrdinal = (value: number, gender: Gender = 'm'): string =>
  value === 1 && gender === 'f' ? 'première' : toOrdinal(value);
