import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Аз дӀадайина',
  soundOn: 'Аз латийна',
  shortcuts: 'Клавишийн цхьаьнатохарш',
  close: 'ДӀакъовла',
  inPlayer: 'ХӀара клавишаш плеерехь лелае',
  onPage: 'Фокус агӀонан кхечу меттехь йолуш а',
  digits: 'Яззаман итталгӀачу декъе',
  instructions:
    'Клавиша хийца цуьнан нуьйда тӀе таӀаде, тӀаккха керлачу клавиши тӀе. Delete иза дӀайоккху, Escape ма-ярра юту.',
  playOrPause: 'ДӀахӀоттаде я сацаде',
  mute: 'Аз дӀадайа я лато',
  slower: 'Меллашха',
  faster: 'Сиха',
  help: 'ХӀара цхьаьнатохарш гайта',
  noKey: 'Клавиш яц',
  pressKey: 'Керлачу клавиши тӀе таӀаде',
  changed: '{command}: {key}',
  inUse: '{key} лелош ю: {command}',
  unusable: 'ХӀара клавиш лело йиш яц',
  browseMode: 'Хьажаран рожехь {key} хӀокху программийн клавиш ю: {names}.',
  firefoxFind: 'Firefox текстехь {key} клавишица лоьху.',
  separator: ', ',
  restore: 'Юьххьера клавишаш меттахӀиттае',
};
