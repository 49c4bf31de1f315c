import { toCardinal, toOrdinal } from 'n2words/es-ES';
import type { Gender } from '../rules/counted-noun.js';
import type { WrittenNumber } from '../rules/written-number.js';

/** `veintiuno`; before a noun by its gender: `veintiún`, `veintiuna`, `doscientas`. */
export function spanishInteger(value: number | string, gender?: Gender): string {
  const said = toCardinal(value)
    .replace(/dieciseis/g, 'dieciséis')
    .replace(/veintiuno (?=mil)/g, 'veintiún ')
    .replace(/uno (?=mil)/g, 'un ');
  if (!gender) return said;
  if (gender === 'm') return said.replace(/veintiuno$/, 'veintiún').replace(/\buno$/, 'un');
  // Before "millones" the number stays masculine.
  const [, millions = '', rest = ''] = /^(.*mill(?:ón|ones))?(.*)$/.exec(said)!;
  return (
    millions +
    rest
      .replace(/cientos/g, 'cientas')
      .replace(/quinientos/g, 'quinientas')
      .replace(/uno$/, 'una')
  );
}

/** `tres coma catorce`, `uno punto cero cinco`, `menos cinco`. @param mark the word for the decimal mark */
export function spanishCardinal({ sign, whole, fraction }: WrittenNumber, mark: string, gender?: Gender): string {
  const [, zeros = '', rest = ''] = /^(0*)(.*)$/.exec(fraction)!;
  const decimals = [...[...zeros].map(() => 'cero'), ...(rest ? [spanishInteger(rest)] : [])];
  return [
    sign === '-' ? 'menos' : sign && 'más',
    spanishInteger(whole, fraction ? undefined : gender),
    fraction && mark,
    ...decimals,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `primero`, `tercera`. */
export const spanishOrdinal = (value: number, gender: Gender): string =>
  toOrdinal(value, { gender: gender === 'f' ? 'feminine' : 'masculine' });

/** Before a masculine noun: `primer`, `tercer`. */
export const shortOrdinal = (value: number): string => spanishOrdinal(value, 'm').replace(/(primer|tercer)o$/, '$1');
