import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Чулацам',
  landmarks: 'Коьрта дакъош',
  start: 'Текстан йуьхь',
  structure: 'Коьртанаш а, чулацам а текстехь некъ гойтуш бу; цуьнан барам а, куц а хийца йиш ю.',
  readAloud: 'Дерриг текст хезаш йоьшу, хезаш йолу предложени билгалйоккху.',
  partlyReadAloud: 'Текстан цхьа дакъа хезаш йоьшу, хезаш йолу предложени билгалйоккху.',
  described: 'Суьрташ шайна чохь я кӀелдинчу йозанехь довзийтина.',
  undescribed: 'Цхьадолчу суьртийн довзийтар дац.',
};
