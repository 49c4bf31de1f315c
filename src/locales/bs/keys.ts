import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Zvuk je isključen',
  soundOn: 'Zvuk je uključen',
  shortcuts: 'Prečice na tastaturi',
  close: 'Zatvori',
  inPlayer: 'Koristi ove tastere u plejeru',
  onPage: 'I kada je fokus na drugom mjestu na stranici',
  digits: 'Na desetine teksta',
  instructions:
    'Da biste promijenili taster, pritisnite njegovo dugme, pa novi taster. Delete uklanja taster, Escape ga ostavlja.',
  playOrPause: 'Pusti ili pauziraj',
  mute: 'Isključi ili uključi zvuk',
  slower: 'Sporije',
  faster: 'Brže',
  help: 'Prikaži ove prečice',
  noKey: 'Bez tastera',
  pressKey: 'Pritisnite novi taster',
  changed: '{command}: {key}',
  inUse: '{key} se već koristi: {command}',
  unusable: 'Ovaj taster ne može da se koristi',
  browseMode: 'U režimu pregleda {key} je taster programa {names}.',
  firefoxFind: 'Firefox pretražuje tekst tasterom {key}.',
  separator: ', ',
  restore: 'Vrati podrazumevane tastere',
};
