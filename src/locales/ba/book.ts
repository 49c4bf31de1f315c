import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Йөкмәтке',
  landmarks: 'Төп бүлектәр',
  start: 'Текст башы',
  structure: 'Башлыҡтар һәм йөкмәтке текста юл күрһәтә; уның ҙурлығын һәм күренешен үҙгәртеп була.',
  readAloud: 'Бөтә текст ҡысҡырып уҡыла, ишетелгән һөйләм билдәләнә.',
  partlyReadAloud: 'Тексттың бер өлөшө ҡысҡырып уҡыла, ишетелгән һөйләм билдәләнә.',
  described: 'Рәсемдәр үҙҙәрендә йәки аҫтындағы яҙыуҙа тасуирланған.',
  undescribed: 'Ҡайһы бер рәсемдәрҙең тасуирламаһы юҡ.',
};
