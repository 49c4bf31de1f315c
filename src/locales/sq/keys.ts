import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Zëri u hoq',
  soundOn: 'Zëri u kthye',
  shortcuts: 'Shkurtoret e tastierës',
  close: 'Mbyll',
  inPlayer: 'Përdor këta taste në luajtës',
  onPage: 'Edhe kur fokusi është gjetkë në faqe',
  digits: 'Te një e dhjeta e artikullit',
  instructions:
    'Për të ndryshuar një tast, shtypni butonin e tij, pastaj tastin e ri. Delete e heq, Escape e lë siç është.',
  playOrPause: 'Luaj ose ndalo',
  mute: 'Hiq ose kthe zërin',
  slower: 'Më ngadalë',
  faster: 'Më shpejt',
  help: 'Shfaq këto shkurtore',
  noKey: 'Pa tast',
  pressKey: 'Shtypni tastin e ri',
  changed: '{command}: {key}',
  inUse: '{key} është në përdorim: {command}',
  unusable: 'Ky tast nuk mund të përdoret',
  browseMode: 'Në mënyrën e shfletimit, {key} është tast i {names}.',
  firefoxFind: 'Firefox kërkon në tekst me {key}.',
  separator: ', ',
  restore: 'Rikthe tastet e parazgjedhura',
};
