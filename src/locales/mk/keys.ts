import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Звукот е исклучен',
  soundOn: 'Звукот е вклучен',
  shortcuts: 'Кратенки на тастатурата',
  close: 'Затвори',
  inPlayer: 'Користи ги овие копчиња во плеерот',
  onPage: 'И кога фокусот е на друго место на страницата',
  digits: 'До десетина од статијата',
  instructions:
    'За да смените копче, притиснете го неговото поле, па новото копче. Delete го отстранува копчето, Escape го остава.',
  playOrPause: 'Пушти или паузирај',
  mute: 'Исклучи или вклучи го звукот',
  slower: 'Побавно',
  faster: 'Побрзо',
  help: 'Прикажи ги овие кратенки',
  noKey: 'Без копче',
  pressKey: 'Притиснете го новото копче',
  changed: '{command}: {key}',
  inUse: '{key} веќе се користи: {command}',
  unusable: 'Ова копче не може да се користи',
  browseMode: 'Во режим на прегледување {key} е копче на {names}.',
  firefoxFind: 'Firefox бара во текстот со {key}.',
  separator: ', ',
  restore: 'Врати ги стандардните копчиња',
};
