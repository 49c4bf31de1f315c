import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'Nuqtali chiziqli so‘zlar yozuvdan keyin o‘zgartirilgan.',
  leftOut: ['{n} o‘zgartirilgan gap eshitilmaydi.', '{n} o‘zgartirilgan gap eshitilmaydi.'],
  said: [
    '{n} o‘zgartirilgan gap ushbu qurilma ovozi bilan o‘qiladi.',
    '{n} o‘zgartirilgan gap ushbu qurilma ovozi bilan o‘qiladi.',
  ],
  allow: 'O‘zgarishlarni ushbu qurilma ovozi bilan o‘qish',
  list: 'O‘zgartirilgan gapga o‘tish',
};
