import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Садржај',
  landmarks: 'Оријентири',
  start: 'Почетак текста',
  structure: 'Наслови и садржај воде кроз текст, чија величина и изглед могу да се промене.',
  readAloud: 'Цео текст се чита наглас, а реченица која се чује је истакнута.',
  partlyReadAloud: 'Део текста се чита наглас, а реченица која се чује је истакнута.',
  described: 'Слике су описане, саме или у потписима.',
  undescribed: 'Неке слике немају опис.',
};
