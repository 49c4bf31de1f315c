import { spellByThousands } from '../rules/thousands.js';
import type { WrittenNumber } from '../rules/written-number.js';

// No library has Kazakh.
const ONES = ' бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ');
const TENS = ' он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ');
const SCALES = ['', 'мың', 'миллион', 'миллиард', 'триллион'];

/** `мың тоғыз жүз қырық бес`. */
export function kazakhInteger(value: number | string): string {
  const figures = String(value);
  if (+figures === 0) return 'нөл';
  // "мың", not "бір мың".
  return spellByThousands(figures, SCALES, (group, scale) =>
    group === 1 && scale === 1 ? '' : underThousand(group),
  ).join(' ');
}

function underThousand(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const said = hundreds ? [hundreds > 1 ? ONES[hundreds] : '', 'жүз'] : [];
  return [...said, TENS[tens], ONES[ones]].filter(Boolean).join(' ');
}

const FRACTIONS = ['оннан', 'жүзден', 'мыңнан'];

/** `үш бүтін оннан бес`, `минус бес`. Undefined for more than three decimals. */
export function kazakhCardinal({ sign, whole, fraction }: WrittenNumber): string | undefined {
  const of = FRACTIONS[fraction.length - 1];
  if (fraction && !of) return undefined;
  return [
    sign === '-' ? 'минус' : sign && 'плюс',
    kazakhInteger(whole),
    ...(fraction ? ['бүтін', of, kazakhInteger(+fraction)] : []),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `бесінші`, `жиырмасыншы`, `екі мың жиырма төртінші`. */
export function kazakhOrdinal(value: number): string {
  const said = kazakhInteger(value);
  const isBack = /[аоұыя]/.test(/[аәеоөұүыіия][^аәеоөұүыіия]*$/.exec(said)?.[0] ?? '');
  if (said.endsWith('жиырма')) return `${said}сыншы`;
  if (said.endsWith('қырық')) return `${said.slice(0, -2)}қыншы`;
  if (/[аыеіу]$/.test(said)) return said + (said.endsWith('елу') ? 'інші' : isBack ? 'ншы' : 'нші');
  return said + (isBack ? 'ыншы' : 'інші');
}
