import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Sonido desactivado',
  soundOn: 'Sonido activado',
  shortcuts: 'Atajos de teclado',
  close: 'Cerrar',
  inPlayer: 'Usar estas teclas en el reproductor',
  onPage: 'También cuando el foco está en otra parte de la página',
  digits: 'A una décima parte del artículo',
  instructions:
    'Para cambiar una tecla, pulse su botón y después la nueva tecla. Delete (Supr) la quita, Escape la deja igual.',
  playOrPause: 'Reproducir o pausar',
  mute: 'Desactivar o activar el sonido',
  slower: 'Más lento',
  faster: 'Más rápido',
  help: 'Mostrar estos atajos',
  noKey: 'Sin tecla',
  pressKey: 'Pulse la nueva tecla',
  changed: '{command}: {key}',
  inUse: '{key} ya está en uso: {command}',
  unusable: 'Esta tecla no se puede usar',
  browseMode: 'En modo de exploración, {key} es una tecla de {names}.',
  firefoxFind: 'Firefox busca en el texto con {key}.',
  separator: ', ',
  restore: 'Restablecer las teclas predeterminadas',
};
