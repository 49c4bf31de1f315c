import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Звук је искључен',
  soundOn: 'Звук је укључен',
  shortcuts: 'Пречице на тастатури',
  close: 'Затвори',
  inPlayer: 'Користи ове тастере у плејеру',
  onPage: 'И када је фокус на другом месту на страници',
  digits: 'На десетине текста',
  instructions:
    'Да бисте променили тастер, притисните његово дугме, па нови тастер. Delete уклања тастер, Escape га оставља.',
  playOrPause: 'Пусти или паузирај',
  mute: 'Искључи или укључи звук',
  slower: 'Спорије',
  faster: 'Брже',
  help: 'Прикажи ове пречице',
  noKey: 'Без тастера',
  pressKey: 'Притисните нови тастер',
  changed: '{command}: {key}',
  inUse: '{key} се већ користи: {command}',
  unusable: 'Овај тастер не може да се користи',
  browseMode: 'У режиму прегледа {key} је тастер програма {names}.',
  firefoxFind: 'Firefox претражује текст тастером {key}.',
  separator: ', ',
  restore: 'Врати подразумеване тастере',
};
