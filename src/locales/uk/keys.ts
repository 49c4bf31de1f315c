import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Звук вимкнено',
  soundOn: 'Звук увімкнено',
  shortcuts: 'Комбінації клавіш',
  close: 'Закрити',
  inPlayer: 'Використовувати ці клавіші в програвачі',
  onPage: 'А також коли фокус в іншому місці сторінки',
  digits: 'До однієї з десяти частин статті',
  instructions:
    'Щоб змінити клавішу, натисніть її кнопку, а потім нову клавішу. Delete видаляє клавішу, Escape залишає попередню.',
  playOrPause: 'Відтворити або призупинити',
  mute: 'Вимкнути або ввімкнути звук',
  slower: 'Повільніше',
  faster: 'Швидше',
  help: 'Показати ці комбінації',
  noKey: 'Немає клавіші',
  pressKey: 'Натисніть нову клавішу',
  changed: '{command}: {key}',
  inUse: 'Клавіша {key} уже зайнята: {command}',
  unusable: 'Цю клавішу не можна використати',
  browseMode: 'У режимі огляду {key} — клавіша програм {names}.',
  firefoxFind: 'Firefox шукає в тексті клавішею {key}.',
  separator: ', ',
  restore: 'Відновити початкові клавіші',
};
