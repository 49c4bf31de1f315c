import type { PassageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PassageMessages = {
  counting: rules,
  listenFromHere: 'Escuchar desde aquí',
  selectedText: 'Texto seleccionado',
  copyLink: 'Copiar enlace',
  copyLinkToPassage: 'Copiar enlace a este pasaje',
  linkCopied: 'Enlace copiado',
  linkNotCopied: 'No se ha podido copiar el enlace',
  sentences: 'Frases',
  close: 'Cerrar',
  listenFromSentence: 'Escuchar desde esta frase',
  repeatSentence: 'Repetir esta frase',
  repeatFromHere: 'Repetir desde aquí',
  repeatToHere: 'Repetir hasta aquí',
  repeated: 'Se repite desde «{from}» hasta «{to}»',
  stopRepeating: 'Dejar de repetir',
};
