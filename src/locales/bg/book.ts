import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Съдържание',
  landmarks: 'Ориентири',
  start: 'Начало на текста',
  structure: 'Заглавия и съдържание водят през текста, чийто размер и вид могат да се променят.',
  readAloud: 'Целият текст се чете на глас, а чутото изречение се откроява.',
  partlyReadAloud: 'Част от текста се чете на глас, а чутото изречение се откроява.',
  described: 'Изображенията са описани, сами или в надписите си.',
  undescribed: 'Някои изображения нямат описание.',
};
