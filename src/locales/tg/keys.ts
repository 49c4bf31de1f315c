import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Садо хомӯш аст',
  soundOn: 'Садо фаъол аст',
  shortcuts: 'Миёнбурҳои клавиатура',
  close: 'Бастан',
  inPlayer: 'Истифодаи ин клавишҳо дар плеер',
  onPage: 'Ҳамчунин вақте фокус дар ҷойи дигари саҳифа аст',
  digits: 'Ба даҳяки мақола',
  instructions:
    'Барои иваз кардани клавиш тугмаи онро ва баъд клавиши навро пахш кунед. Delete онро нест мекунад, Escape бетағйир мегузорад.',
  playOrPause: 'Пахш ё таваққуф',
  mute: 'Хомӯш ё фаъол кардани садо',
  slower: 'Сусттар',
  faster: 'Тезтар',
  help: 'Нишон додани ин миёнбурҳо',
  noKey: 'Клавиш нест',
  pressKey: 'Клавиши навро пахш кунед',
  changed: '{command}: {key}',
  inUse: '{key} истифода мешавад: {command}',
  unusable: 'Ин клавишро истифода бурдан мумкин нест',
  browseMode: 'Дар реҷаи мурур {key} клавиши ин барномаҳост: {names}.',
  firefoxFind: 'Firefox дар матн бо {key} ҷустуҷӯ мекунад.',
  separator: ', ',
  restore: 'Барқарор кардани клавишҳои аслӣ',
};
