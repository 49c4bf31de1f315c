import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Sunet oprit',
  soundOn: 'Sunet pornit',
  shortcuts: 'Comenzi rapide de la tastatură',
  close: 'Închide',
  inPlayer: 'Folosește aceste taste în player',
  onPage: 'Și când focalizarea este în altă parte a paginii',
  digits: 'La o zecime din articol',
  instructions:
    'Pentru a schimba o tastă, apăsați butonul ei, apoi tasta nouă. Delete o elimină, Escape o lasă neschimbată.',
  playOrPause: 'Redare sau pauză',
  mute: 'Oprește sau pornește sunetul',
  slower: 'Mai lent',
  faster: 'Mai rapid',
  help: 'Arată aceste comenzi',
  noKey: 'Nicio tastă',
  pressKey: 'Apăsați tasta nouă',
  changed: '{command}: {key}',
  inUse: '{key} este deja folosită: {command}',
  unusable: 'Această tastă nu poate fi folosită',
  browseMode: 'În modul de navigare, {key} este o tastă a programului {names}.',
  firefoxFind: 'Firefox caută în text cu {key}.',
  separator: ', ',
  restore: 'Restabilește tastele implicite',
};
