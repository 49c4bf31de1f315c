import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Звукът е изключен',
  soundOn: 'Звукът е включен',
  shortcuts: 'Клавишни комбинации',
  close: 'Затваряне',
  inPlayer: 'Използване на тези клавиши в плейъра',
  onPage: 'И когато фокусът е другаде на страницата',
  digits: 'До десета част от статията',
  instructions:
    'За да смените клавиш, натиснете бутона му, после новия клавиш. Delete премахва клавиша, Escape го оставя.',
  playOrPause: 'Пускане или пауза',
  mute: 'Изключване или включване на звука',
  slower: 'По-бавно',
  faster: 'По-бързо',
  help: 'Показване на тези комбинации',
  noKey: 'Няма клавиш',
  pressKey: 'Натиснете новия клавиш',
  changed: '{command}: {key}',
  inUse: '{key} вече се използва: {command}',
  unusable: 'Този клавиш не може да се използва',
  browseMode: 'В режим на преглед {key} е клавиш на {names}.',
  firefoxFind: 'Firefox търси в текста с {key}.',
  separator: ', ',
  restore: 'Връщане на клавишите по подразбиране',
};
