import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Ses öçük',
  soundOn: 'Ses açyk',
  shortcuts: 'Klawiatura gysga ýollary',
  close: 'Ýap',
  inPlayer: 'Bu klawişleri pleýerde ulan',
  onPage: 'Fokus sahypanyň başga ýerinde bolanda-da',
  digits: 'Makalanyň ondan birine',
  instructions:
    'Klawişi üýtgetmek üçin onuň düwmesine, soňra täze klawişe basyň. Delete ony aýyrýar, Escape öňkiligine goýýar.',
  playOrPause: 'Oýnat ýa-da sakla',
  mute: 'Sesi öçür ýa-da aç',
  slower: 'Haýalrak',
  faster: 'Çaltrak',
  help: 'Bu gysga ýollary görkez',
  noKey: 'Klawiş ýok',
  pressKey: 'Täze klawişe basyň',
  changed: '{command}: {key}',
  inUse: '{key} ulanylýar: {command}',
  unusable: 'Bu klawişi ulanyp bolmaýar',
  browseMode: 'Göz aýlama tertibinde {key} şu programmalaryň klawişi: {names}.',
  firefoxFind: 'Firefox tekstden {key} bilen gözleýär.',
  separator: ', ',
  restore: 'Başdaky klawişleri dikelt',
};
