import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Las palabras con línea de puntos se cambiaron después de la grabación.',
  leftOut: ['{n} frase cambiada no se oye.', '{n} de frases cambiadas no se oyen.', '{n} frases cambiadas no se oyen.'],
  said: [
    '{n} frase cambiada se lee con la voz de este dispositivo.',
    '{n} de frases cambiadas se leen con la voz de este dispositivo.',
    '{n} frases cambiadas se leen con la voz de este dispositivo.',
  ],
  allow: 'Leer los cambios con la voz de este dispositivo',
  list: 'Ir a una frase cambiada',
};
