import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Ses söngen',
  soundOn: 'Ses açıq',
  shortcuts: 'Klaviatura qısqa yolları',
  close: 'Qapat',
  inPlayer: 'Bu klavişlerni oynatıcıda qullan',
  onPage: 'Fokus saifeniñ başqa yerinde olğanda da',
  digits: 'Maqaleniñ ondan birine',
  instructions:
    'Klavişni deñiştirmek içün onıñ dögmesine, soñra yañı klavişke basıñız. Delete onı yoq ete, Escape olğanı kibi qaldıra.',
  playOrPause: 'Oynat ya da toqtat',
  mute: 'Sesni söndür ya da aç',
  slower: 'Yavaşça oqu',
  faster: 'Tezce oqu',
  help: 'Bu qısqa yollarnı köster',
  noKey: 'Klaviş yoq',
  pressKey: 'Yañı klavişke basıñız',
  changed: '{command}: {key}',
  inUse: '{key} endi qullanıla: {command}',
  unusable: 'Bu klavişni qullanıp olmay',
  browseMode: 'Baqış rejiminde {key} bu programmalarnıñ klavişidir: {names}.',
  firefoxFind: 'Firefox metinde {key} ile qıdıra.',
  separator: ', ',
  restore: 'Başlanğıç klavişlerni qaytar',
};
