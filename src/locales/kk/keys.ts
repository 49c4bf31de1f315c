import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Дыбыс өшірулі',
  soundOn: 'Дыбыс қосулы',
  shortcuts: 'Пернелер тіркесімдері',
  close: 'Жабу',
  inPlayer: 'Бұл пернелерді ойнатқышта қолдану',
  onPage: 'Фокус беттің басқа жерінде болғанда да',
  digits: 'Мақаланың оннан біріне',
  instructions:
    'Пернені өзгерту үшін оның түймесін, содан кейін жаңа пернені басыңыз. Delete пернені жояды, Escape сол күйінде қалдырады.',
  playOrPause: 'Ойнату немесе кідірту',
  mute: 'Дыбысты өшіру немесе қосу',
  slower: 'Баяуырақ',
  faster: 'Жылдамырақ',
  help: 'Бұл тіркесімдерді көрсету',
  noKey: 'Перне жоқ',
  pressKey: 'Жаңа пернені басыңыз',
  changed: '{command}: {key}',
  inUse: '{key} пернесі бос емес: {command}',
  unusable: 'Бұл пернені қолдануға болмайды',
  browseMode: 'Шолу режимінде {key} мына бағдарламалардың пернесі: {names}.',
  firefoxFind: 'Firefox мәтіннен {key} пернесімен іздейді.',
  separator: ', ',
  restore: 'Бастапқы пернелерді қалпына келтіру',
};
