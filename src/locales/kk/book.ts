import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Мазмұны',
  landmarks: 'Бағдарлар',
  start: 'Мәтіннің басы',
  structure: 'Тақырыптар мен мазмұн мәтін ішінде жол көрсетеді; мәтіннің өлшемі мен түрін өзгертуге болады.',
  readAloud: 'Бүкіл мәтін дауыстап оқылады, естіліп тұрған сөйлем белгіленеді.',
  partlyReadAloud: 'Мәтіннің бір бөлігі дауыстап оқылады, естіліп тұрған сөйлем белгіленеді.',
  described: 'Суреттер өздерінде немесе астындағы жазуда сипатталған.',
  undescribed: 'Кейбір суреттердің сипаттамасы жоқ.',
};
