import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'نیولیک',
  landmarks: 'اصلي برخې',
  start: 'د متن پیل',
  structure: 'سرلیکونه او نیولیک په متن کې لارښوونه کوي، چې کچه او بڼه یې بدلېدای شي.',
  readAloud: 'ټول متن په لوړ غږ لوستل کېږي او اورېدل کېدونکې جمله څرګندېږي.',
  partlyReadAloud: 'د متن یوه برخه په لوړ غږ لوستل کېږي او اورېدل کېدونکې جمله څرګندېږي.',
  described: 'انځورونه پخپله یا په خپلو لیکنو کې تشریح شوي دي.',
  undescribed: 'ځینې انځورونه تشریح نه لري.',
};
