import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Contenido',
  landmarks: 'Puntos de referencia',
  start: 'Inicio del texto',
  structure: 'Los títulos y un índice guían por el texto, cuyo tamaño y aspecto se pueden cambiar.',
  readAloud: 'Todo el texto se lee en voz alta y la frase que se oye se resalta.',
  partlyReadAloud: 'Una parte del texto se lee en voz alta y la frase que se oye se resalta.',
  described: 'Las imágenes están descritas, por sí mismas o en sus pies.',
  undescribed: 'Algunas imágenes no tienen descripción.',
};
