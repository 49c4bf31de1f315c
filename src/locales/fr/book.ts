import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Sommaire',
  landmarks: 'Repères',
  start: 'Début du texte',
  structure: 'Des titres et un sommaire guident dans le texte, dont la taille et l’aspect peuvent être modifiés.',
  readAloud: 'Tout le texte est lu à voix haute et la phrase entendue est surlignée.',
  partlyReadAloud: 'Une partie du texte est lue à voix haute et la phrase entendue est surlignée.',
  described: 'Les images sont décrites, par elles-mêmes ou dans leur légende.',
  undescribed: 'Certaines images n’ont pas de description.',
};
