import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Les mots soulignés en pointillé ont été modifiés après l’enregistrement.',
  leftOut: [
    '{n} phrase modifiée n’est pas lue.',
    '{n} de phrases modifiées ne sont pas lues.',
    '{n} phrases modifiées ne sont pas lues.',
  ],
  said: [
    '{n} phrase modifiée est lue avec la voix de cet appareil.',
    '{n} de phrases modifiées sont lues avec la voix de cet appareil.',
    '{n} phrases modifiées sont lues avec la voix de cet appareil.',
  ],
  allow: 'Lire les modifications avec la voix de cet appareil',
  list: 'Aller à une phrase modifiée',
};
