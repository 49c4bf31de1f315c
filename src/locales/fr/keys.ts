import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Son coupé',
  soundOn: 'Son rétabli',
  shortcuts: 'Raccourcis clavier',
  close: 'Fermer',
  inPlayer: 'Utiliser ces touches dans le lecteur',
  onPage: 'Aussi quand le focus est ailleurs dans la page',
  digits: 'Vers un dixième de l’article',
  instructions:
    'Pour changer une touche, appuyez sur son bouton, puis sur la nouvelle touche. Delete (Suppr) la retire, Escape (Échap) la conserve.',
  playOrPause: 'Lecture ou pause',
  mute: 'Couper ou rétablir le son',
  slower: 'Moins vite',
  faster: 'Plus vite',
  help: 'Afficher ces raccourcis',
  noKey: 'Aucune touche',
  pressKey: 'Appuyez sur la nouvelle touche',
  changed: '{command}: {key}',
  inUse: '{key} est déjà utilisée : {command}',
  unusable: 'Cette touche ne peut pas être utilisée',
  browseMode: 'En mode navigation, {key} est une touche de {names}.',
  firefoxFind: 'Firefox cherche dans le texte avec {key}.',
  separator: ', ',
  restore: 'Rétablir les touches par défaut',
};
