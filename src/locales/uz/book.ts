import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Mundarija',
  landmarks: 'Asosiy bo‘limlar',
  start: 'Matn boshi',
  structure:
    'Sarlavhalar va mundarija matn bo‘ylab yo‘l ko‘rsatadi; uning o‘lchami va ko‘rinishini o‘zgartirish mumkin.',
  readAloud: 'Butun matn ovoz chiqarib o‘qiladi va eshitilayotgan gap ajratib ko‘rsatiladi.',
  partlyReadAloud: 'Matnning bir qismi ovoz chiqarib o‘qiladi va eshitilayotgan gap ajratib ko‘rsatiladi.',
  described: 'Rasmlar o‘zida yoki ostidagi yozuvda tasvirlangan.',
  undescribed: 'Ayrim rasmlarning tavsifi yo‘q.',
};
