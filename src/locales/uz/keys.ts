import type { KeysMessages } from '../../core/language/messages.js';

export const messages: KeysMessages = {
  soundOff: 'Ovoz o‘chiq',
  soundOn: 'Ovoz yoqilgan',
  shortcuts: 'Klavishlar birikmalari',
  close: 'Yopish',
  inPlayer: 'Bu klavishlarni pleyerda ishlatish',
  onPage: 'Fokus sahifaning boshqa joyida bo‘lganda ham',
  digits: 'Maqolaning o‘ndan biriga',
  instructions:
    'Klavishni o‘zgartirish uchun uning tugmasini, so‘ng yangi klavishni bosing. Delete uni olib tashlaydi, Escape o‘zgarishsiz qoldiradi.',
  playOrPause: 'Ijro etish yoki pauza',
  mute: 'Ovozni o‘chirish yoki yoqish',
  slower: 'Sekinroq',
  faster: 'Tezroq',
  help: 'Bu birikmalarni ko‘rsatish',
  noKey: 'Klavish yo‘q',
  pressKey: 'Yangi klavishni bosing',
  changed: '{command}: {key}',
  inUse: '{key} allaqachon band: {command}',
  unusable: 'Bu klavishni ishlatib bo‘lmaydi',
  browseMode: 'Ko‘rish rejimida {key} quyidagi dasturlarning klavishi: {names}.',
  firefoxFind: 'Firefox matndan {key} bilan qidiradi.',
  separator: ', ',
  restore: 'Dastlabki klavishlarni tiklash',
};
