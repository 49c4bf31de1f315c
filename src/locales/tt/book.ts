import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Эчтәлек',
  landmarks: 'Төп бүлекләр',
  start: 'Текст башы',
  structure: 'Башлыклар һәм эчтәлек текстта юл күрсәтә; аның зурлыгын һәм күренешен үзгәртеп була.',
  readAloud: 'Бөтен текст кычкырып укыла, ишетелгән җөмлә билгеләнә.',
  partlyReadAloud: 'Текстның бер өлеше кычкырып укыла, ишетелгән җөмлә билгеләнә.',
  described: 'Рәсемнәр үзләрендә яки астындагы язмада тасвирланган.',
  undescribed: 'Кайбер рәсемнәрнең тасвирламасы юк.',
};
